import fc from 'fast-check';
import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { findBox, findPlan } from '../../../../src/core/model/catalogue';
import type { ListLine } from '../../../../src/core/rollup/split/list';
import {
  splitTargets,
  type IndicatorSplit,
  type Split,
  type SplitAnswer,
} from '../../../../src/core/rollup/split/split';
import { UNITS } from '../given';

const INSURANCE = 'fj-14.2.07';
const BASE = { line: 0, code: null, indicator: null, target: null, share: null, percent: false, baseline: null };

/** Lines in short: 单位, then what else it says. */
const line = (unit: string, said: Partial<ListLine> = {}): ListLine => ({ ...BASE, unit, ...said });

function answer(
  lines: readonly ListLine[],
  { boxes = ['2'], plan = 'fj-14', byBase = false, decimals = null as number | null } = {},
): SplitAnswer {
  return splitTargets({
    plan: findPlan(BUILT_IN, plan)!,
    boxes: boxes.map((box) => findBox(BUILT_IN, plan, box)!),
    lines: lines.map((each, at) => ({ ...each, line: at + 2 })),
    byBase,
    decimals,
  });
}

function split(...given: Parameters<typeof answer>): Split {
  const result = answer(...given);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.split;
}

function problems(...given: Parameters<typeof answer>): { of: string; text: string } {
  const result = answer(...given);
  if (result.ok) throw new Error('nothing wrong');
  return { of: result.of, text: result.problems.join('\n') };
}

const of = ({ indicators }: Split, code: string): IndicatorSplit =>
  indicators.find(({ indicator }) => indicator.code === code)!;
const targets = (whole: Split, code: string): Record<string, string> =>
  Object.fromEntries([...of(whole, code).targets].map(([unit, value]) => [unit, String(value)]));
const TENTHS = UNITS.map((unit) => line(unit, { share: '10%' }));

test('one share a unit holds for every indicator whose values add up; the others are told', () => {
  const whole = split(TENTHS);
  expect(new Set(Object.values(targets(whole, INSURANCE)))).toEqual(new Set(['69.5']));
  expect(of(whole, INSURANCE).sum?.toString()).toBe('695');
  expect(of(whole, 'fj-14.2.06')).toMatchObject({ targets: new Map(), sum: null });
  expect(of(whole, 'fj-14.2.06').remarks.join()).toContain('不相加');
  expect(of(whole, 'fj-14.2.02').remarks).toEqual(['名单中的单位不填报本指标']);
  const added = whole.indicators.filter(({ splitting }) => splitting.how === 'parts');
  expect(added.map(({ sum, indicator }) => sum?.eq(indicator.target.value!))).not.toContain(false);
  expect(whole.unlisted).toEqual([]);
});

test('parts are rounded as the plan prints, people are counted whole, and the residue is told', () => {
  const shares = ['9%', '11%', ...Array<string>(8).fill('10%')];
  const lines = UNITS.map((unit, at) => line(unit, { share: shares[at]! }));
  expect(targets(split(lines), 'fj-14.2.15')).toMatchObject({ 福州市: '30', 厦门市: '36', 漳州市: '33' });
  expect(of(split(lines), 'fj-14.2.12').allotment.residue.toString()).toBe('0');
  const thirds = UNITS.slice(0, 3).map((unit, at) => line(unit, { share: ['33.3%', '33.3%', '33.4%'][at]! }));
  const told = of(split(thirds), 'fj-14.2.12');
  expect(targets(split(thirds), 'fj-14.2.12')).toEqual({ 福州市: '13', 厦门市: '13', 漳州市: '14' });
  expect(told.remarks).toContain('舍入余额1计入漳州市');
  expect(targets(split(thirds, { decimals: 2 }), 'fj-14.2.12')).toMatchObject({ 福州市: '13.32', 漳州市: '13.36' });
});

test('by hand, by share and by base in one list', () => {
  const whole = split(
    [
      line('福州', { code: INSURANCE, target: '195万人' }),
      line('厦门市', { indicator: '失业保险参保人数', share: '20%' }),
      line('漳州市', { code: INSURANCE, baseline: '100' }),
      line('泉州市', { code: INSURANCE, baseline: '261' }),
    ],
    { byBase: true },
  );
  expect(targets(whole, INSURANCE)).toEqual({ 福州市: '195', 厦门市: '139', 漳州市: '100', 泉州市: '261' });
  expect([...of(whole, INSURANCE).allotment.parts.values()].map(({ by }) => by)).toEqual([
    'hand',
    'share',
    'base',
    'base',
  ]);
  expect([...of(whole, INSURANCE).bases.keys()]).toEqual(['漳州市', '泉州市']);
  expect(whole.unlisted.map(({ name }) => name)).toHaveLength(6);
});

test.each<[string, ListLine[], RegExp, { byBase?: boolean }]>([
  ['too little', [line('福州市', { code: INSURANCE, target: '400' }), line('厦门市', { code: INSURANCE, target: '200' })], /失业保险参保人数.*合计600万人，目标为“695”，少95万人/, {}],
  ['too much', [line('福州市', { code: INSURANCE, target: '400.5' }), line('厦门市', { code: INSURANCE, target: '295' })], /多0\.5万人/, {}],
  ['too much before all have theirs', [line('福州市', { code: INSURANCE, target: '700' }), line('厦门市')], /多5万人/, {}],
  ['shares of 90 %', [line('福州市', { share: '0.4' }), line('厦门市', { share: '0.5' })], /少69\.5万人；份额合计90%/, {}],
  ['nothing left for the bases', [line('福州市', { code: INSURANCE, target: '700' }), line('厦门市', { code: INSURANCE, baseline: '5' })], /没有余数可按基期分解/, { byBase: true }],
])('%s is refused', (_, lines, message, options) => {
  const { of: kind, text } = problems(lines, options);
  expect(kind).toBe('sum');
  expect(text).toMatch(message);
}); // prettier-ignore

test('以上 leaves the sum open upwards, and 以内 a rate downwards', () => {
  const code = 'fj-12.14.03';
  const lines = (target: string): ListLine[] => [
    line('福州市', { code, target: '150' }),
    line('厦门市', { code, target }),
  ];
  const works = { plan: 'fj-12', boxes: ['14'] };
  expect(of(split(lines('80'), works), code).sum?.toString()).toBe('230');
  expect(problems(lines('40'), works).text).toContain('少10个');
});

test('units without a target are told, and their sum is not held against the printed one', () => {
  const whole = split([line('福州市', { code: INSURANCE, target: '400' }), line('厦门市')]);
  expect(of(whole, INSURANCE).remarks).toContain('厦门市没有分到目标');
  expect(of(whole, 'fj-14.2.08').remarks).toEqual(['没有手工目标、份额或可用的基期，未分解']);
});

test.each([
  ['a floor undercut', 'fj-14.2.06', '94', '福州市的目标94%松于印刷的“95 以上”'],
  ['a floor kept', 'fj-14.2.06', '96', null],
  ['a ceiling passed', 'fj-14.2.03', '5.2', '福州市的目标5.2%松于印刷的“<5”'],
  ['a ceiling kept', 'fj-14.2.03', '4', null],
  ['a bare rate surpassed', 'fj-14.2.20', '80', null],
  ['a bare rate undercut', 'fj-14.2.20', '60', '福州市的目标60%松于印刷的“68”'],
])('%s: told, never changed', (_, code, target, remark) => {
  const whole = split([line('福州市', { code, target }), line('厦门市')]);
  expect(targets(whole, code)).toEqual({ 福州市: target });
  expect(of(whole, code).remarks.filter((text) => text.startsWith('福州市'))).toEqual(remark === null ? [] : [remark]);
});

test('a ratio of one’s own is taken as it is; another one is told', () => {
  const code = 'fj-13.1.08';
  const whole = split([line('福州市', { code, target: '9:39:52' })], { plan: 'fj-13', boxes: ['1'] });
  expect(targets(whole, code)).toEqual({ 福州市: '9,39,52' });
  expect(of(whole, code).remarks.join()).toContain('福州市的目标与印刷的“10 : 40 : 50”不同');
});

test('what is not printed as a figure is not split, and a share named for it is told', () => {
  const code = 'fj-14.正文目标.04';
  const whole = split([line('福州市', { code, share: '100%' })], { boxes: ['正文目标'] });
  expect(of(whole, code).remarks).toEqual(['定性目标，不分解', '福州市写了份额，没有用上']);
});

test('a datum of two boxes is split once; the shares of this plan leave the plan before alone', () => {
  const both = split(TENTHS, { boxes: ['1', '2', '5'] });
  expect(of(both, 'fj-14.5.05a')).toMatchObject({ targets: new Map(), remarks: ['与fj-14.2.04是同一数据，随它分解'] });
  expect(of(split(TENTHS, { boxes: ['5'] }), 'fj-14.5.05a').sum?.toString()).toBe('125');
  expect(of(both, 'fj-13.1.05').targets.size).toBe(0);
  const twice = problems([line('福州市', { code: 'fj-14.5.05a', target: '10' })], { boxes: ['2', '5'] });
  expect(twice).toMatchObject({ of: 'list' });
});

test('a name that stands in two boxes as one datum means the row in which it is entered', () => {
  const named = line('福州市', { indicator: '失业保险参保人数', target: '435' });
  const whole = split([named], { plan: 'fj-12', boxes: ['7', '11'] });
  expect(targets(whole, 'fj-12.7.12')).toEqual({ 福州市: '435' });
});

test('a share of a unit that does not fill an indicator in goes to the others, and is told', () => {
  const code = 'fj-12.附录.01b';
  const lines = [line('省本级', { share: '10%' }), line('福州市', { share: '30%' }), line('厦门市', { share: '60%' })];
  const whole = split(lines, { plan: 'fj-12', boxes: ['附录'] });
  expect(targets(whole, code)).toEqual({ 福州市: '29', 厦门市: '59' });
  expect(of(whole, code).remarks).toContain('省本级不填报，其余单位的份额按比例放大');
});

test('bases that do not add up to the printed one are told', () => {
  const bases = (last: string): ListLine[] => [
    line('福州市', { code: INSURANCE, baseline: '400', share: '0.5' }),
    line('厦门市', { code: INSURANCE, baseline: last, share: '0.5' }),
  ];
  expect(of(split(bases('264.41')), INSURANCE).remarks).toEqual([]);
  expect(of(split(bases('300')), INSURANCE).remarks).toEqual(['各单位基期合计700万人，与印刷的基期“664.41”不符']);
});

test.each<[string, ListLine[], RegExp]>([
  ['a misspelt unit', [line('福洲市')], /第 2 行：“福洲市”.*是否指：福州市/],
  ['a misspelt indicator', [line('福州市', { indicator: '失业保险参保人', target: '3' })], /第 2 行：所选专栏没有指标.*失业保险参保人数/],
  ['the region itself', [line('全省')], /第 2 行：.*被分解的一级/],
  ['one unit twice', [line('福州市'), line('福州')], /第 3 行：.*第 2 行重复/],
  ['a target without its indicator', [line('福州市', { target: '3' })], /没有写是哪个指标/],
  ['a target in words', [line('福州市', { code: INSURANCE, target: '三成' })], /“三成”读不成数/],
  ['a negative target', [line('福州市', { code: INSURANCE, target: '-3' })], /读不成数/],
  ['a share over 1', [line('福州市', { share: '25' })], /份额“25”/],
  ['an indicator that the unit does not report', [line('福州市', { code: 'fj-14.2.02', target: '5' })], /不填报“城镇调查失业率”/],
])('%s is refused by its line', (_, lines, message) => {
  const { of: kind, text } = problems(lines);
  expect(kind).toBe('list');
  expect(text).toMatch(message);
}); // prettier-ignore

test('the order of the list makes no difference', () => {
  const lines = UNITS.map((unit, at) =>
    at === 0
      ? line(unit, { code: INSURANCE, target: '100.5' })
      : line(unit, { code: INSURANCE, baseline: String((at % 3) + 1) }),
  );
  const expected = targets(split(lines, { byBase: true }), INSURANCE);
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(targets(split(shuffled, { byBase: true }), INSURANCE)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

describe('a share for all indicators beside a base, split by base', () => {
  const [first, ...others] = UNITS;
  const bases = UNITS.map((unit) => line(unit, { code: INSURANCE, baseline: '60' }));
  const told = '福州市写有对所有指标的份额，按份额分解，没有按基期；要按基期的，请删去这一份额';

  test('goes before the base, and is told', () => {
    const whole = split([line(first!, { share: '28%' }), ...bases], { byBase: true });
    expect(targets(whole, INSURANCE)).toMatchObject({ 福州市: '194.6', 厦门市: '55.6' });
    expect(of(whole, INSURANCE).remarks).toContain(told);
    // No base was given there.
    expect(of(whole, 'fj-14.2.08').remarks).not.toContain(told);
  });

  test.each<[string, readonly ListLine[], boolean]>([
    ['a share for this very indicator', [line(first!, { code: INSURANCE, share: '28%', baseline: '60' })], true],
    [
      'a target by hand',
      [line(first!, { share: '28%' }), line(first!, { code: INSURANCE, target: '194.6', baseline: '60' })],
      true,
    ],
    [
      'bases that nobody asked for',
      [line(first!, { share: '28%' }), line(first!, { code: INSURANCE, baseline: '60' })],
      false,
    ],
  ])('is not told beside %s', (_, lines, byBase) => {
    const rest = byBase
      ? bases.slice(1)
      : others.map((unit) => line(unit, { code: INSURANCE, share: '8%', baseline: '60' }));
    expect(of(split([...lines, ...rest], { byBase }), INSURANCE).remarks.join()).not.toContain('没有按基期');
  });
});
