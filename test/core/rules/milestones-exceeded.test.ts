import { milestonesExceeded } from '../../../src/core/rules/milestones-exceeded';
import { testRule } from '../../support/test-rule';

testRule(milestonesExceeded, {
  passes: {
    'some done': { project: { stage: '推进中', planned: 4, done: 3 } },
    'all done': { project: { planned: 4, done: 4 } },
    'none counted': { project: { stage: '推进中' } },
    'planned only': { project: { planned: 4 } },
    'a plan that cannot be read': { project: { planned: '四个', done: 3 } },
  },
  finds: {
    'more done than planned': {
      given: { project: { planned: 4, done: 5 } },
      expect: ['exceeded'],
      severity: 'error',
      cell: 'AH8',
      says: '完成数5大于计划数4',
      correction: null,
    },
    'done without a plan': { given: { project: { done: 2 } }, expect: ['unplanned'], says: '填了2' },
  },
});
