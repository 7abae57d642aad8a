import { projectStageLag } from '../../../src/core/rules/project-stage-lag';
import { testRule } from '../../support/test-rule';

testRule(projectStageLag, {
  passes: {
    done: { project: { stage: '已完成' }, asOf: '2025' },
    'under way without milestones': { project: { stage: '推进中' }, asOf: '2023' },
    'not begun before the term': { project: { stage: '未启动' }, asOf: '2020' },
    'not begun, and nobody says when': { project: { stage: '未启动' } },
    'milestones in time': { project: { stage: '推进中', planned: 10, done: 6 }, asOf: '2023' },
    'no stage': { project: { lead: '省厅' }, asOf: '2025' },
  },
  finds: {
    'not begun early': {
      given: { project: { stage: '未启动' }, asOf: '2022' },
      expect: ['notBegun'],
      severity: 'information',
      cell: 'AF8',
      says: '40',
    },
    'not begun late': {
      given: { project: { stage: '未启动' }, asOf: '2023-06' },
      expect: ['notBegun'],
      severity: 'warning',
    },
    'not done at the end': {
      given: { project: { stage: '推进中', planned: 10, done: 9 }, asOf: '2025' },
      expect: ['notDone'],
      severity: 'warning',
      says: '项目推进中',
    },
    'milestones behind': {
      given: { project: { stage: '推进中', planned: 10, done: 5 }, asOf: '2023' },
      expect: ['behind'],
      severity: 'information',
      says: '50.00%，滞后于序时进度60.00%',
    },
    'as of the newest note': {
      given: { project: { stage: '推进中', planned: 10, done: 1, notes: ['开工', null, '封顶'] } },
      expect: ['behind'],
      says: '严重滞后',
    },
  },
});
