import type { FUniver } from '@univerjs/core/facade';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetActiveOperation } from '@univerjs/sheets';

export type SheetEvent = 'added' | 'deleted' | 'activated';

/** Calls back when a sheet comes, goes, or is shown. */
export function watchSheets(
  api: FUniver,
  unitId: string,
  onEvent: (kind: SheetEvent, sheetId: string) => void,
): { dispose(): void } {
  return api.addEvent(api.Event.CommandExecuted, (event) => {
    const params = event.params as { unitId?: string; subUnitId?: string; sheet?: { id?: string } } | undefined;
    if (params?.unitId !== unitId) return;
    if (event.id === InsertSheetMutation.id && params.sheet?.id) onEvent('added', params.sheet.id);
    if (event.id === RemoveSheetMutation.id && params.subUnitId) onEvent('deleted', params.subUnitId);
    if (event.id === SetWorksheetActiveOperation.id && params.subUnitId) onEvent('activated', params.subUnitId);
  });
}
