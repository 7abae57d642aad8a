import { BUILT_IN } from '../src/catalogues/built-in';
import { findBox } from '../src/core/model/catalogue';
import { parseAddress, type SheetCells } from '../src/core/model/cells';
import type { SheetReading } from '../src/core/model/reading';
import { createValidator } from '../src/core/rules/incremental';
import { validate } from '../src/core/rules/run';
import { buildSheet } from '../src/core/sheet/build';
import { readSheet } from '../src/core/sheet/read';
import { cellsOf } from '../test/support/filled-sheets';
import { fastest, type Line } from './measure-time';

const SHEETS = 20;
const EDITS = 20;

/** The cells of a table of one unit, filled in up to the report date. */
function filledTable(planId: string, boxId: string, unitAt: number): SheetCells | null {
  const found = findBox(BUILT_IN, planId, boxId)!;
  const unit = found.plan.units[unitAt];
  if (!unit) return null;
  const asOf = { year: found.plan.startYear + 2, months: 12 };
  const cells = cellsOf(buildSheet({ ...found, unit, asOf, name: `${unit.display}${found.box.number}${planId}` }));
  const values = cells.values.map((row) => [...row]);
  for (const row of readSheet(cells, BUILT_IN)!.rows) {
    const size = (row.indicator.target.value ?? 10) * (row.indicator.target.cumulative ? 0.2 : 0.97);
    const share = row.indicator.unit === '%' ? 1 : unit.level === 'province' ? 1 : 1 / 11;
    for (const entry of [...row.entries, row.ownBaseline, row.ownTarget]) {
      const at = entry && !entry.computed && entry.period <= asOf.year ? parseAddress(entry.cell) : null;
      if (at) values[at.row]![at.column] = Number((size * share).toFixed(2));
    }
  }
  return { ...cells, values };
}

/** 20 tables of two plans, of the province and of its cities. */
export function filledWorkbook(): SheetCells[] {
  const units = BUILT_IN.plans[0]!.units.map((_, at) => at);
  const tables = [['fj-14', '2'] as const, ['fj-12', '7'] as const].flatMap(([plan, box]) =>
    units.flatMap((at) => filledTable(plan, box, at) ?? []),
  );
  return tables.slice(0, SHEETS);
}

/** A workbook of 20 sheets: checking it after one edit, against checking it whole. */
export function benchValidation(): Line[] {
  const cells = filledWorkbook();
  const readings = cells.map((sheet) => readSheet(sheet, BUILT_IN)!);
  const whole = fastest(5, () => {
    if (validate(readings).length === 0) throw new Error('no findings');
  });
  // Edit upon edit: one value in the table of one unit after the other, the province among them.
  let last = readings;
  const edited = Array.from({ length: EDITS }, (_, at): SheetReading[] => {
    const index = at % SHEETS;
    const sheet = cells[index]!;
    const place = parseAddress(readings[index]!.rows[6]!.entries[2]!.cell)!;
    const values = sheet.values.map((row) => [...row]);
    values[place.row]![place.column] = 60 + at / 10;
    const reading = readSheet({ ...sheet, values }, BUILT_IN)!;
    last = last.map((other, position) => (position === index ? reading : other));
    return last;
  });
  const again = createValidator();
  const forget = (): void => void again(readings);
  let after = Infinity;
  for (let run = 0; run < 10; run += 1) {
    forget();
    const taken = fastest(1, () => {
      for (const sheets of edited) again(sheets);
    });
    after = Math.min(after, taken / EDITS);
  }
  return [
    {
      name: `validating ${readings.length} sheets after one edit, against the whole`,
      figure: `1/${(whole / after).toFixed(0)} (${after.toFixed(2)} ms / ${whole.toFixed(0)} ms)`,
      limit: '≤ 1/20',
      ok: after * 20 <= whole,
    },
  ];
}
