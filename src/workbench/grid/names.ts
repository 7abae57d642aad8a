import type { FUniver } from '@univerjs/core/facade';
import type { Injector } from '@univerjs/core';
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { uniqueId } from './ids';
import type { UndoList } from './undo';

/** A defined name 名称. `formula` begins with “=”; `sheetId` is null for the workbook. */
export interface DefinedName {
  id: string;
  name: string;
  formula: string;
  sheetId: string | null;
  visible: boolean;
  comment: string;
}

// How the grid marks a name of the whole workbook.
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** The defined names of the workbook. The grid looks names up without their scope, so they must be unique in the workbook. */
export class DefinedNames {
  private readonly service: IDefinedNamesService;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    private readonly undo: UndoList,
    private readonly unitId: string,
  ) {
    this.service = injector.get(IDefinedNamesService);
  }

  all(): DefinedName[] {
    return Object.values(this.service.getDefinedNameMap(this.unitId) ?? {}).map((entry) => ({
      id: entry.id,
      name: entry.name,
      formula: `=${entry.formulaOrRefString.replace(/^=/, '')}`,
      sheetId: !entry.localSheetId || entry.localSheetId === WORKBOOK_SCOPE ? null : entry.localSheetId,
      visible: !entry.hidden,
      comment: entry.comment ?? '',
    }));
  }

  add(name: Omit<DefinedName, 'id'>): DefinedName {
    const added = { ...name, id: uniqueId('name') };
    this.set(added);
    this.undo.push([this.removal(added)], [this.setting(added)]);
    return added;
  }

  update(name: DefinedName): void {
    const before = this.all().find((other) => other.id === name.id);
    this.set(name);
    if (before) this.undo.push([this.setting(before)], [this.setting(name)]);
  }

  remove(name: DefinedName): void {
    const removal = this.removal(name);
    this.api.syncExecuteCommand(removal.id, removal.params);
    this.undo.push([this.setting(name)], [removal]);
  }

  private set(name: DefinedName): void {
    const setting = this.setting(name);
    this.api.syncExecuteCommand(setting.id, setting.params);
  }

  private setting(name: DefinedName) {
    return {
      id: SetDefinedNameMutation.id,
      params: {
        unitId: this.unitId,
        id: name.id,
        name: name.name,
        formulaOrRefString: name.formula.replace(/^=/, ''),
        localSheetId: name.sheetId ?? WORKBOOK_SCOPE,
        hidden: !name.visible,
        comment: name.comment,
      },
    };
  }

  private removal(name: DefinedName) {
    return { id: RemoveDefinedNameMutation.id, params: this.setting(name).params };
  }
}
