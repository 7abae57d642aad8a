import { unitsSumDiffers } from '../../../src/core/rules/units-sum-differs';
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
    'a sheet is missing': {
      given: { ...flow, entries: [50], beside: { 福州市: { entries: [40], asOf: '2022' } } },
      expect: ['sheets'],
      severity: 'information',
      cell: 'B4',
      says: '有1/2个单位的本表，缺省本级',
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
