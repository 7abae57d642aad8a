import { targetAgainstDirection } from '../../../src/core/rules/target-against-direction';
import { testRule } from '../../support/test-rule';

const ceiling = { name: '城镇登记失业率', unit: '%', target: '<3.5', baseline: '3.82', direction: 'decrease' as const };

testRule(targetAgainstDirection, {
  passes: {
    'more is better': { own: { target: 70, baseline: 60 } },
    equal: { own: { target: 60, baseline: 60 } },
    'less is better': { ...ceiling, own: { target: 3, baseline: 3.5 } },
    'a printed floor below the base': {
      unit: '%',
      target: '95以上',
      baseline: '95.53',
      own: { target: 95, baseline: 96 },
    },
    'a printed ceiling above the base': { ...ceiling, target: '<5', own: { target: 5, baseline: 3.6 } },
    'a sum against one year': {
      name: '城镇新增就业人数',
      target: '[250]',
      baseline: '[299.94]',
      own: { target: 30, baseline: 36 },
    },
    'no base': { own: { target: 60 } },
  },
  finds: {
    'below the base': {
      given: { own: { target: 60, baseline: 70 } },
      expect: ['below'],
      severity: 'warning',
      cell: 'H9',
    },
    'above the base': { given: { ...ceiling, own: { target: 4, baseline: 3.5 } }, expect: ['above'] },
  },
});
