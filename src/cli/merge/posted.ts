import type { FormOutline, Received, UnitForm } from '../../core/rollup/submission';
import type { ReceivedFile } from './read-received';

/** An answer on its way between threads; what it has in common with answers before it is left out. */
export interface Posted {
  file: ReceivedFile;
  /** What stands in the place of what was left out, answer by answer. */
  common: readonly Common[];
  /** What was not posted before, by number. */
  fresh: readonly unknown[];
}

/** Numbers of the own plans of an answer, and of the parts of each of its forms' outlines. */
interface Common {
  plans: readonly number[];
  outlines: readonly Readonly<Record<keyof FormOutline, number>>[];
}

const NONE: readonly never[] = [];
const NO_OUTLINE: FormOutline = { periods: NONE, codes: NONE, rows: NONE, columns: NONE };

/**
 * The own plans and the outlines of the forms of a collection are mostly the same, and large: a worker posts them only once 只传一次. One for
 * each worker, on its side. Only the very same objects are the same, not equal ones. The parts of an outline are told one by one: the
 * region's form and a unit's have the same codes, but other columns.
 */
export function sender(): (file: ReceivedFile) => Posted {
  const things = new Numbered();
  const outlineOf = ({ periods, codes, rows, columns }: UnitForm): Common['outlines'][number] => ({
    periods: things.numberOf(periods),
    codes: things.numberOf(codes),
    rows: things.numberOf(rows),
    columns: things.numberOf(columns),
  });
  return (file) => {
    const common = file.received.map((one): Common => {
      if (!one.ok) return { plans: NONE, outlines: NONE };
      return { plans: one.file.plans.map((plan) => things.numberOf(plan)), outlines: one.file.forms.map(outlineOf) };
    });
    const received = file.received.map((one): Received => {
      if (!one.ok) return one;
      return { ok: true, file: { ...one.file, forms: one.file.forms.map(without), plans: NONE } };
    });
    return { file: { ...file, received }, common, fresh: things.takeFresh() };
  };
}

function without(form: UnitForm): UnitForm {
  return { ...form, ...NO_OUTLINE };
}

/** Things by number, in the order in which they came. */
class Numbered {
  private readonly numbers = new WeakMap<object, number>();
  private count = 0;
  private fresh: unknown[] = [];

  numberOf(thing: unknown): number {
    const object = typeof thing === 'object' && thing !== null ? thing : {};
    const before = this.numbers.get(object);
    if (before !== undefined) return before;
    this.numbers.set(object, this.count);
    this.fresh.push(thing);
    return this.count++;
  }

  takeFresh(): readonly unknown[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }
}

/** The same for the other side: puts them back. */
export function receiver(): (posted: Posted) => ReceivedFile {
  const things: unknown[] = [];
  const outlineOf = ({ periods, codes, rows, columns }: Common['outlines'][number]): FormOutline => ({
    periods: things[periods] as FormOutline['periods'],
    codes: things[codes] as FormOutline['codes'],
    rows: things[rows] as FormOutline['rows'],
    columns: things[columns] as FormOutline['columns'],
  });
  return ({ file, common, fresh }) => {
    things.push(...fresh);
    const received = file.received.map((one, at): Received => {
      if (!one.ok) return one;
      const { plans, outlines } = common[at]!;
      const forms = one.file.forms.map((form, index) => ({ ...form, ...outlineOf(outlines[index]!) }));
      return { ok: true, file: { ...one.file, forms, plans: plans.map((number) => things[number]) } };
    });
    return { ...file, received };
  };
}
