import { yearOnYearJump } from '../../../src/core/rules/year-on-year-jump';
import { testRule } from '../../support/test-rule';

const flow = { name: '城镇新增就业人数', target: '[250]', baseline: '[299.94]' };

testRule(yearOnYearJump, {
  passes: {
    'a small change': { entries: [670, 690, 700] },
    'a planned growth': { unit: '%', target: '68', baseline: '13.4', entries: [24.3, 35] },
    'a gap lies between': { ...flow, entries: [50, null, 100] },
    'a part of a year': { ...flow, asOf: '2022-03', entries: [50, 12] },
    'the base of a flow is a period': { ...flow, entries: [50] },
    'a slip is another fault': { entries: [664.41, 6700000, 675] },
    'a fraction is another fault': { unit: '%', target: '95以上', baseline: '95.53', entries: [0.955, 95.5] },
    'counts come as they come': { unit: '个', target: '200个以上', baseline: '—', class: 'K10', entries: [2, 20] },
    'zero is another fault': { entries: [0, 670] },
    'a period result': { ...flow, outcome: true, entries: [299.94] },
  },
  finds: {
    'rises by half': {
      given: { ...flow, entries: [50, 75] },
      expect: ['rise'],
      severity: 'warning',
      cell: 'J9',
      says: '增长50%',
      correction: null,
    },
    'falls by half': { given: { ...flow, entries: [50, 25] }, expect: ['fall'], says: '下降50%' },
    'against the base': { given: { entries: [900] }, expect: ['rise'], cell: 'I9', says: '基期664.41' },
    'against the planned direction': {
      given: { unit: '%', target: '68', baseline: '13.4', entries: [24, 8] },
      expect: ['fall'],
    },
    'a narrower threshold': {
      given: { entries: [664.41, 690.5] },
      settings: { jump: 0.03 },
      expect: ['rise'],
      cell: 'J9',
    },
  },
});
