import { address } from '../model/cells';
import { boxTerm, type Box } from '../model/box';
import { decimal } from '../model/decimal';
import type { Plan } from '../model/plan';
import type { CellReading, Entry, EntryValue, RowReading, SheetReading } from '../model/reading';
import type { Indicator } from '../model/indicator';
import { figureAt } from './figures';
import { slotsOf, type OtherValue, type UnitForm } from './submission';

const NOWHERE: CellReading = { cell: 'A1', raw: null, formula: null };

/** A form that counts as a sheet again 还原报表, for rules that look at the sheets of several units: its values with their cells, no more. */
export function restore(form: UnitForm, plan: Plan, box: Box, sheet: string): SheetReading {
  const byCode = new Map(box.indicators.map((indicator) => [indicator.code, indicator]));
  const others = new Map(form.others);
  const explanations = new Map(form.explanations);
  const rows = form.codes.flatMap((code, at): RowReading[] => {
    const indicator = byCode.get(code);
    return indicator ? [rowOf(form, indicator, at, others, explanations.get(code) ?? null, boxTerm(plan, box))] : [];
  });
  return {
    sheet,
    plan,
    box,
    unit: plan.units.find(({ name }) => name === form.unit) ?? null,
    unitCell: NOWHERE.cell,
    asOf: form.asOf,
    asOfCell: NOWHERE.cell,
    marks: new Map(),
    rows,
    problems: [],
  };
}

function rowOf(
  form: UnitForm,
  indicator: Indicator,
  at: number,
  others: ReadonlyMap<number, OtherValue>,
  explanation: string | null,
  { baseYear, endYear }: Plan,
): RowReading {
  const row = form.rows[at]!;
  const width = slotsOf(form);
  const entry = (slot: number, period: number): Entry | null => {
    const column = form.columns[slot]!;
    if (column < 0) return null;
    const value = valueOf(figureAt(form.values, at * width + slot), others.get(at * width + slot));
    return { cell: address(row, column), raw: rawOf(value), formula: null, period, value };
  };
  return {
    indicator,
    row,
    entries: form.periods.flatMap((period, index) => entry(width - form.periods.length + index, period) ?? []),
    ownBaseline: entry(0, baseYear),
    ownTarget: entry(1, endYear),
    locked: [],
    explanation: { ...NOWHERE, cell: address(row, 0), raw: explanation },
    verdict: { ...NOWHERE, cell: address(row, 0) },
  };
}

function valueOf(number: number, other: OtherValue | undefined): EntryValue {
  if (!Number.isNaN(number)) return { kind: 'number', value: decimal(number) };
  if (other === undefined) return { kind: 'blank' };
  if (typeof other === 'string') return { kind: 'unreadable', reason: 'text', suggestion: null };
  return { kind: 'ratio', parts: other.map((part) => decimal(part)) };
}

function rawOf(value: EntryValue): string | number | null {
  if (value.kind === 'number') return value.value.toNumber();
  return value.kind === 'ratio' ? value.parts.map((part) => part.toString()).join(':') : null;
}
