import { unitTargetsShort } from '../../../src/core/rules/unit-targets-short';
import { testRule } from '../../support/test-rule';

const flow = { target: '[250]', baseline: '[299.94]' };
const units = (direct: number | null, city: number) => ({
  beside: { 省本级: { own: { target: direct } }, 福州市: { own: { target: city } } },
});

testRule(unitTargetsShort, {
  passes: {
    'together the target': { ...flow, ...units(50, 200) },
    'within the printed precision': { ...flow, ...units(50, 199.5) },
    'more than the target': { ...flow, ...units(80, 200) },
    'not all have one': { ...flow, ...units(null, 200) },
    'a unit is missing': { ...flow, beside: { 福州市: { own: { target: 20 } } } },
    'a rate does not add up': { unit: '%', target: '95以上', baseline: '95.53', ...units(20, 20) },
    'less is better': { target: '50', baseline: '60', direction: 'decrease', ...units(10, 20) },
  },
  finds: {
    'short of it': {
      given: { ...flow, ...units(50, 190), locked: [{ field: 'target', found: '[250]', expected: '[250]' }] },
      expect: ['short'],
      severity: 'information',
      cell: 'E9',
      says: '合计240万人，低于全省目标[250]，差10万人',
    },
    'a binding target wants a word': {
      given: { ...flow, attribute: '约束性', ...units(50, 190) },
      expect: ['short'],
      severity: 'warning',
    },
  },
});
