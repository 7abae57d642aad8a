import { targetNature } from '../../../src/core/rules/target-nature';
import { testRule } from '../../support/test-rule';

const annual = { target: '[85]', baseline: '15.49' };
const total = { target: '[250]', baseline: '[299.94]' };
const level = { unit: '人', target: '330', baseline: '300', class: 'K4' as const };

testRule(targetNature, {
  passes: {
    'a total beside one year': { ...annual, own: { target: 10, baseline: 2 } },
    'two totals': { ...total, own: { target: 25, baseline: 30 } },
    'two levels': { ...level, own: { target: 33, baseline: 30 } },
    'a stock that grows fivefold': { own: { target: 500, baseline: 100 } },
    'no base': { ...annual, own: { target: 2 } },
    zero: { ...annual, own: { target: 2, baseline: 0 } },
    'the printed ones are the plan’s': annual,
    'beyond a factor of one and a half': { ...annual, own: { target: 3.01, baseline: 2 } },
  },
  finds: {
    'a year for a total': {
      given: { ...annual, own: { target: 2.2, baseline: 2 } },
      expect: ['targetOfYear'],
      severity: 'warning',
      cell: 'H9',
      says: '疑似填了当年数',
    },
    'exactly a factor of one and a half': {
      given: { ...annual, own: { target: 3, baseline: 2 } },
      expect: ['targetOfYear'],
    },
    'a total for a year': {
      given: { ...level, own: { target: 160, baseline: 30 } },
      expect: ['targetOfPeriod'],
      says: '约为基期30的5倍',
    },
    'a year’s base for a total': {
      given: { ...total, own: { target: 25, baseline: 5.5 } },
      expect: ['baseOfYear'],
      cell: 'G9',
    },
  },
});
