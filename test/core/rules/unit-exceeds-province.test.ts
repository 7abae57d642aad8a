import { unitExceedsProvince } from '../../../src/core/rules/unit-exceeds-province';
import { testRule } from '../../support/test-rule';

const city = { target: '[250]', baseline: '[299.94]', asOf: '2021', own: {} };
const province = (value: number, asOf = '2021') => ({ beside: { 福建省: { entries: [value], asOf } } });

testRule(unitExceedsProvince, {
  passes: {
    'a part of it': { ...city, entries: [12], ...province(50) },
    'equal within rounding': { ...city, entries: [50.01], ...province(50) },
    'no sheet of the province': { ...city, entries: [500] },
    'the province itself': { ...city, own: undefined, entries: [500], beside: { 福州市: { entries: [5] } } },
    'another date': { ...city, entries: [51], ...province(50, '2021-09') },
    'a rate': { ...city, unit: '%', target: '95以上', baseline: '95.53', entries: [97], ...province(96) },
    'a slip is another fault': {
      ...city,
      own: { target: 120, baseline: 100 },
      target: '695',
      entries: [1100000],
      ...province(700),
    },
  },
  finds: {
    'more than the province': {
      given: { ...city, entries: [50.02], ...province(50) },
      expect: ['exceeds'],
      severity: 'error',
      cell: 'I9',
      says: '本单位50.02万人，大于“福建省”I9的全省数50万人',
    },
  },
});
