import type { FUniver } from '@univerjs/core/facade';
import type { ICellData, Injector, IStyleData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import type { CellReader } from './cell-reader';
import { customOf, type CellLink } from './links';
import type { CellContent } from './typed-value';
import type { LookChange } from './look';
import { styleOf } from './look-style';
import type { UndoList } from './undo';

interface CellPatch {
  content?: ICellData;
  style?: IStyleData;
  locked?: boolean;
  /** Null takes the link away. */
  link?: CellLink | null;
}

type Matrix = NonNullable<ISetRangeValuesMutationParams['cellValue']>;

// Told that only the look changes, the formula engine keeps the formulas of the cells.
const LOOK_ONLY = 'sheet.command.set-style';

/**
 * Collects what is written to the cells of one sheet and hands it to the grid in two steps, contents and looks. It uses
 * the mutation and not the command, because commands are silently refused on locked cells.
 */
export class CellWriter {
  private readonly rows = new Map<number, Map<number, CellPatch>>();

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly undo: UndoList,
    private readonly unitId: string,
    private readonly sheetId: string,
    private readonly cells: CellReader,
  ) {}

  get empty(): boolean {
    return this.rows.size === 0;
  }

  content(row: number, column: number, content: CellContent): void {
    const patch = this.patch(row, column);
    patch.content = cellData(content);
    if (content.kind === 'value' && content.format) this.look(row, column, { numberFormat: content.format });
  }

  look(row: number, column: number, change: LookChange): void {
    const patch = this.patch(row, column);
    const style = styleOf(change);
    if (style.bd && patch.style?.bd) style.bd = { ...patch.style.bd, ...style.bd };
    patch.style = { ...patch.style, ...style };
  }

  locked(row: number, column: number, locked: boolean): void {
    this.patch(row, column).locked = locked;
  }

  link(row: number, column: number, link: CellLink | null): void {
    this.patch(row, column).link = link;
  }

  /** Number format waiting to be written; undefined when none is. */
  pendingFormat(row: number, column: number): string | undefined {
    return this.rows.get(row)?.get(column)?.style?.n?.pattern;
  }

  /** Lock waiting to be written; undefined when none is. */
  pendingLock(row: number, column: number): boolean | undefined {
    return this.rows.get(row)?.get(column)?.locked;
  }

  /** Writes everything collected. `beforeContent` is called when formulas may notice. */
  flush(beforeContent: () => void): void {
    if (this.empty) return;
    const contents: Matrix = {};
    const looks: Matrix = {};
    for (const [row, columns] of this.rows) {
      for (const [column, patch] of columns) {
        const data: ICellData = { ...patch.content };
        if (patch.style) data.s = patch.style;
        if (patch.locked !== undefined || patch.link !== undefined) data.custom = this.extra(row, column, patch);
        ((patch.content ? contents : looks)[row] ??= {})[column] = data;
      }
    }
    this.rows.clear();
    if (Object.keys(contents).length) {
      beforeContent();
      this.run(contents);
    }
    if (Object.keys(looks).length) this.run(looks, LOOK_ONLY);
  }

  /** The grid overwrites what it keeps with a cell as a whole. */
  private extra(row: number, column: number, { locked, link }: CellPatch): ICellData['custom'] {
    const { unlocked: wasUnlocked, link: before } = this.cells.extra(row, column);
    const unlocked = locked === undefined ? wasUnlocked : !locked;
    const now = link === undefined ? before : link;
    return customOf({ ...(unlocked ? { unlocked: true } : {}), ...(now ? { link: now } : {}) });
  }

  private run(cellValue: Matrix, trigger?: string): void {
    const redo: ISetRangeValuesMutationParams = { unitId: this.unitId, subUnitId: this.sheetId, cellValue };
    if (trigger) redo.trigger = trigger;
    const undo = SetRangeValuesUndoMutationFactory(this.injector, redo);
    if (this.api.syncExecuteCommand(SetRangeValuesMutation.id, redo)) {
      this.undo.push(
        [{ id: SetRangeValuesMutation.id, params: undo }],
        [{ id: SetRangeValuesMutation.id, params: redo }],
      );
    }
  }

  private patch(row: number, column: number): CellPatch {
    let columns = this.rows.get(row);
    if (!columns) this.rows.set(row, (columns = new Map()));
    let patch = columns.get(column);
    if (!patch) columns.set(column, (patch = {}));
    return patch;
  }
}

/** Numbers carry their type, or bars are not drawn; text carries its own, or `00123` becomes 123. */
function cellData(content: CellContent): ICellData {
  const base: ICellData = { f: null, si: null, p: null, v: null, t: null };
  if (content.kind === 'blank') return base;
  if (content.kind === 'formula') return { ...base, f: content.formula };
  const { value } = content;
  if (typeof value === 'boolean') return { ...base, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...base, v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
