import type { Received } from '../../core/rollup/submission';
import type { ReceivedFile } from './read-received';

/** An answer on its way between threads; `samePlans` tells which of it have the own plans of the answer before. */
export interface Posted {
  file: ReceivedFile;
  samePlans: readonly boolean[];
}

const NONE: readonly unknown[] = [];

/**
 * The own plans of the files of a collection are mostly the same, and large: a worker posts them only when they are others than those it
 * posted last 自有规划只传一次. One for each worker, on its side.
 */
export function planSender(): (file: ReceivedFile) => Posted {
  let last = NONE;
  return (file) => {
    const samePlans: boolean[] = [];
    const received = file.received.map((one): Received => {
      const same = one.ok && isSame(one.file.plans, last);
      samePlans.push(same);
      if (!one.ok || same) return one.ok ? { ok: true, file: { ...one.file, plans: NONE } } : one;
      last = one.file.plans;
      return one;
    });
    return { file: { ...file, received }, samePlans };
  };
}

/** The same for the other side: puts the plans back. */
export function planReceiver(): (posted: Posted) => ReceivedFile {
  let last = NONE;
  return ({ file, samePlans }) => {
    const received = file.received.map((one, at): Received => {
      if (!one.ok) return one;
      if (samePlans[at]) return { ok: true, file: { ...one.file, plans: last } };
      last = one.file.plans;
      return one;
    });
    return { ...file, received };
  };
}

/** The very same plans, not only equal ones. */
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((plan, at) => plan === b[at]);
}
