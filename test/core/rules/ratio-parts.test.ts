import { ratioParts } from '../../../src/core/rules/ratio-parts';
import { testRule } from '../../support/test-rule';

const ratio = {
  name: '高中初级专业技术人才比例',
  unit: '',
  class: 'K7' as const,
  target: '10:40:50',
  baseline: '8.5:35.4:56.1',
};

testRule(ratioParts, {
  passes: { 'three parts': { ...ratio, entries: ['9:38:53'] }, 'a number row': { entries: [670] } },
  finds: {
    'two parts': {
      given: { ...ratio, entries: ['10:90'] },
      expect: ['count'],
      severity: 'error',
      cell: 'I9',
      says: '有2项，规划是3项',
    },
    'four parts': { given: { ...ratio, entries: ['9:38:50:3'] }, expect: ['count'] },
  },
});
