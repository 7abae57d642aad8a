import { MAX_COLUMNS, columnName } from '../../core/model/cells';

const MAX_ROWS = 1048576;
/** Text, quoted sheet names, cell references, whole columns, whole rows. Names and functions fail the look-arounds. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$[])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!]))/gu;

function shiftColumn(fixed: string, letters: string, by: number): string | null {
  if (fixed) return `$${letters}`;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const moved = column - 1 + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnName(moved) : null;
}

function shiftRow(fixed: string, digits: string, by: number): string | null {
  if (fixed) return `$${digits}`;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : null;
}

/** The formula of a shared group as it stands `rows` down and `columns` right of its master. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole, ...groups: (string | undefined)[]) => {
    const [
      fixedColumn,
      letters,
      fixedRow,
      digits,
      fixedA,
      fromColumn,
      fixedB,
      toColumn,
      fixedC,
      fromRow,
      fixedD,
      toRow,
    ] = groups;
    let parts: (string | null)[];
    let joint = '';
    if (letters !== undefined && digits !== undefined) {
      parts = [shiftColumn(fixedColumn ?? '', letters, columns), shiftRow(fixedRow ?? '', digits, rows)];
    } else if (fromColumn !== undefined && toColumn !== undefined) {
      parts = [shiftColumn(fixedA ?? '', fromColumn, columns), shiftColumn(fixedB ?? '', toColumn, columns)];
      joint = ':';
    } else if (fromRow !== undefined && toRow !== undefined) {
      parts = [shiftRow(fixedC ?? '', fromRow, rows), shiftRow(fixedD ?? '', toRow, rows)];
      joint = ':';
    } else return whole;
    return parts.includes(null) ? '#REF!' : parts.join(joint);
  });
}
