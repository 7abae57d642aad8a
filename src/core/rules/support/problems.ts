import type { CellValue } from '../../model/cells';
import type { SheetReading, StructureProblem } from '../../model/reading';

/** The reader's problems of one kind, in the shape of reports: the subject is the placeholder and the value. */
export function problemsOf(
  sheet: SheetReading,
  kind: StructureProblem['kind'],
): { cell: string; value: CellValue; data: { subject: string; meant: string } }[] {
  return sheet.problems
    .filter((problem) => problem.kind === kind)
    .map(({ cell, subject, meant = '' }) => ({ cell, value: subject, data: { subject, meant } }));
}
