import { address } from '../model/cells';
import type { IndicatorTotal } from './indicator-total';
import type { BoxTotal } from './roll-up';
import { rowAt, slotOf, type SlipNote } from './submission';
import type { Version } from './versions';

/** Why figures are doubtful 存疑: by name of the unit, in Chinese, each beginning with the unit. */
export type Doubts = ReadonlyMap<string, readonly string[]>;

const NONE: Doubts = new Map();
const KNOWN = new WeakMap<BoxTotal, ReadonlyMap<string, Doubts>>();

/**
 * Units whose figures of an indicator were probably typed in another unit of measure: beside those of the other units, or by what the
 * validation of their own form told and no 核实说明 answers. Such a figure is shown as received; nothing is judged by it.
 */
export function doubtsOf(box: BoxTotal, { indicator }: IndicatorTotal): Doubts {
  let known = KNOWN.get(box);
  if (!known) KNOWN.set(box, (known = doubtsIn(box)));
  return known.get(indicator.code) ?? NONE;
}

/** Whether the sum over the units holds such a figure. */
export function isSumDoubtful(box: BoxTotal, total: IndicatorTotal): boolean {
  const doubts = doubtsOf(box, total);
  return doubts.size > 0 && box.units.some(({ name }) => doubts.has(name));
}

function doubtsIn(box: BoxTotal): ReadonlyMap<string, Doubts> {
  const all = new Map<string, Map<string, string[]>>();
  const tell = (code: string, unit: string, message: string): void => {
    const own = all.get(code) ?? new Map<string, string[]>();
    all.set(code, own.set(unit, [...(own.get(unit) ?? []), message]));
  };
  const displays = new Map(box.plan.units.map(({ name, display }) => [name, display]));
  for (const [unit, { chosen }] of box.choices)
    for (const { code, message } of slipsOf(chosen)) tell(code, unit, `${displays.get(unit) ?? unit}${message}`);
  const names = new Map(box.units.map(({ name, display }) => [display, name]));
  for (const { indicator, suspicions } of box.indicators)
    for (const { unit: display, year, message } of suspicions) {
      const unit = names.get(display) ?? display;
      const version = box.choices.get(unit)?.chosen;
      // The validation of the form has told the same figure, and says what it is held against.
      if (!version || !slipsOf(version).some(isAt(version, indicator.code, year))) tell(indicator.code, unit, message);
    }
  return all;
}

/** What the validation told of a form, where no 核实说明 answers it. */
function slipsOf({ file, form }: Version): SlipNote[] {
  const explained = new Set(form.explanations.map(([code]) => code));
  return file.slips.filter(({ unit, code }) => unit === form.unit && form.codes.includes(code) && !explained.has(code));
}

function isAt({ form }: Version, code: string, year: number): (slip: SlipNote) => boolean {
  const [row, column] = [form.rows[rowAt(form, code)], form.columns[slotOf(form, year)]];
  if (row === undefined || column === undefined || column < 0) return () => false;
  const cell = address(row, column);
  return (slip) => slip.code === code && slip.cell === cell;
}
