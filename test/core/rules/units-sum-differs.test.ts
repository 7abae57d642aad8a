import { ownUnits } from '../../../src/core/catalogue/own-units';
import type { SheetReading } from '../../../src/core/model/reading';
import type { ReportingUnit } from '../../../src/core/model/reporting-unit';
import type { Rule } from '../../../src/core/rules/define';
import { runRules } from '../../../src/core/rules/runner';
import { unitsSumDiffers } from '../../../src/core/rules/units-sum-differs';
import { readingFrom, type Given } from '../../support/reading-from';
import { testRule } from '../../support/test-rule';

const flow = { target: '[250]', baseline: '[299.94]', asOf: '2022' };
const units = (
  direct: readonly (number | string | null)[],
  city: readonly (number | string | null)[],
  asOf = '2022',
) => ({
  省本级: { entries: direct, asOf },
  福州市: { entries: city, asOf },
});

testRule(unitsSumDiffers, {
  passes: {
    'the units add up': { ...flow, entries: [50, 51.5], beside: units([10, 11.5], [40, 40]) },
    'within what rounding hides': { ...flow, entries: [50.01], beside: units([10], [40]) },
    'no other sheet': { ...flow, entries: [50] },
    'a rate is no sum': { unit: '%', target: '95以上', baseline: '95.53', entries: [95], beside: units([10], [40]) },
    'the current year of another date': { ...flow, entries: [50, 51], beside: units([10, 8], [40, 30], '2022-09') },
    'a year nobody reported': { ...flow, entries: [50], beside: units([], []) },
    'a lower unit’s sheet': { ...flow, own: {}, entries: [50], beside: { 省本级: { entries: [1] } } },
    'a slip of the province is another fault': {
      target: '695',
      asOf: '2021',
      entries: [6700000],
      beside: units([300], [370], '2021'),
    },
    'one unit above the province is another fault': { ...flow, entries: [50], beside: units([10], [51]) },
  },
  finds: {
    'the sum differs': {
      given: { ...flow, entries: [50, 53], beside: units([10, 11], [40, 41.5]) },
      expect: ['differs'],
      severity: 'error',
      cell: 'J9',
      says: '2022年全省53万人，2个单位合计52.5万人，相差0.5万人',
    },
    'just beyond what rounding hides': {
      given: { ...flow, entries: [50.02], beside: units([10], [40]) },
      expect: ['differs'],
    },
    '福州 holds 平潭 as well': {
      given: {
        ...flow,
        entries: [50],
        beside: { ...units([10], [40]), 平潭综合实验区: { entries: [3], asOf: '2022' } },
      },
      expect: ['counted-twice'],
      severity: 'warning',
      cell: 'I9',
      says: '不加平潭综合实验区的3万人则与全省相符，福州市数可能已含平潭综合实验区',
    },
    'a sheet is missing': {
      given: { ...flow, entries: [50], beside: { 福州市: { entries: [40], asOf: '2022' } } },
      expect: ['sheets'],
      severity: 'information',
      cell: 'B4',
      says: '有1/2个单位的本表，缺省本级',
    },
    'a value is missing, and the others are more than the whole already': {
      given: {
        ...flow,
        entries: [50, 51],
        beside: { ...units([10, null], [40, 45]), 平潭综合实验区: { entries: [0, 7], asOf: '2022' } },
      },
      expect: ['exceeds'],
      severity: 'warning',
      cell: 'J9',
      says: '2022年全省51万人，2个单位合计已有52万人，多1万人，还缺省本级',
    },
    'a value is missing': {
      given: { ...flow, entries: [50, 51], beside: units([10, 10], [40, '无']) },
      expect: ['entries'],
      severity: 'information',
      cell: 'J9',
      says: '2022年有1/2个单位填报，缺福州市',
    },
  },
});

/** The whole and its parts as sheets of one workbook; the first is the whole. */
function workbookOf(
  units: readonly ReportingUnit[],
  values: readonly (number | null)[],
  given: Given = {},
): SheetReading[] {
  const form = { target: '[250]', baseline: '[299.94]', asOf: '2021', ...given };
  return units.flatMap((unit, at): SheetReading[] => {
    const value = values[at];
    if (value === undefined) return [];
    const sheet = readingFrom({ ...form, entries: [value], ...(unit.level === 'province' ? {} : { own: {} }) });
    return [{ ...sheet, sheet: unit.name, unit, plan: { ...sheet.plan, units } }];
  });
}

function found(units: readonly ReportingUnit[], values: readonly (number | null)[], given?: Given): string[] {
  const workbook = workbookOf(units, values, given);
  return runRules([unitsSumDiffers as Rule], [workbook[0]!], { workbook }).map(
    ({ severity, message }) => `${severity} ${message}`,
  );
}

describe('福州 with or without 平潭', () => {
  const unit = (name: string, level: ReportingUnit['level'], display = name): ReportingUnit => ({
    name,
    display,
    level,
  });
  const units = [
    unit('福建省', 'province', '全省'),
    unit('省本级', 'province-direct'),
    unit('福州市', 'city'),
    unit('厦门市', 'city'),
    unit('平潭综合实验区', 'city'),
  ];

  test.each<[string, (number | null)[], string[]]>([
    ['every unit once', [50, 5, 24, 20, 1], []],
    [
      '福州 holds 平潭: to be explained, not in the way',
      [50, 5, 25, 20, 1],
      [
        'warning 2021年全省50万人，4个单位合计51万人；不加平潭综合实验区的1万人则与全省相符，福州市数可能已含平潭综合实验区',
      ],
    ],
    ['the same within rounding', [50.01, 5, 25, 20, 1], [expect.stringMatching(/^warning .*不加平潭/) as string]],
    ['another gap is a fault', [50, 5, 25.5, 20, 1], ['error 2021年全省50万人，4个单位合计51.5万人，相差1.5万人']],
    ['too little is a fault', [50, 5, 22, 20, 1], ['error 2021年全省50万人，4个单位合计48万人，相差2万人']],
    ['of a 平潭 too small to tell both are accepted', [50, 5, 25, 20, 0.01], []],
    [
      'of a 平潭 of nothing the gap is a fault',
      [50, 5, 26, 20, 0],
      ['error 2021年全省50万人，4个单位合计51万人，相差1万人'],
    ],
    [
      'no verdict without 平潭',
      [50, 5, 25, 20],
      ['information 本工作簿有3/4个单位的本表，缺平潭综合实验区，各单位合计不作判断'],
    ],
    [
      'more than the whole already without 平潭',
      [50, 5, 25, 21],
      [
        'information 本工作簿有3/4个单位的本表，缺平潭综合实验区，各单位合计不作判断',
        'warning 2021年全省50万人，3个单位合计已有51万人，多1万人，还缺平潭综合实验区',
      ],
    ],
    [
      'nor with its value missing',
      [50, 5, 25, 20, null],
      ['information 2021年有3/4个单位填报，缺平潭综合实验区，合计不作判断'],
    ],
  ])('%s', (_what, values, expected) => {
    expect(found(units, values)).toEqual(expected);
  });

  test('a rate is never summed', () => {
    expect(found(units, [96, 95, 96, 97, 98], { unit: '%', target: '95以上', baseline: '95.53' })).toEqual([]);
  });
});

describe('the counties of a city whose plan it is', () => {
  const units = ownUnits('福州市', ['市本级', '鼓楼区', '闽侯县']);

  test.each<[string, (number | null)[], string[]]>([
    ['add up', [50, 5, 25, 20], []],
    ['do not', [50, 5, 25, 22], ['error 2021年全市50万人，3个单位合计52万人，相差2万人']],
    ['are not all there', [50, 5, 25], ['information 本工作簿有2/3个单位的本表，缺闽侯县，各单位合计不作判断']],
  ])('%s', (_what, values, expected) => {
    expect(found(units, values)).toEqual(expected);
  });
});
