const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const AREA = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}`;
/** An operator beside an area: B2:B5*C2:C5, F6:J6="". */
const OPERATOR = new RegExp(String.raw`${AREA}\s*[-+*/^&=<>]|[-+*/^&<>]\s*${AREA}|(?!^)=\s*${AREA}`, 'i');
/** A function of one value that is given an area: LEN(A1:A9). */
const SCALAR = new RegExp(
  String.raw`(?<![\w.])(?:ABS|INT|LEN|LEFT|RIGHT|MID|TRIM|UPPER|LOWER|VALUE|YEAR|MONTH|DAY|ISNUMBER|ISBLANK|ISTEXT|ISERROR|ROUND|NOT)\(\s*${AREA}`,
  'i',
);
/** Functions that take arrays of themselves. */
const TAKES_ARRAYS = /(?<![\w.])(?:SUMPRODUCT|LOOKUP|AGGREGATE|MMULT)\s*\(/i;

/**
 * True when a formula computes with whole areas cell by cell 数组公式. The grid does so by itself; in a file it must be
 * said, or Excel takes the one cell of the area in the formula's own row.
 */
export function computesWithAreas(formula: string): boolean {
  const code = formula.replace(TEXT, '""');
  return !TAKES_ARRAYS.test(code) && (OPERATOR.test(code) || SCALAR.test(code));
}
