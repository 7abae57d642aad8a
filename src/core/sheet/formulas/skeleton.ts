/** Parts of a formula that are not code: text in double quotes, sheet names in single ones. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;
const REFERENCE = /(?<![A-Z0-9_.])([A-Z]{1,3})([1-9]\d{0,6})(?![A-Z0-9_.(])/g;

/**
 * What a formula does, without where it stands 公式骨架: two formulas with the same skeleton differ only in how a program spells
 * them and in rows and columns that were moved. References become SELF (the formula's own row) or REF; case, blanks,
 * `$`, array braces, `@` and the file names of functions (`_xlfn.`, `_xldudf_PLAN_`) do not count. Zero-based `row`.
 */
export function formulaSkeleton(formula: string, row: number): string {
  const own = String(row + 1);
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? quoted(piece) : code(piece, own)))
    .join('')
    .replace(/^=+/, '');
}

function quoted(piece: string): string {
  return piece.startsWith("'") ? '' : piece;
}

function code(piece: string, own: string): string {
  return piece
    .toUpperCase()
    .replace(/[\s$@{}]/g, '')
    .replace(/_XLFN\.|_XLWS\./g, '')
    .replace(/_XLDUDF_PLAN_/g, 'PLAN.')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(REFERENCE, (_, _column: string, row: string) => (row === own ? 'SELF' : 'REF'));
}
