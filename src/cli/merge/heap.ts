import { setFlagsFromString } from 'node:v8';

/**
 * Per cent by which the memory in use may grow before all of it is gone through. With that goes the machine code of functions of which none
 * is in use between two files, and making it anew takes as long as reading ten of them; the limits of the workers hold all the same.
 */
const GROWTH = 400;

/**
 * Sets up how workers keep their memory 内存回收; called before they start. Files come one after another and leave nothing behind, of which the
 * engine knows nothing: by itself it takes what it finds in the middle of a file for lasting.
 */
export function prepareWorkers(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  setFlagsFromString('--expose-gc');
}

/** Called in a worker between two files, when next to nothing of the last one is still in use. */
export function clearYoung(): void {
  (globalThis as { gc?: (options: { type: 'minor' }) => void }).gc?.({ type: 'minor' });
}
