import type { RollupBackground } from '../app/ports/rollup-background';
import { WorkerBackground } from '../app/rollup/background';
import { WorkerLine } from '../app/rollup/worker-line';

/** More workers than this do not read faster: unpacking and hashing share one memory. */
const MOST_WORKERS = 2;

/** Received files are read and rolled up in workers of the browser; null where it has none. */
export function rollupBackground(): RollupBackground | null {
  if (typeof Worker === 'undefined') return null;
  // Beside the page; built by itself (webpack.config.js), which keeps the pane small.
  const open = (): WorkerLine => new WorkerLine(new Worker('rollup-worker.js'));
  return new WorkerBackground(open, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
}
