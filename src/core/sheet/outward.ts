/** Text in double quotes, and names of sheets in single ones. */
const TEXT = /"(?:[^"]|"")*"/g;
const SHEET = /'(?:[^']|'')*'/g;

/** Functions that reach the network, another program or code outside the workbook. */
const FUNCTIONS =
  /(?<![\w.])(?:_xl\w+\.)*(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|EXECUTE|INITIATE|REQUEST|POKE|SQL\.REQUEST|IMPORT(?:DATA|XML|HTML|FEED|RANGE)|STOCKHISTORY|PY|TRANSLATE|DETECTLANGUAGE|CUBE\w+)\s*\(/i;
/** [1]Sheet1!A1, [Book.xlsx]Sheet1!A1, [1]!Name: references to other workbooks. Columns of tables have no “!” behind. */
const OTHER_BOOK = /\[[^[\]]*\][^[\]"'(),;+\-*/&=<>]*'?!/;
/** [0] is the workbook itself. */
const THIS_BOOK = /\[0\](?=[^[\]"'(),;+\-*/&=<>]*'?!)/g;
const LINK = /(?<![\w.])HYPERLINK\s*\(\s*/gi;
/** A place in this workbook, or a web address that is written out whole: nothing of the workbook can leave with it. */
const HARMLESS_LINK = /^"(?:#[^"]*|(?:https?|mailto):[^"]*)"\s*[,)]/i;

/**
 * True when a formula calls out of the workbook 对外公式: web and DDE functions, `cmd|'…'!A0`, other workbooks, links to
 * files or to addresses put together from cells. Such a formula is never computed here nor passed on.
 */
export function callsOut(formula: string): boolean {
  const code = formula.replace(TEXT, '""');
  if (FUNCTIONS.test(code) || OTHER_BOOK.test(code)) return true;
  // No operator is written “|”; outside names it always opens a conversation with another program.
  if (code.replace(SHEET, "''").includes('|')) return true;
  for (const link of formula.matchAll(LINK)) {
    if (!HARMLESS_LINK.test(formula.slice(link.index + link[0].length))) return true;
  }
  return false;
}

/** True when a formula leads to another workbook 外部引用. */
export function usesOtherBook(formula: string): boolean {
  return OTHER_BOOK.test(formula.replace(TEXT, '""').replace(THIS_BOOK, ''));
}
