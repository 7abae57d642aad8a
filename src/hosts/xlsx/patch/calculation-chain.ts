import type { WorkbookPart } from '../read/workbook-part';
import type { PackageEdit } from './package-edit';

/** The calculation chain names every formula; one that is gone makes it wrong, and Excel rebuilds it by itself. */
export function dropCalculationChain(edit: PackageEdit, workbook: WorkbookPart): void {
  const chain = workbook.relationships.find((relation) => relation.type === 'calcChain');
  if (!chain?.part) return;
  edit.remove(chain.part);
  edit.unrelate(workbook.path, chain.id);
}
