import { BUILT_IN } from '../../../src/catalogues/built-in';
import { measureProject } from '../../../src/core/measure/measure-project';
import { decimal } from '../../../src/core/model/decimal';
import type { Stage } from '../../../src/core/model/project';

const plan = BUILT_IN.plans.find(({ id }) => id === 'fj-14')!;
const at = (stage: Stage | null, milestones: readonly [number | null, number | null], year: number | null) => {
  const [done, planned] = milestones.map((count) => (count === null ? null : decimal(count)));
  const asOf = year === null ? null : { year, months: 12 };
  const { progress, status } = measureProject(plan, { stage, planned: planned ?? null, done: done ?? null, asOf });
  return [progress?.toNumber() ?? null, status];
};

test.each<[string, Stage | null, readonly [number | null, number | null], number | null, number | null, string | null]>(
  [
    ['done', '已完成', [null, null], 2022, null, '完成'],
    ['done, whatever its milestones', '已完成', [3, 4], 2022, 0.75, '完成'],
    ['under way', '推进中', [null, null], 2022, null, '推进中'],
    ['under way, nobody says when', '推进中', [1, 4], null, 0.25, '推进中'],
    ['ahead of time', '推进中', [5, 10], 2022, 0.5, '快于预期'],
    ['in time', '推进中', [4, 10], 2022, 0.4, '基本符合预期'],
    ['just in time', '推进中', [38, 100], 2022, 0.38, '基本符合预期'],
    ['behind', '推进中', [3, 10], 2022, 0.3, '滞后'],
    ['far behind', '推进中', [2, 10], 2022, 0.2, '严重滞后'],
    ['no milestones planned', '推进中', [2, 0], 2022, null, '推进中'],
    ['only planned', '推进中', [null, 10], 2022, null, '推进中'],
    ['at the end', '推进中', [9, 10], 2025, 0.9, '未完成'],
    ['never begun', '未启动', [null, null], 2025, null, '未完成'],
    ['not begun', '未启动', [0, 10], 2021, 0, '未启动'],
    ['not begun before the term', '未启动', [null, null], 2020, null, null],
    ['no stage', null, [2, 10], 2022, 0.2, null],
  ],
)('a project %s', (_, stage, milestones, year, progress, status) => {
  expect(at(stage, milestones, year)).toEqual([progress, status]);
});
