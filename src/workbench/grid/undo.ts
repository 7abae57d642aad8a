import type { Injector, IMutationInfo } from '@univerjs/core';
import { IUndoRedoService } from '@univerjs/core';

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
    // The engine has no other way to join steps; its successor is not in this version.
    const batching = this.service.__tempBatchingUndoRedo(this.unitId);
    return () => batching.dispose();
  }

  clear(): void {
    this.service.clearUndoRedo(this.unitId);
  }
}
