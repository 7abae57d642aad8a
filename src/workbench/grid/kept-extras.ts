import type { ICellData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/**
 * Keeps locks and links when a person deletes what stands in a cell: the grid would forget everything that is kept with the cell,
 * and an entry cell that was emptied once would be saved as a locked one. The program's own writes say what they mean.
 */
export function keepExtras(api: FUniver, unitId: string, bySystem: () => boolean): { dispose(): void } {
  return api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== SetRangeValuesMutation.id || bySystem()) return;
    const written = params as ISetRangeValuesMutationParams;
    if (written.unitId !== unitId) return;
    for (const columns of Object.values(written.cellValue ?? {})) {
      for (const cell of Object.values<Nullable<ICellData>>(columns ?? {})) {
        if (cell?.custom === null) delete cell.custom;
      }
    }
  });
}
