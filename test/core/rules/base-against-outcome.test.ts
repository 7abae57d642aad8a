import { baseAgainstOutcome } from '../../../src/core/rules/base-against-outcome';
import { testRule } from '../../support/test-rule';

const before = (entries: readonly number[], outcome = true) => ({
  otherPlan: { which: 'before' as const, outcome, entries },
});
const flow = { target: '[250]', baseline: '[299.94]' };

testRule(baseAgainstOutcome, {
  passes: {
    'the base is the outcome': { own: { baseline: 120.5 }, ...before([120.5]) },
    'within rounding': { own: { baseline: 120.51 }, ...before([120.5]) },
    'no base of its own': { own: {}, ...before([120.5]) },
    'another indicator': {
      own: { baseline: 130 },
      otherPlan: { which: 'before', outcome: true, entries: [120], name: '工伤保险参保人数' },
    },
    'other scopes': { own: { baseline: 130 }, scopeConflict: '口径不同', ...before([120]) },
    'a total of years with a gap': { ...flow, own: { baseline: 55 }, ...before([10, 10], false) },
    'a year beside a total': { target: '[85]', baseline: '15.49', own: { baseline: 11 }, ...before([50]) },
    'the printed base is the outcome': { outcome: true, entries: [664.41], otherPlan: { which: 'after' } },
    'no other plan': { own: { baseline: 5 } },
  },
  finds: {
    'an own base of its own making': {
      given: { own: { baseline: 130 }, ...before([120.5]) },
      expect: ['own'],
      severity: 'warning',
      cell: 'G9',
      says: '福建“十三五”的“另一规划”I9显示期末完成120.5万人',
    },
    'the total of the years': {
      given: { ...flow, own: { baseline: 55 }, ...before([10, 10, 10, 10, 10], false) },
      expect: ['own'],
      says: '期末完成50万人',
    },
    'the last year of a stock': {
      given: { own: { baseline: 130 }, ...before([100, 105, 110, 115, 120], false) },
      expect: ['own'],
      says: '期末完成120万人',
    },
    'an outcome other than the printed base': {
      given: { outcome: true, entries: [665], otherPlan: { which: 'after' } },
      expect: ['printed'],
      cell: 'I9',
      says: '福建“十五五”印刷的基期是664.41万人',
    },
  },
});
