import { targetMissed } from '../../../src/core/rules/target-missed';
import { testRule } from '../../support/test-rule';

const skilled = { name: '高技能人才总量', target: '140', baseline: '87.33', outcome: true };

testRule(targetMissed, {
  passes: {
    met: { ...skilled, target: '280', baseline: '239.6', entries: [282] },
    'before the end': { asOf: '2024', entries: [665, 666, 667, 668] },
    'before the end of the last year': { asOf: '2025-09', entries: [665, 666, 667, 668, 669] },
    'nothing entered': { ...skilled },
    'a floor that holds': {
      name: '劳动合同签订率',
      unit: '%',
      target: '95以上',
      baseline: '96.4',
      outcome: true,
      entries: [97.54],
    },
  },
  finds: {
    'a period result': {
      given: { ...skilled, attribute: null, entries: [113.83] },
      expect: ['rate'],
      severity: 'information',
      cell: 'I9',
      says: '未完成：目标140，完成率81.31%',
    },
    'a binding target': {
      given: { attribute: '约束性', asOf: '2025', entries: [665, 666, 667, 668, 669] },
      expect: ['rate'],
      severity: 'warning',
      cell: 'M9',
    },
    'a strict ceiling at its limit': {
      given: {
        name: '城镇登记失业率',
        unit: '%',
        target: '<5',
        baseline: '3.82',
        direction: 'decrease',
        outcome: true,
        entries: [5],
      },
      expect: ['limit'],
      says: '未达标',
    },
    'a ceiling, on the mean of the years': {
      given: {
        name: '城镇登记失业率',
        unit: '%',
        target: '4.2%以内',
        baseline: '3.77',
        direction: 'decrease',
        asOf: '2025',
        entries: [4.5, 4.4, 4.3, 4.2, 4],
      },
      expect: ['mean'],
      cell: 'M9',
      says: '目标4.2%以内，5个年份平均4.28%',
    },
    'a floor': {
      given: { name: '仲裁结案率', unit: '%', target: '95以上', baseline: '93.83', outcome: true, entries: [93.97] },
      expect: ['limit'],
    },
  },
});
