import { cumulativeDecrease } from '../../../src/core/rules/cumulative-decrease';
import { testRule } from '../../support/test-rule';

const count = { name: '创业孵化基地', unit: '个', target: '200个以上', baseline: '—', class: 'K10' as const };
const flow = { name: '城镇新增就业人数', target: '[250]', baseline: '[299.94]' };

testRule(cumulativeDecrease, {
  passes: {
    'a growing count': { ...count, entries: [20, 20, 45] },
    'a flow differs from year to year': { ...flow, entries: [55, 50, 45] },
    'this year goes on': {
      ...flow,
      asOf: '2022-09',
      entries: [55, 42],
      previous: { asOf: '2022-06', entries: [55, 30] },
    },
    'a closed year is a revision': {
      ...flow,
      asOf: '2022',
      entries: [54, 50],
      previous: { asOf: '2021', entries: [55] },
    },
    'the same period sent again': {
      ...flow,
      asOf: '2022-06',
      entries: [55, 29],
      previous: { asOf: '2022-06', entries: [55, 30] },
    },
    'a stock may fall': { asOf: '2022-09', entries: [670, 660], previous: { asOf: '2022-06', entries: [670, 665] } },
  },
  finds: {
    'a falling count': { given: { ...count, entries: [20, 18] }, expect: ['count'], severity: 'warning', cell: 'J9' },
    'year to date falls': {
      given: { ...flow, asOf: '2022-09', entries: [55, 29], previous: { asOf: '2022-06', entries: [55, 30] } },
      expect: ['yearToDate'],
      severity: 'warning',
      cell: 'J9',
      says: '少于上次报送（2022年1—6月）的30万人',
    },
    'the whole year below its half': {
      given: { ...flow, asOf: '2023', entries: [55, 29, 50], previous: { asOf: '2022-06', entries: [55, 30] } },
      expect: ['yearToDate'],
      cell: 'J9',
    },
  },
});
