import fc from 'fast-check';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { RULES } from '../../../src/core/rules/index';
import { checkRow } from '../../../src/core/rules/run-row';
import { sceneOf } from '../../../src/core/rules/runner';
import { isPlainRow, THOUGHT_THROUGH } from '../../../src/core/rules/support/plain-row';
import { buildSheet } from '../../../src/core/sheet/build';
import { cellsOfSpec } from '../../../src/core/sheet/cells-of-spec';
import { readSheet } from '../../../src/core/sheet/read';

const ROW_RULES = RULES.filter((rule) => rule.scope === 'row');

test('every rule about rows is thought through for plain rows', () => {
  expect([...THOUGHT_THROUGH].sort()).toEqual(ROW_RULES.map(({ meta }) => meta.id).sort());
});

const FORMS = (['2', '6'] as const).flatMap((boxId) =>
  [2021, 2022, 2023, 2024].map((year) => {
    const { plan, box } = findBox(BUILT_IN, 'fj-14', boxId)!;
    const unit = plan.units.find(({ name }) => name === '福州市')!;
    return cellsOfSpec(buildSheet({ plan, box, unit, asOf: { year, months: 12 } }));
  }),
);

/** How the values of a row lie beside what it prints: mostly as they should, at times just not. */
const shares = fc.record({
  base: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  target: fc.double({ min: 0.8, max: 1.6, noNaN: true }),
  pace: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  noise: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 5, maxLength: 5 }),
  digits: fc.integer({ min: 0, max: 3 }),
  odd: fc.option(fc.constantFrom<CellValue>(null, 0, -1, 0.5, 1, 99, 100, 101, '12', 2023, 1e6), {
    freq: 8,
    nil: undefined,
  }),
});

function filled(
  form: SheetCells,
  share: (at: number) => typeof shares extends fc.Arbitrary<infer T> ? T : never,
): SheetReading {
  const blank = readSheet(form, BUILT_IN)!;
  const values = form.values.map((line) => [...line]);
  blank.rows.forEach((row, at) => {
    const { base, target, pace, noise, digits, odd } = share(at);
    const { indicator } = row;
    const round = (value: number): number => Number(value.toFixed(digits));
    const put = (cell: string | undefined, value: CellValue): void => {
      const place = cell === undefined ? null : parseAddress(cell);
      if (place) values[place.row]![place.column] = value;
    };
    const goal = (indicator.target.value ?? 10) * (indicator.unit === '%' ? 1 : 0.1) * target;
    const first = indicator.baseline.cumulative ? goal * base : goal * base * 0.9;
    put(row.ownBaseline?.cell, round(first));
    put(row.ownTarget?.cell, round(goal));
    row.entries.forEach(({ cell, period }, year) => {
      if (period > (blank.asOf?.year ?? 0)) return;
      const level = indicator.target.cumulative ? (goal / 5) * pace : first + ((goal - first) * (year + 1) * pace) / 5;
      put(cell, round(level * (1 + noise[year]!)));
    });
    if (odd !== undefined) put(row.entries[digits]?.cell, odd);
  });
  return readSheet({ ...form, values }, BUILT_IN)!;
}

test('a plain row has no findings by the exact rules, and many rows are plain', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.array(shares, { minLength: 12, maxLength: 12 }), (form, given) => {
      const sheet = filled(form, (at) => given[at % given.length]!);
      const scene = sceneOf(sheet, [sheet], {});
      for (const row of scene.sheet.rows) {
        if (!isPlainRow(scene, row)) continue;
        plain += 1;
        expect(checkRow(ROW_RULES, scene, row)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
  expect(plain).toBeGreaterThan(20);
});
