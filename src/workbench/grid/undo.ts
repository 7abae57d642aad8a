import type { Injector, IMutationInfo } from '@univerjs/core';
import { IUndoRedoService } from '@univerjs/core';
import { GroupedUndoService } from './grouped-undo';

/** The undo list of the grid 撤销: what one batch of the add-in did is taken back in one step. */
export class UndoList {
  private readonly service: IUndoRedoService;

  constructor(
    injector: Injector,
    private readonly unitId: string,
  ) {
    this.service = injector.get(IUndoRedoService);
  }

  /** Records mutations that were run directly. */
  push(undoMutations: IMutationInfo[], redoMutations: IMutationInfo[]): void {
    this.service.pushUndoRedo({ unitID: this.unitId, undoMutations, redoMutations });
  }

  /** Everything until the returned call is one step. */
  group(): () => void {
    return this.service instanceof GroupedUndoService ? this.service.begin() : () => undefined;
  }

  clear(): void {
    this.service.clearUndoRedo(this.unitId);
  }
}
