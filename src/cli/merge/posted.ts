import type { FormOutline, Received, UnitForm } from '../../core/rollup/submission';
import type { ReceivedFile } from './read-received';

/** An answer on its way between threads; what it has in common with answers before it is left out. */
export interface Posted {
  file: ReceivedFile;
  /** Which of the answers about the file have the own plans of the answer before. */
  samePlans: readonly boolean[];
  /** Number of the outline of each form, answer by answer; and those that are new, by number. */
  outlines: readonly (readonly number[])[];
  newOutlines: readonly FormOutline[];
}

const NONE: readonly unknown[] = [];
const NO_OUTLINE: FormOutline = { periods: [], codes: [], rows: [], columns: [] };

/**
 * The own plans and the outlines of the forms of a collection are mostly the same, and large: a worker posts them only once 只传一次. One for
 * each worker, on its side.
 */
export function sender(): (file: ReceivedFile) => Posted {
  let last = NONE;
  const numbers = new WeakMap<readonly string[], number>();
  let count = 0;
  return (file) => {
    const samePlans: boolean[] = [];
    const newOutlines: FormOutline[] = [];
    const numberOf = ({ periods, codes, rows, columns }: UnitForm): number => {
      const known = numbers.get(codes);
      if (known !== undefined) return known;
      numbers.set(codes, count);
      newOutlines.push({ periods, codes, rows, columns });
      return count++;
    };
    const outlines = file.received.map((one) => (one.ok ? one.file.forms.map(numberOf) : []));
    const received = file.received.map((one): Received => {
      const same = one.ok && isSame(one.file.plans, last);
      samePlans.push(same);
      if (!one.ok) return one;
      const forms = one.file.forms.map((form) => ({ ...form, ...NO_OUTLINE }));
      if (!same) last = one.file.plans;
      return { ok: true, file: { ...one.file, forms, plans: same ? NONE : last } };
    });
    return { file: { ...file, received }, samePlans, outlines, newOutlines };
  };
}

/** The same for the other side: puts them back. */
export function receiver(): (posted: Posted) => ReceivedFile {
  let last = NONE;
  const known: FormOutline[] = [];
  return ({ file, samePlans, outlines, newOutlines }) => {
    known.push(...newOutlines);
    const received = file.received.map((one, at): Received => {
      if (!one.ok) return one;
      if (!samePlans[at]) last = one.file.plans;
      const forms = one.file.forms.map((form, index) => ({ ...form, ...known[outlines[at]![index]!]! }));
      return { ok: true, file: { ...one.file, forms, plans: last } };
    });
    return { ...file, received };
  };
}

/** The very same plans, not only equal ones. */
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((plan, at) => plan === b[at]);
}
