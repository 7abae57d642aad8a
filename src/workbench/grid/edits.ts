import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { IRange } from '@univerjs/core';
import type { Area } from '../../core/model/cells';
import { areaOf } from './areas';

export type EditKind = 'cells' | 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted';

/** A change of what cells hold. */
export interface GridEdit {
  sheetId: string;
  area: Area;
  kind: EditKind;
  /** True when a person did it, false when the program wrote it. */
  byPerson: boolean;
}

const STRUCTURE = new Map<string, EditKind>([
  [InsertRowMutation.id, 'rows-inserted'],
  [RemoveRowMutation.id, 'rows-deleted'],
  [InsertColMutation.id, 'columns-inserted'],
  [RemoveColMutation.id, 'columns-deleted'],
]);

/** Calls back for every change of content except results of formulas. `bySystem` tells the program's writes apart. */
export function watchEdits(
  api: FUniver,
  unitId: string,
  bySystem: () => boolean,
  onEdit: (edit: GridEdit) => void,
): { dispose(): void } {
  return api.addEvent(api.Event.CommandExecuted, (event) => {
    const params = event.params as unknown as { unitId?: string; subUnitId?: string; range?: IRange } | undefined;
    if (params?.unitId !== unitId || (event.options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
    const byPerson = !bySystem();
    const report = (sheetId: string | undefined, area: Area | null, kind: EditKind): void => {
      if (sheetId && area) onEdit({ sheetId, area, kind, byPerson });
    };
    const kind = STRUCTURE.get(event.id);
    if (event.id === SetRangeValuesMutation.id) {
      report(params.subUnitId, writtenArea((params as ISetRangeValuesMutationParams).cellValue), 'cells');
    } else if (event.id === MoveRangeMutation.id) {
      for (const end of movedEnds(event.params)) report(end.subUnitId, writtenArea(end.value), 'cells');
    } else if (kind && params.range) {
      report(params.subUnitId, areaOf(params.range), kind);
    }
  });
}

function movedEnds(params: unknown): { subUnitId: string; value: ISetRangeValuesMutationParams['cellValue'] }[] {
  const { from, to } = params as Partial<
    Record<'from' | 'to', { subUnitId: string; value: ISetRangeValuesMutationParams['cellValue'] }>
  >;
  return [from, to].filter((end) => end !== undefined);
}

/** Smallest area around the cells whose content is set; a change of looks only is not an edit. */
function writtenArea(cells: ISetRangeValuesMutationParams['cellValue']): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell && Object.keys(cell).every((key) => key === 's' || key === 'custom')) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
