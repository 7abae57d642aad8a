import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { findBox } from '../../../../src/core/model/catalogue';
import { parseAddress, type CellValue } from '../../../../src/core/model/cells';
import type { Finding } from '../../../../src/core/model/finding';
import type { Indicator } from '../../../../src/core/model/indicator';
import { sceneSheet } from '../../../../src/core/rules/run-row';
import { runRules } from '../../../../src/core/rules/runner';
import { checkRecords, recordChecker } from '../../../../src/core/rules/stream/check-records';
import { formOf, readingOf, type RecordForm } from '../../../../src/core/rules/stream/form';
import { doubtsOf, type Doubts } from '../../../../src/core/rules/stream/doubts';
import type { PlanRecord } from '../../../../src/core/rules/stream/record';
import { RECORD_RULES } from '../../../../src/core/rules/stream/record-rules';
import { rowContext } from '../../../../src/core/rules/support/context';
import { buildSheet } from '../../../../src/core/sheet/build';
import { readSheet } from '../../../../src/core/sheet/read';
import { seeded } from '../../../support/exact';
import { cellsOf, EVERYTHING } from '../../../support/filled-sheets';

/** Each against every rule: more than 100,000 verdicts. */
const RECORDS = 25_000;
const random = seeded(20251122);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const rules = RECORD_RULES.map(({ rule }) => rule);

/** Numbers on a limit, a last digit beside it, or a power of ten away. */
function near(value: number): number {
  const decimals = pick([0, 1, 2, 2, 3]);
  const share = pick([1, 1, 1, 1, 0.98, 1.02, 0.7, 1.3, 0.699, 1.301, 0.2, 0.95, 1.1]);
  const slip = random() < 0.06 ? 10 ** pick([-4, -2, -1, 1, 2, 4, 8, 0.5, -0.5, 0.85, 1.15]) : 1;
  return Number((value * share * slip + pick([0, 0, 0, 1, -1]) * 10 ** -decimals).toFixed(decimals + 1));
}

const ODD: readonly CellValue[] = [null, 0, -0, -3.5, '12.5', '—', '10:40:50', true, NaN, 1e16, 1e-12, 100, 1];
const RATIOS = ['10:40:50', '9:38:53', '10:40', '10:40:51'];

function valueOf(indicator: Indicator, around: number): CellValue {
  if (random() < 0.06) return pick(ODD);
  return indicator.class === 'K7' ? pick(RATIOS) : near(around);
}

const ALL = EVERYTHING.plans.flatMap((plan) =>
  plan.boxes
    .filter((box) => box.sameAs === null && box.kind !== 'warning' && box.kind !== 'dimensions')
    .flatMap((box) => box.indicators.map((indicator) => ({ plan, box, indicator }))),
);
/** One indicator of each shape: what the rules tell apart. */
const shape = ({ plan, box, indicator }: (typeof ALL)[number]): string =>
  [plan.id, box.kind, indicator.class, indicator.unit, indicator.partOfParent, indicator.target.cumulative].join();
const PLACES = [...new Map(ALL.map((place) => [shape(place), place])).values()];

function record(): PlanRecord {
  const { plan, box, indicator } = pick(PLACES);
  const { target, baseline } = indicator;
  const { first, last } = box.years ?? { first: plan.startYear, last: plan.endYear };
  const year = box.kind === 'outcomes' ? last : first + Math.floor(random() * (last - first + 1));
  const years = target.cumulative && box.kind !== 'outcomes' ? last - first + 1 : 1;
  const around = (target.value ?? target.low ?? baseline.value ?? 50) / years;
  const value = valueOf(indicator, around);
  const previous = valueOf(indicator, typeof value === 'number' && Math.abs(value) < 1e12 ? value : around);
  return {
    plan: plan.id,
    indicator: indicator.code,
    unit: pick(plan.units.slice(0, 3)).name,
    period: pick([year, year, `${String(year)}-09`]),
    value,
    previous,
    base: valueOf(indicator, around),
    target: valueOf(indicator, around * years),
    parent: typeof value === 'number' && random() < 0.5 ? near(value) : null,
  };
}

/** As near, but what a cell can hold. */
function sheetValue(indicator: Indicator, around: number): CellValue {
  const value = valueOf(indicator, around);
  return typeof value === 'number' && !(Math.abs(value) < 1e15) ? null : value;
}

const words = ({ rule, severity, message, remedy, correction }: Finding): string =>
  JSON.stringify([rule, severity, message, remedy, correction?.value]);

describe('checking a stream of records', () => {
  test(`what a rule passes at a glance, of ${RECORDS} records, it has no finding on`, () => {
    const forms = new Map<string, { form: RecordForm; doubts: Doubts }>();
    const learn = (given: PlanRecord): { form: RecordForm; doubts: Doubts } => {
      const form = formOf(given, EVERYTHING);
      if (typeof form === 'string') throw new Error(form);
      return { form, doubts: doubtsOf(form, RECORD_RULES) };
    };
    const wrong: unknown[] = [];
    let passed = 0;
    let verdicts = 0;
    for (let i = 0; i < RECORDS; i += 1) {
      const given = record();
      const key = `${given.indicator} ${given.unit} ${String(given.period)}`;
      const { form, doubts } = forms.get(key) ?? learn(given);
      if (!forms.has(key)) forms.set(key, { form, doubts });
      // Where nothing is collected nothing is asked.
      if (!form.indicator.levels.includes(form.unit.level)) continue;
      const doubtful = doubts(given);
      if (doubtful.length === 0) passed += 1;
      if (doubtful.length === RECORD_RULES.length) continue;
      const sheet = readingOf(form, given);
      const scene = { sheet: sceneSheet(sheet, null), previous: null, settings: sheet.plan.settings };
      const context = rowContext(scene, sheet.rows.at(-1)!);
      for (const { rule } of RECORD_RULES) {
        if (doubtful.includes(rule)) continue;
        verdicts += 1;
        const found = rule.check(context);
        if (found.length > 0) wrong.push({ given, found });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    // Neither a glance that passes nothing nor one that has nothing to stop would prove anything.
    expect(verdicts).toBeGreaterThan(100_000);
    expect(passed).toBeGreaterThan(RECORDS / 10);
    expect(passed).toBeLessThan(RECORDS * 0.9);
  });

  test('finds in records what the ordinary check finds in sheets', () => {
    const tables = [['fj-14', '2'], ['fj-12', '7'], ['zz-14', '1']] as const; // prettier-ignore
    let findings = 0;
    for (let run = 0; run < 18; run += 1) {
      const [planId, boxId] = tables[run % tables.length]!;
      const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
      const unit = pick(plan.units.slice(0, 3));
      const year = plan.startYear + 1;
      const asOf = pick([
        { year, months: 12 },
        { year, months: 9 },
      ]);
      const cells = cellsOf(buildSheet({ plan, box, unit, asOf, name: '表' }));
      const values = cells.values.map((row) => [...row]);
      for (const row of readSheet(cells, EVERYTHING)!.rows) {
        const { target, baseline } = row.indicator;
        const around = (target.value ?? baseline.value ?? 50) / (target.cumulative ? 5 : 1);
        for (const entry of [...row.entries.slice(0, 2), row.ownBaseline, row.ownTarget]) {
          const at = entry && !entry.computed ? parseAddress(entry.cell) : null;
          if (at) values[at.row]![at.column] = sheetValue(row.indicator, around);
        }
      }
      const sheet = readSheet({ ...cells, values }, EVERYTHING)!;
      const all = runRules(rules, [sheet]);
      const expected = sheet.rows.map((row) => all.filter(({ cell }) => cell === row.entries[1]!.cell));
      const records = sheet.rows.map((row): PlanRecord => ({
        plan: plan.id,
        indicator: row.indicator.code,
        unit: unit.name,
        period: asOf.months === 12 ? year : `${String(year)}-09`,
        value: row.entries[1]!.raw,
        previous: row.entries[0]!.raw,
        base: row.ownBaseline?.raw ?? null,
        target: row.ownTarget?.raw ?? null,
        parent: sheet.rows.find(({ indicator }) => indicator.code === row.indicator.parent)?.entries[1]?.raw ?? null,
      }));
      const actual = sheet.rows.map((): Finding[] => []);
      for (const { at, finding } of checkRecords(records, EVERYTHING)) actual[at]!.push(finding);
      const shown = (some: readonly Finding[]): string[] =>
        some.filter(({ cell }) => cell !== '上年数' && !cell.startsWith('本级')).map(words);
      expect(actual.map(shown)).toEqual(expected.map((some) => some.map(words)));
      findings += expected.flat().length;
    }
    expect(findings).toBeGreaterThan(100);
  });

  test('tells of every record where it stands, and in which field', () => {
    const good = { plan: 'fj-14', indicator: 'fj-14.2.07', unit: '福建省', period: 2022, value: 670, previous: 668 };
    const records = [good, { ...good, value: 6700000 }, { ...good, value: 670, previous: -1 }];
    expect([...checkRecords(records, BUILT_IN)]).toMatchObject([
      { at: 1, record: { value: 6700000 }, finding: { rule: 'unit-slip', severity: 'error', cell: '数值' } },
      { at: 2, finding: { rule: 'negative-value', severity: 'error', cell: '上年数' } },
    ]);
  });

  test.each<[string, Partial<PlanRecord>, string]>([
    ['plan', { plan: 'fj-99' }, '没有代号为“fj-99”的规划'],
    ['indicator', { indicator: 'fj-14.2.99' }, '没有代码为“fj-14.2.99”的指标'],
    ['indicator of another plan', { indicator: 'fj-13.1.01' }, '没有代码为“fj-13.1.01”的指标'],
    ['unit', { unit: '泉城市' }, '填报单位“泉城市”不在'],
    ['period', { period: '去年' }, '报告期“去年”无法识别'],
    ['year', { period: 2031 }, '报告期2031年不在2021—2025年以内'],
  ])('a record of no known %s is told, not passed over', (_what, wrong, says) => {
    const check = recordChecker(BUILT_IN);
    const good = { plan: 'fj-14', indicator: 'fj-14.2.07', unit: '福建省', period: 2022, value: 670 };
    expect(check(good)).toEqual([]);
    const [finding, ...others] = check({ ...good, ...wrong });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'record-unplaced', severity: 'error' });
    expect(finding!.message).toContain(says);
    expect(check(good)).toEqual([]);
  });

  test('thresholds of the caller replace those of the plan', () => {
    const given = { plan: 'fj-14', indicator: 'fj-14.2.01', unit: '福建省', period: 2022, value: 46, previous: 40 };
    expect([...checkRecords([given], BUILT_IN)]).toEqual([]);
    const strict = [...checkRecords([given], BUILT_IN, { settings: { jump: 0.1 } })];
    expect(strict.map(({ finding }) => finding.rule)).toEqual(['year-on-year-jump']);
  });
});
