import fc from 'fast-check';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { defineRule } from '../../../src/core/rules/define';
import { RULES } from '../../../src/core/rules/index';
import { checkRow } from '../../../src/core/rules/run-row';
import { negativeValue } from '../../../src/core/rules/negative-value';
import { runRules, sceneOf } from '../../../src/core/rules/runner';
import { isPlainRow } from '../../../src/core/rules/support/plain-row';
import { isCollected } from '../../../src/core/rules/support/rows';
import { buildSheet } from '../../../src/core/sheet/build';
import { cellsOfSpec } from '../../../src/core/sheet/cells-of-spec';
import { readSheet } from '../../../src/core/sheet/read';
import { ALL_CLASSES } from '../../support/all-classes';

const ROW_RULES = RULES.filter((rule) => rule.scope === 'row');
/** As far as they say that they find nothing on a plain row; others run there. */
const SILENT = ROW_RULES.filter(({ meta }) => meta.silentOnPlainRows);

test('only rules about rows are silent on plain rows', () => {
  expect(RULES.filter((rule) => rule.meta.silentOnPlainRows && rule.scope !== 'row')).toEqual([]);
  expect(SILENT.length).toBeGreaterThan(20);
});

/** Every box of every plan for the province and units below it, and one of all classes, at every kind of date. */
const FORMS = [...BUILT_IN.plans, ...ALL_CLASSES.plans].flatMap((plan) =>
  plan.boxes.flatMap((box) =>
    [plan.units[0]!, plan.units.find(({ level }) => level === 'city')!].flatMap((unit) =>
      [0, 1, 2, 3, 4, 5].flatMap((year) =>
        (year === 2 ? [1, 6, 12] : [12]).map((months) => {
          const asOf = { year: plan.startYear + year, months };
          const catalogue = BUILT_IN.plans.includes(plan) ? BUILT_IN : ALL_CLASSES;
          return { catalogue, form: (): SheetCells => cellsOfSpec(buildSheet({ plan, box, unit, asOf })) };
        }),
      ),
    ),
  ),
);
/** Forms of the kind that has plain rows. */
const ORDINARY: typeof FORMS = ['2', '6'].flatMap((boxId) =>
  [2021, 2022, 2023, 2024].map((year) => {
    const { plan, box } = findBox(BUILT_IN, 'fj-14', boxId)!;
    const unit = plan.units.find(({ level }) => level === 'city')!;
    const form = cellsOfSpec(buildSheet({ plan, box, unit, asOf: { year, months: 12 } }));
    return { catalogue: BUILT_IN, form: () => form };
  }),
);

/** How the values of a row lie beside what it prints: mostly as they should, at times just not. */
const shares = fc.record({
  base: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  target: fc.double({ min: 0.8, max: 1.6, noNaN: true }),
  pace: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  noise: fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 5, maxLength: 5 }),
  digits: fc.integer({ min: 0, max: 3 }),
  odd: fc.option(
    fc.constantFrom<CellValue>(null, 0, -1, 0.5, 1, 99, 100, 101, '12', 2023, 1e6, 1e-7, 1e-300, 1e300, 3.1622),
    {
      freq: 8,
      nil: undefined,
    },
  ),
});

/** Thresholds as a plan of one's own may have them. */
const settings = fc.option(
  fc.record(
    {
      ahead: fc.double({ min: 1, max: 2, noNaN: true }),
      onTrack: fc.double({ min: 0.5, max: 1.2, noNaN: true }),
      smallChange: fc.double({ min: 0, max: 0.5, noNaN: true }),
      unitSlipTolerance: fc.double({ min: 0, max: 0.7, noNaN: true }),
      jump: fc.double({ min: 0.01, max: 3, noNaN: true }),
    },
    { requiredKeys: [] },
  ),
);

function filled(
  { form: made, catalogue }: (typeof FORMS)[number],
  share: (at: number) => typeof shares extends fc.Arbitrary<infer T> ? T : never,
): SheetReading {
  const form = made();
  const blank = readSheet(form, catalogue)!;
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
      put(cell, round(level * (1 + (noise[year] ?? 0))));
    });
    if (odd !== undefined) put([...row.entries, row.ownBaseline, row.ownTarget][digits * 2]?.cell, odd);
  });
  return readSheet({ ...form, values }, catalogue)!;
}

test('rows filled in as they should be are plain', () => {
  const form = ORDINARY.find(({ form }) => readSheet(form(), BUILT_IN)!.asOf?.year === 2023)!;
  const sheet = filled(form, () => ({
    base: 0.9,
    target: 1,
    pace: 1.08,
    noise: [0, 0, 0, 0, 0],
    digits: 2,
    odd: undefined,
  }));
  const scene = sceneOf(sheet, [sheet], {});
  const plain = scene.sheet.rows.filter((row) => isPlainRow(scene, row));
  expect(plain.length).toBeGreaterThanOrEqual(10);
  expect(plain.flatMap((row) => checkRow(SILENT, scene, row))).toEqual([]);
});

test('a plain row has no findings by the exact rules', () => {
  let plain = 0;
  const forms = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ORDINARY) },
    { weight: 1, arbitrary: fc.constantFrom(...FORMS) },
  );
  const given = fc.array(shares, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(forms, given, settings, fc.constantFrom(false, false, true), (form, given, settings, again) => {
      const sheet = filled(form, (at) => given[at % given.length]!);
      const previous = again ? [filled(form, (at) => given[(at + 1) % given.length]!)] : [];
      const scene = sceneOf(sheet, [sheet], { previous, ...(settings ? { settings } : {}) });
      for (const row of scene.sheet.rows) {
        if (!isPlainRow(scene, row)) continue;
        plain += 1;
        expect(checkRow(SILENT, scene, row)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
  // About two dozen.
  expect(plain).toBeGreaterThan(2);
});

test('a rule that says nothing about plain rows runs there', () => {
  const steady = { base: 1, target: 1.2, pace: 1.05, noise: [], digits: 1, odd: undefined };
  const sheet = filled(ORDINARY[1]!, () => steady);
  const scene = sceneOf(sheet, [sheet], {});
  const plain = scene.sheet.rows.filter((row) => isPlainRow(scene, row));
  expect(plain).not.toEqual([]);
  const loud = defineRule({
    meta: { ...negativeValue.meta, silentOnPlainRows: false, messages: { each: '' }, remedies: { each: '' } },
    scope: 'row',
    check: ({ row }) => [{ messageId: 'each', cell: row.verdict.cell, value: null, data: {} }],
  });
  const found = runRules([loud], [sheet]).map(({ code }) => code);
  const collected = plain.filter((row) => isCollected(sheet, row));
  expect(found).toEqual(expect.arrayContaining(collected.map(({ indicator }) => indicator.code)));
});
