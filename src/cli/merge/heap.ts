import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Per cent by which the memory in use may grow before all of it is gone through. With that goes the machine code of functions of which none
 * is in use between two files, and making it anew takes as long as reading ten of them.
 */
const GROWTH = 60;
/** Files after which all memory is gone through: what the first ones of a template leave behind is much, and what comes after is little. */
const SETTLED = [1, 2, 3, 6, 31];

/** Bytes of code that a function runs through before it is compiled for speed: eight times the engine's own. What runs a few times a file never pays. */
const BUDGET = 540_672;

/** Goes through all memory without options; Node 20 takes any options for `minor`. */
type Collect = (options?: { type: 'minor' }) => void;
let collect: Collect | null = null;
let files = 0;

/**
 * Sets up how this thread and those that start afterwards keep their memory 内存回收. Files come one after another and leave nothing behind, of which
 * the engine knows nothing: by itself it takes what it finds in the middle of a file for lasting.
 */
export function prepareHeaps(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString(`--interrupt-budget=${String(BUDGET)}`);
  setFlagsFromString('--expose-gc');
}

/** Called in each thread between two files, when next to nothing of the last one is still in use. */
export function clearUp(): void {
  // Where the flag came after the thread, only a new context has it.
  collect ??= runInNewContext('typeof gc === "function" ? gc : () => {}') as Collect;
  files += 1;
  if (SETTLED.includes(files)) collect();
  else collect({ type: 'minor' });
}
