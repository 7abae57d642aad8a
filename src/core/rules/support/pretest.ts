import type { RowContext } from '../define';

/** The numbers of one record 记录中的数, as doubles; NaN where there is none. */
export interface RecordNumbers {
  value: number;
  /** 上年数, where the year before is one of the same table. */
  previous: number;
  /** The value of the row that this one is a 其中 of. */
  parent: number;
  /** Base and target that bind the unit: its own as typed, or the printed ones. An own zero is none. */
  base: number;
  target: number;
}

/**
 * What a rule surely finds nothing in 免检: true only where its check would report nothing, whatever the rounding. Made once
 * for all records of one form: `form` is the row as its check sees it, with 1 in every cell that a record fills. NaN makes
 * every comparison false, so that `!(value > limit)` holds of what is missing, too. A typed number and its double are in
 * the order of the numbers themselves, so that comparing them needs no margin; only arithmetic does.
 */
export type Pretest = (form: RowContext) => (numbers: RecordNumbers) => boolean;

/** A rule that has nothing to say about records of this form. */
export const always = (): boolean => true;

/** Far above what doubles lose in a product or two, far below what any figure is printed with. */
export const MARGIN = 1e-9;

/** A test of the numbers in every cell of the row: its entries, and its own base and target where it has them. */
export function everyCell(form: RowContext, fine: (x: number) => boolean): (numbers: RecordNumbers) => boolean {
  const own = form.row.ownTarget !== null || form.row.ownBaseline !== null;
  return ({ value, previous, base, target }) => fine(value) && fine(previous) && (!own || (fine(base) && fine(target)));
}
