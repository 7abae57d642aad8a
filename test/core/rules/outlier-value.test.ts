import { outlierValue } from '../../../src/core/rules/outlier-value';
import { testRule } from '../../support/test-rule';

const flow = { target: '[250]', baseline: '[299.94]' };

testRule(outlierValue, {
  passes: {
    'all alike': { ...flow, entries: [50, 51, 50.5, 49.8, 50.2] },
    'four values are no history': { ...flow, entries: [50, 50.5, 49.8, 60] },
    'nothing moves': { ...flow, entries: [50, 50, 50, 50, 60] },
    'a deviation nobody sees': { ...flow, entries: [50, 50.01, 50.02, 49.99, 50.3] },
    'a steady growth': { entries: [670, 677, 683, 689, 696] },
    'a jump is told as one': { ...flow, entries: [50, 51, 50.5, 49.8, 80] },
    'a part of a year': { ...flow, asOf: '2025-06', entries: [50, 51, 50.5, 49.8, 40] },
    'a fraction is another fault': {
      unit: '%',
      target: '95以上',
      baseline: '95.53',
      entries: [95, 95.1, 0.95, 95.3, 95.2],
    },
    'a slip is another fault': { entries: [670, 677, 6830000, 689, 696] },
  },
  finds: {
    'one flow stands out': {
      given: { ...flow, entries: [50, 51, 50.5, 49.8, 60] },
      expect: ['level'],
      severity: 'information',
      cell: 'M9',
      says: '2025年60万人，偏离5个历史值的中位数50.5万人',
    },
    'one growth stands out': {
      given: { entries: [670, 677, 683, 730, 736] },
      expect: ['growth'],
      cell: 'L9',
      says: '2024年比上年变动47万人，偏离5个年度变动的中位数6万人',
    },
    'the previous submission fills a gap': {
      given: { ...flow, entries: [50, 51, null, 49.8, 60], previous: { asOf: '2024', entries: [50, 51, 50.5, 49.8] } },
      expect: ['level'],
    },
  },
});
