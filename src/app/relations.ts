import type { SheetCells } from '../core/model/cells';
import type { Finding } from '../core/model/finding';
import { isKeptAside } from '../core/model/kept-aside';
import type { SheetReading } from '../core/model/reading';
import { findHead } from '../core/relations/head';

/**
 * Findings of the relations that statisticians wrote into a sheet 审核关系, if there is one. The reader of relations loads only
 * then: most workbooks have none.
 */
export async function relationFindings(
  cells: readonly SheetCells[],
  sheets: readonly SheetReading[],
): Promise<Finding[]> {
  const forms = new Set(sheets.map(({ sheet }) => sheet));
  const written = cells.filter((sheet) => !forms.has(sheet.name) && !isKeptAside(sheet) && findHead(sheet) !== null);
  if (written.length === 0) return [];
  const { checkRelations } = await import('../core/relations/check');
  return checkRelations(written, sheets);
}
