/** Parts of a formula that are not code: text in double quotes, sheet names in single ones. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A formula with its code changed and its texts and sheet names as they are. */
export function changeCode(formula: string, change: (code: string) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** The functions by the names that people know: `_xldudf_PLAN_PROGRESS(` of files is `PLAN.PROGRESS(`. LibreOffice lower-cases them. */
export function withPlanNames(formula: string): string {
  return changeCode(formula, (code) =>
    code.replace(/_xldudf_plan_([a-z][a-z0-9_]*)(?=\s*\()/gi, (_, name: string) => `PLAN.${name.toUpperCase()}`),
  );
}

/** Whether a formula calls PLAN.* functions, under either name. */
export function usesPlan(formula: string): boolean {
  let found = false;
  changeCode(formula, (code) => {
    found ||= /(?<![\w.])(?:PLAN\.|_xldudf_plan_)[A-Z]/i.test(code);
    return code;
  });
  return found;
}
