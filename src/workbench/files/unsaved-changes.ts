import { CommandType } from '@univerjs/core';
import type { Grid } from '../grid/grid-model';

/** Mutations that change what is seen, not what is saved. */
const VIEW = /worksheet-active|selection|scroll|zoom|filter|auto-height|formula\.|calculation/i;

/** Knows whether the workbook has changes that are in no file 未保存的修改: by the person or by the pane. */
export class UnsavedChanges {
  private changed = false;
  private readonly listeners = new Set<(any: boolean) => void>();

  constructor(grid: Grid) {
    grid.onParts(() => this.reset(true));
    grid.api.addEvent(grid.api.Event.CommandExecuted, (event) => {
      const { id, type, params, options } = event;
      if (type !== CommandType.MUTATION || VIEW.test(id)) return;
      if ((params as { unitId?: string } | undefined)?.unitId !== grid.unitId) return;
      // Results of formulas follow from what is saved.
      if ((options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
      this.reset(true);
    });
  }

  get any(): boolean {
    return this.changed;
  }

  reset(any: boolean): void {
    if (any === this.changed) return;
    this.changed = any;
    for (const listener of this.listeners) listener(any);
  }

  onChange(listener: (any: boolean) => void): void {
    this.listeners.add(listener);
  }
}
