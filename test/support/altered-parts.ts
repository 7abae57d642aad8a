import { strFromU8, strToU8, zipSync, type Unzipped } from 'fflate';

/** Changes one thing in the parts of a workbook; the numbers choose where and what, and are of any size. */
type Alteration = (parts: Unzipped, where: number, what: number) => void;

const chosen = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** Replaces one of the matches of a pattern in a part, if there is any. */
function replaceOne(
  parts: Unzipped,
  name: string,
  pattern: RegExp,
  where: number,
  by: (match: string) => string,
): void {
  if (!parts[name]) return;
  const xml = strFromU8(parts[name]);
  const all = [...xml.matchAll(pattern)];
  if (all.length === 0) return;
  const { 0: text, index } = chosen(all, where);
  parts[name] = strToU8(xml.slice(0, index) + by(text) + xml.slice(index + text.length));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const SECOND = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';
const VALUE = /<v>[^<]*<\/v>/g;
const NUMBER = /<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?><v>[^<]*<\/v><\/c>/g;
const FILLED = /<c [^>]*[^>/]>.*?<\/c>/gs;

/** What may stand in the place of a number. */
const NUMBERS = [
  '1', '2.5', '12', '99.9', '100.1', '2023', '1e15', '0', '-0', '-3', '1E2', '1.5e-7', ' 5', '5\n', '.5', '5.', '+5', '1e400', '0x1F', 'Infinity',
  '', ' ', 'abc', '#N/A', '12人', '&#53;', '&amp;', '&bogus;', '&', '_x0035_', '1<!-- x -->2', '<![CDATA[5]]>', '5<x/>', '5]]>', '12345678901234567890',
]; // prettier-ignore

/** What may stand in the place of a text. */
const TEXTS = [
  '', ' ', '有原因', '填报单位', '填报单位：厦门市', '报告期', '2021年', '2023', '厦门市', '三明市', '某市', '福建省', 'fj-14.2.03', 'fj-13.1.01',
  '代码', '本级目标', '说明', '封签', '关系', 'A &amp; B', '&#x4E2D;', '_x000D_', ' 前后空格 ', '审核报告', '累计月数',
]; // prettier-ignore

const TYPES = ['b', 'e', 'str', 's', 'd', 'n', 'inlineStr', 'x'];

/** Between two values: what is no value, and still changes what the part says. */
const BETWEEN = ['<!-- 5 -->', '<!DOCTYPE a [<!ENTITY b "c">]>', '<?x?>', '<', '</c>', '<c r="A1"><v>1</v></c>', ' ', '<f>1</f>', '<v/>', '<v></v>', '<v>7</v>', '<is><t>0</t></is>']; // prettier-ignore

const text = (words: string): string => `<t xml:space="preserve">${words}</t>`;
const typed = (cell: string, type: string): string => cell.replace(/ t="\w+"/, '').replace(/^<c /, `<c t="${type}" `);

/** Everything that a received workbook may have otherwise, by name. */
export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  value: (parts, where, what) => replaceOne(parts, SHEET, VALUE, where, () => `<v>${chosen(NUMBERS, what)}</v>`),
  number: (parts, where, what) =>
    replaceOne(parts, SHEET, NUMBER, where, (cell) => cell.replace(VALUE, `<v>${chosen(NUMBERS, what)}</v>`)),
  type: (parts, where, what) => replaceOne(parts, SHEET, FILLED, where, (cell) => typed(cell, chosen(TYPES, what))),
  format: (parts, where, what) =>
    replaceOne(parts, SHEET, FILLED, where, (cell) => cell.replace(/ s="\d+"/, ` s="${String(what % 40)}"`)),
  'inside a cell': (parts, where, what) =>
    replaceOne(parts, SHEET, /<\/v>/g, where, (end) => end + chosen(BETWEEN, what)),
  'before a value': (parts, where, what) =>
    replaceOne(parts, SHEET, /<v>/g, where, (end) => chosen(BETWEEN, what) + end),
  'text in place': (parts, where, what) =>
    replaceOne(parts, SHEET, FILLED, where, (cell) =>
      typed(cell, 's').replace(/>.*/s, `><is><t>${String(what % 50)}</t></is></c>`),
    ),
  'twice there': (parts, where, what) =>
    replaceOne(parts, SHEET, FILLED, where, (cell) => cell.replace(VALUE, `<v>${what % 2 ? '' : '3'}</v>`) + cell),
  formula: (parts, where, what) =>
    replaceOne(parts, SHEET, /<f>[^<]*<\/f>/g, where, () => `<f>${chosen(['1', 'A1+1', '', '[1]x!A1'], what)}</f>`),
  'no formula': (parts, where) => replaceOne(parts, SHEET, /<f[^>]*>[^<]*<\/f>/g, where, () => ''),
  truncated: (parts, where) => {
    const bytes = parts[SHEET]!;
    parts[SHEET] = bytes.slice(0, bytes.length - (where % 400));
  },
  bytes: (parts, where, what) => {
    const bytes = parts[SHEET]!.slice();
    bytes[where % bytes.length] = chosen([0, 0xff, 0xe4, 0x3c, 0x26, 0x31], what);
    parts[SHEET] = bytes;
  },
  'byte order mark': (parts) => (parts[SHEET] = new Uint8Array([0xef, 0xbb, 0xbf, ...parts[SHEET]!])),
  'UTF-16': (parts) =>
    (parts[SHEET] = new Uint8Array([0xff, 0xfe, ...Buffer.from(strFromU8(parts[SHEET]!), 'utf16le')])),
  merged: (parts, where) =>
    replaceOne(parts, SHEET, /<mergeCells[^>]*>/g, 0, (all) => `${all}<mergeCell ref="L${String((where % 30) + 1)}:M${String((where % 30) + 1)}"/>`), // prettier-ignore
  'inserted row': (parts, where) => {
    const from = where % 40;
    const shifted = (row: string): string => String(Number(row) + (Number(row) > from ? 1 : 0));
    const xml = strFromU8(parts[SHEET]!);
    const moved = xml.replace(
      / r="([A-Z]*)(\d+)"/g,
      (_, column: string, row: string) => ` r="${column}${shifted(row)}"`,
    );
    parts[SHEET] = strToU8(moved);
  },
  unprotected: (parts) => replaceOne(parts, SHEET, /<sheetProtection[^>]*>/g, 0, () => ''),
  'hidden column': (parts, where) => replaceOne(parts, SHEET, /<col /g, where, () => '<col hidden="1" '),
  string: (parts, where, what) =>
    replaceOne(parts, STRINGS, /<si>.*?<\/si>/gs, where, () => `<si>${text(chosen(TEXTS, what))}</si>`),
  'text for text': (parts, where, what) => {
    const [a, b] = [where, what].map((at) => chosen(strFromU8(parts[STRINGS]!).match(/<si>.*?<\/si>/gs) ?? [''], at));
    replaceOne(parts, STRINGS, /<si>.*?<\/si>/gs, where, () => b!);
    replaceOne(parts, STRINGS, /<si>.*?<\/si>/gs, what, () => a!);
  },
  'other index': (parts) => {
    const xml = strFromU8(parts[STRINGS]!).replace('<si>', '<si><t>0</t></si><si>');
    parts[STRINGS] = strToU8(xml);
    const moved = strFromU8(parts[SHEET]!).replace(/( t="s"[^>]*><v>)(\d+)/g, (_, head: string, at: string) => head + String(Number(at) + 1)); // prettier-ignore
    parts[SHEET] = strToU8(moved);
  },
  'fewer texts': (parts, where) => replaceOne(parts, STRINGS, /<si>.*?<\/si>/gs, where, () => ''),
  dates: (parts, where) => replaceOne(parts, 'xl/styles.xml', / numFmtId="\d+"/g, where, () => ' numFmtId="14"'),
  locks: (parts, where) => replaceOne(parts, 'xl/styles.xml', /locked="\w+"/g, where, (lock) => (/[1t]/.test(lock) ? 'locked="0"' : 'locked="1"')), // prettier-ignore
  swapped: (parts) => ([parts[SHEET], parts[SECOND]] = [parts[SECOND] ?? parts[SHEET]!, parts[SHEET]!]),
  renamed: (parts, where) => replaceOne(parts, BOOK, /<sheet name="[^"]*"/g, where, () => '<sheet name="审核报告"'),
  hidden: (parts, where) => replaceOne(parts, BOOK, /<sheet /g, where, () => '<sheet state="hidden" '),
};

/** The workbook with some alterations, one after another. */
export function altered(parts: Unzipped, changes: readonly (readonly [string, number, number])[]): Uint8Array {
  const changed = { ...parts };
  for (const [name, where, what] of changes) ALTERATIONS[name]!(changed, where, what);
  return zipSync(changed, { level: 0 });
}
