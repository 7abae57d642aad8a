import { provinceRateOutside } from '../../../src/core/rules/province-rate-outside';
import { testRule } from '../../support/test-rule';

const rate = { unit: '%', target: '95以上', baseline: '95.53', asOf: '2021' };
const units = (direct: number | null, city: number) => ({
  beside: { 省本级: { entries: [direct], asOf: '2021' }, 福州市: { entries: [city], asOf: '2021' } },
});

testRule(provinceRateOutside, {
  passes: {
    'between the units': { ...rate, entries: [96], ...units(95, 97) },
    'at an extreme within rounding': { ...rate, entries: [97.01], ...units(95, 97) },
    'a unit is missing': { ...rate, entries: [99], beside: { 福州市: { entries: [97], asOf: '2021' } } },
    'a value is missing': { ...rate, entries: [99], ...units(null, 97) },
    'a count is no rate': { entries: [670], asOf: '2021', ...units(95, 97) },
    alone: { ...rate, entries: [99] },
  },
  finds: {
    'above the highest': {
      given: { ...rate, entries: [97.02], ...units(95, 97) },
      expect: ['above'],
      severity: 'warning',
      cell: 'I9',
      says: '高于各单位中最高的97%',
    },
    'below the lowest': { given: { ...rate, entries: [94], ...units(95, 97) }, expect: ['below'], says: '最低的95%' },
  },
});
