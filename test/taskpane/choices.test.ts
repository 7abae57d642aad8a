import { BUILT_IN } from '../../src/catalogues/built-in';
import { findPlan } from '../../src/core/model/catalogue';
import {
  boxOptions,
  choiceFor,
  exampleChoice,
  isLowerUnit,
  periodOptions,
  periodProblem,
  restoredChoice,
  takesPeriod,
} from '../../src/taskpane/session/choices';

const plan = findPlan(BUILT_IN, 'fj-14')!;
const start = restoredChoice(BUILT_IN, null);

test('the first choice is the indicator table of the newest plan for the province', () => {
  expect(start).toEqual({ planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '' });
});

test('every box is listed; one that cannot be inserted says why', () => {
  const options = boxOptions(BUILT_IN, plan);
  expect(options.map(({ number }) => number)).toEqual(plan.boxes.map(({ number }) => number));
  expect(options.filter(({ reason }) => reason === null).map(({ id }) => id)).toEqual(
    plan.boxes.filter(({ available }) => available).map(({ id }) => id),
  );
  for (const { reason } of options) expect(reason).not.toBe('');
});

test.each([
  [
    'a plan keeps the unit and its own table',
    { planId: 'fj-12', boxId: '2', unitName: '厦门市' },
    ['fj-12', '7', '厦门市', ''],
  ],
  ['a box that is not available gives way', { planId: 'fj-12', boxId: '3' }, ['fj-12', '7', '福建省', '']],
  ['a 报告期 outside the plan is dropped', { planId: 'fj-12', asOf: '2023' }, ['fj-12', '7', '福建省', '']],
  ['one inside stays', { planId: 'fj-14', asOf: '2023Q3' }, ['fj-14', '2', '福建省', '2023Q3']],
  ['an unknown unit becomes the province', { planId: 'fj-14', unitName: '杭州市' }, ['fj-14', '2', '福建省', '']],
  ['an unknown plan becomes the newest', { planId: 'xx-01' }, ['fj-14', '2', '福建省', '']],
])('%s', (_, before, [planId, boxId, unitName, asOf]) => {
  expect(choiceFor(BUILT_IN, before.planId, before)).toEqual({ planId, boxId, unitName, asOf });
});

test('a table of outcomes has no 报告期; a city fills in its own base and target', () => {
  expect(takesPeriod(BUILT_IN, start)).toBe(true);
  expect(takesPeriod(BUILT_IN, { ...start, boxId: '1' })).toBe(false);
  expect(isLowerUnit(BUILT_IN, start)).toBe(false);
  for (const unitName of ['省本级', '福州市', '平潭综合实验区']) {
    expect(isLowerUnit(BUILT_IN, { ...start, unitName })).toBe(true);
  }
});

test('years are offered newest first; a bad period is explained', () => {
  expect(periodOptions(plan)).toEqual(['2025', '2024', '2023', '2022', '2021']);
  expect(periodProblem(plan, '')).toBeNull();
  expect(periodProblem(plan, '2023年9月')).toBeNull();
  expect(periodProblem(plan, '2023-13')).toContain('2023-13');
  expect(periodProblem(plan, '2019')).toContain('规划期');
});

test('the example is the table that prints its outcomes', () => {
  expect(exampleChoice(BUILT_IN)).toMatchObject({ planId: 'fj-13', boxId: '1', unitName: '福建省' });
  expect(exampleChoice({ ...BUILT_IN, plans: [findPlan(BUILT_IN, 'fj-12')!] })).toBeNull();
});
