import { stageUnknown } from '../../../src/core/rules/stage-unknown';
import { testRule } from '../../support/test-rule';

testRule(stageUnknown, {
  passes: {
    'a stage of the list': { project: { stage: '推进中' }, asOf: '2022' },
    'no project': { entries: [670], asOf: '2022' },
    'nobody has begun to fill in': { project: {}, asOf: '2022' },
    'no report date yet': { project: { notes: ['已开工'] } },
  },
  finds: {
    'another word': {
      given: { project: { stage: '完工' }, asOf: '2022' },
      expect: ['unknown'],
      severity: 'error',
      cell: 'AF8',
      says: '阶段填“完工”',
      correction: '已完成',
    },
    'a word that may mean several stages': {
      given: { project: { stage: '前期' } },
      expect: ['unknown'],
      correction: null,
    },
    'a number': { given: { project: { stage: 50 } }, expect: ['unknown'], says: '“50”' },
    'left out in a sheet that is reported': {
      given: { project: { notes: ['已开工'] }, asOf: '2022' },
      expect: ['blank'],
      severity: 'warning',
    },
  },
});
