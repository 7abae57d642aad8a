/** Parts of a formula that are not code: text in double quotes, sheet names in single ones. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** How a formula is stored: without “=”, and `PLAN.PROGRESS(` as `_xldudf_PLAN_PROGRESS(`, the form of custom functions. */
export function formulaToFile(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (code) =>
    code.replace(
      /(?<![\w.])PLAN\.([A-Z][A-Z0-9.]*)(?=\s*\()/gi,
      (_, name: string) => `_xldudf_PLAN_${name.toUpperCase().replace(/\./g, '_')}`,
    ),
  );
}

/** The formula as a person knows it, with “=”. LibreOffice lower-cases names it does not know; either case is read. */
export function formulaFromFile(stored: string): string {
  const formula = outsideQuotes(stored, (code) =>
    code.replace(/_xldudf_plan_([a-z][a-z0-9_]*)(?=\s*\()/gi, (_, name: string) => `PLAN.${name.toUpperCase()}`),
  );
  return `=${formula}`;
}
