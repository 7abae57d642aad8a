import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { Grid } from '../grid/grid-model';

/** Resolves when the grid is drawn for the first time. */
export async function rendered(grid: Grid): Promise<void> {
  await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
}
