import { doneButTargetMissed } from '../../../src/core/rules/done-but-target-missed';
import { testRule } from '../../support/test-rule';

testRule(doneButTargetMissed, {
  passes: {
    'done and met': { project: { stage: '已完成' }, unit: '所', target: '5所', baseline: '—', entries: [2, 5] },
    'under way': { project: { stage: '推进中' }, unit: '所', target: '5所', baseline: '—', entries: [2, 3] },
    'nothing entered': { project: { stage: '已完成' }, unit: '所', target: '5所', baseline: '—' },
    'a target in words': { project: { stage: '已完成' }, unit: '', target: '基本建成', baseline: '—', entries: [1] },
  },
  finds: {
    'too few': {
      given: {
        project: { stage: '已完成' },
        unit: '所',
        target: '5所',
        baseline: '—',
        entries: [2, 3],
        name: '技工院校',
      },
      expect: ['missed'],
      severity: 'warning',
      cell: 'AF8',
      says: '“技工院校”为3所，未达到目标“5所”',
    },
    'a sum of years': {
      given: {
        project: { stage: '已完成' },
        unit: '万人次',
        target: '[125]',
        baseline: '—',
        entries: [20, 30, 10, 5, 5],
      },
      expect: ['missed'],
      says: '为70万人次',
    },
  },
});
