import fc from 'fast-check';
import { STAGES, type Stage } from '../../../src/core/model/project';
import type { ProjectTotal } from '../../../src/core/rollup/project-total';
import { fileOf, rolled, UNITS, type Given } from './given';

const CODE = 'fj-14.5.01';

type Told = Omit<NonNullable<Given['projects']>[number], 'code'>;

const given = (unit: string, told: Told, others: Partial<Given> = {}): Given => ({
  unit,
  box: '5',
  values: {},
  projects: [{ code: CODE, ...told }],
  ...others,
});

function totalOf(...files: readonly Given[]): ProjectTotal {
  const { boxes } = rolled(files.map(fileOf));
  return boxes[0]!.projects!.find(({ project }) => project.code === CODE)!;
}

test('stages are counted, milestones add, and their progress is of the units that tell both', () => {
  const total = totalOf(
    given('福州市', { stage: '推进中', planned: 10, done: 5 }),
    given('厦门市', { stage: '未启动', planned: 4 }),
    given('漳州市', { stage: '已完成', planned: 0, done: 0 }),
    given('泉州市', { planned: 3, done: 3 }),
  );
  expect(total.stages).toEqual({ 未启动: 1, 推进中: 1, 已完成: 1 });
  expect([total.have, total.due, total.lacking.length, total.lacking[0]]).toEqual([3, 10, 7, '泉州市']);
  expect([total.planned.total!.toNumber(), total.planned.have]).toEqual([17, 4]);
  expect([total.done.total!.toNumber(), total.done.have]).toEqual([8, 3]);
  // 8 of 13: 厦门 has told no done ones, and 漳州 has planned none.
  expect(total.progress!.toFixed(6)).toBe('0.615385');
});

test('nobody has told anything: no sum, no progress, never 0', () => {
  const { planned, done, progress, have, stages } = totalOf(given('福州市', {}));
  expect([planned.total, done.total, progress, have]).toEqual([null, null, null, 0]);
  expect(Object.values(stages)).toEqual([0, 0, 0]);
});

test.each<[string, Told]>([
  ['a stage that is none', { stage: '完工' }],
  ['a count that cannot be read', { planned: '约10', done: '5个' }],
])('%s is shown and not counted', (_, told) => {
  const total = totalOf(given('福州市', told));
  expect(total.units[0]!.told).toMatchObject(told);
  expect([total.have, total.planned.have, total.done.have]).toEqual([0, 0, 0]);
});

test('another report date is in no count; the region itself neither, and no report date is taken for that of the others', () => {
  const total = totalOf(
    given('福州市', { stage: '推进中', planned: 10, done: 5 }),
    given('厦门市', { stage: '推进中', planned: 1, done: 1 }),
    given('漳州市', { stage: '已完成', planned: 7, done: 7 }, { asOf: '2021' }),
    given('泉州市', { stage: '未启动', planned: 2 }, { asOf: null }),
    given('福建省', { stage: '已完成', planned: 100, done: 100 }),
  );
  expect(total.stages).toEqual({ 未启动: 1, 推进中: 2, 已完成: 0 });
  expect([total.planned.total!.toNumber(), total.done.total!.toNumber(), total.have]).toEqual([13, 6, 3]);
  expect(total.units.slice(2, 4).map(({ counted, remark }) => [counted, remark])).toEqual([
    [false, '报告期2021年'],
    [true, '报告期未填'],
  ]);
  expect([total.whole!.stage, total.whole!.told!.planned]).toEqual(['已完成', 100]);
});

test('a unit is judged as in its own form: by its stage and milestones, by the newest year told where it has no report date', () => {
  const [first, second] = totalOf(
    given('福州市', { stage: '推进中', planned: 10, done: 5 }),
    given('厦门市', { stage: '未启动', note: [2021, '筹备'] }, { asOf: null }),
  ).units;
  expect([first!.measure!.status, first!.measure!.progress!.toNumber()]).toEqual(['快于预期', 0.5]);
  expect([second!.measure!.status, second!.measure!.timeElapsedShare!.toNumber()]).toEqual(['未启动', 0.2]);
});

test('whatever comes: stages sum to the units that told one, and sums are those of what is shown', () => {
  const count = fc.option(fc.nat(1000), { nil: null });
  const told = fc.record({ stage: fc.constantFrom<Stage | ''>(...STAGES, ''), planned: count, done: count });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: UNITS.length }), (all) => {
      const total = totalOf(...all.map((one, at) => given(UNITS[at]!, one)));
      expect(Object.values(total.stages).reduce((a, b) => a + b, 0)).toBe(total.have);
      expect(total.have + total.lacking.length).toBe(UNITS.length);
      for (const key of ['planned', 'done'] as const) {
        const numbers = all.flatMap((one) => one[key] ?? []);
        const sum = numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
        expect(total[key].total?.toNumber() ?? null).toBe(sum);
      }
    }),
    { numRuns: 30 },
  );
});

test('a box of which no projects came has none; one of projects alone has no indicators', () => {
  expect(rolled([fileOf({ unit: '福州市', values: {} })]).boxes[0]!.projects).toBeUndefined();
  const [box] = rolled([fileOf(given('福州市', {}, { box: '3', projects: [{ code: 'fj-14.3.01' }] }))]).boxes;
  expect([box!.indicators.length, box!.projects!.length]).toEqual([0, 4]);
});
