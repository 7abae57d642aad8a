import type { FormOutline, Received, UnitForm } from '../../core/rollup/submission';
import type { ReceivedFile } from './read-received';

/** An answer on its way between threads; what it has in common with answers before it is left out. */
export interface Posted {
  file: ReceivedFile;
  /** Numbers of the own plans of each answer about the file; and the plans that are new, by number. */
  plans: readonly (readonly number[])[];
  newPlans: readonly unknown[];
  /** The same of the outlines of its forms. */
  outlines: readonly (readonly number[])[];
  newOutlines: readonly FormOutline[];
}

const NONE: readonly never[] = [];
const NO_OUTLINE: FormOutline = { periods: [], codes: [], rows: [], columns: [] };

/**
 * The own plans and the outlines of the forms of a collection are mostly the same, and large: a worker posts them only once 只传一次. One for
 * each worker, on its side. Only the very same objects are the same, not equal ones.
 */
export function sender(): (file: ReceivedFile) => Posted {
  const plans = new Numbered<unknown>();
  const outlines = new Numbered<FormOutline>();
  const outlineOf = ({ periods, codes, rows, columns }: UnitForm): number =>
    outlines.numberOf(codes, () => ({ periods, codes, rows, columns }));
  return (file) => {
    const numbers = file.received.map((one) => ({
      plans: one.ok ? one.file.plans.map((plan) => plans.numberOf(plan, () => plan)) : NONE,
      outlines: one.ok ? one.file.forms.map(outlineOf) : NONE,
    }));
    const received = file.received.map((one): Received => {
      if (!one.ok) return one;
      return { ok: true, file: { ...one.file, forms: one.file.forms.map(without), plans: NONE } };
    });
    return {
      file: { ...file, received },
      plans: numbers.map((each) => each.plans),
      newPlans: plans.takeNew(),
      outlines: numbers.map((each) => each.outlines),
      newOutlines: outlines.takeNew(),
    };
  };
}

function without(form: UnitForm): UnitForm {
  return { ...form, ...NO_OUTLINE };
}

/** Things by number, in the order in which they came. */
class Numbered<T> {
  private readonly numbers = new WeakMap<object, number>();
  private count = 0;
  private fresh: T[] = [];

  /** `known` is what a thing is known again by. */
  numberOf(known: unknown, thing: () => T): number {
    const object = typeof known === 'object' && known !== null ? known : {};
    const before = this.numbers.get(object);
    if (before !== undefined) return before;
    this.numbers.set(object, this.count);
    this.fresh.push(thing());
    return this.count++;
  }

  takeNew(): readonly T[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }
}

/** The same for the other side: puts them back. */
export function receiver(): (posted: Posted) => ReceivedFile {
  const knownPlans: unknown[] = [];
  const knownOutlines: FormOutline[] = [];
  return ({ file, plans, newPlans, outlines, newOutlines }) => {
    knownPlans.push(...newPlans);
    knownOutlines.push(...newOutlines);
    const received = file.received.map((one, at): Received => {
      if (!one.ok) return one;
      const forms = one.file.forms.map((form, index) => ({ ...form, ...knownOutlines[outlines[at]![index]!]! }));
      return { ok: true, file: { ...one.file, forms, plans: plans[at]!.map((number) => knownPlans[number]) } };
    });
    return { ...file, received };
  };
}
