import type { CellValue } from '../../model/cells';
import type { PlanSettings } from '../../model/plan';
import { sceneOf } from '../runner';
import { rowContext } from '../support/context';
import { figureNumber } from '../support/figures';
import type { RecordNumbers } from '../support/pretest';
import { isCollected } from '../support/rows';
import { readingOf, type RecordForm } from './form';
import type { PlanRecord } from './record';
import type { RecordRule, RowRule } from './record-rules';

/** Sizes beyond these are nobody's, and doubles are not trusted with them. */
const LEAST = 1e-9;
const MOST = 1e15;

/** Stands for a value that no test can pass: text, NaN, or a number beyond all sizes. */
const ODD = Infinity;

function numberOf(value: CellValue | undefined): number {
  if (typeof value === 'number') {
    if ((value >= LEAST && value <= MOST) || value === 0) return value;
    return value <= -LEAST && value >= -MOST ? value : ODD;
  }
  return value === null || value === undefined ? NaN : ODD;
}

/** The rules that do not surely pass a record of the form, told without a decimal number. */
export type Doubts = (record: PlanRecord) => readonly RowRule[];

const NONE: readonly RowRule[] = [];

/** Made once for each form; where nothing is collected nothing is asked. */
export function doubtsOf(form: RecordForm, rules: readonly RecordRule[], settings?: Partial<PlanSettings>): Doubts {
  const sheet = readingOf(form, { value: 1, previous: 1, base: 1, target: 1, parent: 1 });
  const row = sheet.rows.at(-1)!;
  if (!isCollected(sheet, row)) return () => NONE;
  const all = rules.map(({ rule }) => rule);
  const context = rowContext(sceneOf(sheet, [sheet], settings ? { settings } : {}), row);
  const tests = rules.map(({ certain }) => certain(context));
  const isLower = row.ownTarget !== null;
  const hasPrevious = form.previousYear !== null;
  const hasParent = form.parent !== null;
  const printed = (figure: typeof context.target): number => (figure && figureNumber(figure)?.toNumber()) ?? NaN;
  const [base, target] = [printed(context.baseline), printed(context.target)];
  const numbers: RecordNumbers = { value: NaN, previous: NaN, parent: NaN, base, target };
  return (record) => {
    numbers.value = numberOf(record.value);
    numbers.previous = hasPrevious ? numberOf(record.previous) : NaN;
    numbers.parent = hasParent ? numberOf(record.parent) : NaN;
    if (isLower) {
      numbers.base = numberOf(record.base) || NaN;
      numbers.target = numberOf(record.target) || NaN;
    }
    if (numbers.value === ODD || numbers.previous === ODD || numbers.parent === ODD) return all;
    if (numbers.base === ODD || numbers.target === ODD) return all;
    let doubtful: RowRule[] | null = null;
    for (let at = 0; at < tests.length; at += 1) if (!tests[at]!(numbers)) (doubtful ??= []).push(all[at]!);
    return doubtful ?? NONE;
  };
}
