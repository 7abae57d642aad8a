import type { DependencyOverride, IUndoRedoItem } from '@univerjs/core';
import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
} from '@univerjs/core';

/**
 * The undo list of the engine, able to join steps. Its own joining undoes the parts in the order in which they were done,
 * so that a sheet is removed first and nothing after it can be undone; this one goes backwards.
 */
export class GroupedUndoService extends LocalUndoRedoService {
  private group: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.group) this.group.push(item);
    else super.pushUndoRedo(item);
  }

  /** Everything until the returned call is one step. Groups do not nest: an inner one belongs to the outer. */
  begin(): () => void {
    if (this.group) return () => undefined;
    const items: IUndoRedoItem[] = [];
    this.group = items;
    return () => {
      this.group = null;
      const [first] = items;
      if (!first) return;
      super.pushUndoRedo({
        unitID: first.unitID,
        undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
        redoMutations: items.flatMap((item) => item.redoMutations),
      });
    };
  }
}

/** Puts it in the place of the engine's own. */
export const GROUPED_UNDO: DependencyOverride = [
  [
    IUndoRedoService,
    {
      useFactory: (instances: IUniverInstanceService, commands: ICommandService, contexts: IContextService) =>
        new GroupedUndoService(instances, commands, contexts),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];
