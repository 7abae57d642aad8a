import { callFunction } from '../../../src/core/functions/call';
import { FUNCTIONS } from '../../../src/core/functions/index';
import type { RowReading, SheetReading } from '../../../src/core/model/reading';
import { derivedCells } from '../../../src/core/sheet/derived';
import { readSheet } from '../../../src/core/sheet/read';
import { cellsOf, EVERYTHING, filledSheet, SHEETS } from '../../support/filled-sheets';

/** What a PLAN.* formula of the sheet gives: its arguments are the row's cells, blanks as "" as the formula passes them. */
function called(id: string, reading: SheetReading, row: RowReading, period: unknown): unknown {
  const definition = FUNCTIONS.find((candidate) => candidate.id === id)!;
  const own = row.ownTarget
    ? [row.ownTarget.raw, row.ownBaseline?.value.kind === 'blank' ? '' : row.ownBaseline?.raw]
    : [];
  const actuals = [row.entries.map((entry) => entry.raw ?? '')];
  return callFunction(definition, { catalogue: EVERYTHING }, [
    row.indicator.code,
    actuals,
    period,
    reading.plan.id,
    ...own,
  ]);
}

/** PLAN.* refuses what the native formulas leave out, so only rows that can be read are compared. */
function readable(row: RowReading): boolean {
  if (row.ownTarget?.value.kind === 'blank') return false;
  const own = [row.ownTarget, row.ownBaseline].flatMap((entry) => (entry ? [entry.value] : []));
  const values = [...row.entries.map((entry) => entry.value), ...own];
  // A ratio of another shape than the target's is refused by the functions and left out by the formulas.
  const shaped = values.every(
    (value) => value.kind !== 'ratio' || (value.parts.length === 3 && value.parts.some((part) => part.gt(0))),
  );
  const given = own.every((value) => value.kind !== 'number' || !value.value.isZero());
  return shaped && given && values.every((value) => value.kind !== 'unreadable');
}

/** A box of dimensions only shows what others hold, with native formulas. */
const WITH_FUNCTIONS = SHEETS.map((kind, index) => [kind.join(' '), index] as const).filter(
  ([kind]) => !kind.startsWith('ww-14 11 '),
);

test.each(WITH_FUNCTIONS)('PLAN.* give what the cells show: %s', (_, index) => {
  let compared = 0;
  for (let round = 0; round < 12; round++) {
    const sheet = cellsOf(filledSheet(index + SHEETS.length * round, 5));
    const reading = readSheet(sheet, EVERYTHING)!;
    if (reading.problems.some((problem) => problem.kind === 'bad-period')) continue;
    const period = sheet.values[5]!.at(reading.asOfCell.charCodeAt(0) - 65) ?? null;
    const shown = new Map(derivedCells(reading).map((cell) => [`${cell.row},${cell.column}`, cell.value]));
    for (const row of reading.rows.filter(readable)) {
      for (const [id, column] of [
        ['COMPLETION', reading.derived!.completion],
        ['PROGRESS', reading.derived!.progress],
        ['STATUS', reading.derived!.status],
      ] as const) {
        const expected = shown.get(`${row.row},${column}`);
        if (expected === undefined) continue;
        const found = called(id, reading, row, period);
        compared += 1;
        if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9);
        else expect([row.indicator.code, id, found]).toEqual([row.indicator.code, id, expected]);
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
});
