import { ownTargetMissing } from '../../../src/core/rules/own-target-missing';
import { testRule } from '../../support/test-rule';

testRule(ownTargetMissing, {
  passes: {
    'the province has the printed target': { entries: [670] },
    'both given': { own: { target: 70, baseline: 60 }, entries: [62] },
    'nothing entered yet': { own: {} },
    'a flow needs no base': {
      name: '城镇新增就业人数',
      target: '[250]',
      baseline: '[299.94]',
      own: { target: 30 },
      entries: [6],
    },
  },
  finds: {
    'no own target': {
      given: { own: { baseline: 60 }, entries: [62] },
      expect: ['target'],
      severity: 'information',
      cell: 'H9',
    },
    neither: { given: { own: {}, entries: [62, 63] }, expect: ['target'] },
    'no own base': { given: { own: { target: 70 }, entries: [62] }, expect: ['baseline'], cell: 'G9' },
  },
});
