import { duplicateCode } from '../../../src/core/rules/duplicate-code';
import { testRule } from '../../support/test-rule';

testRule(duplicateCode, {
  passes: {
    'the form as it was': { entries: [670] },
    'another problem': { problems: [{ kind: 'bad-period', cell: 'F4', subject: '今年' }] },
    'another unit in the same workbook': { twin: '福州市' },
    'a sheet of an unknown unit': { twin: null },
  },
  finds: {
    'what the reader found': {
      given: { problems: [{ kind: 'duplicate-code', cell: 'A9', subject: 'fj-14.2.07' }] },
      expect: ['duplicate'],
      severity: 'error',
      cell: 'A9',
      says: 'fj-14.2.07',
      correction: null,
    },
    'the same form for the same unit': {
      given: { twin: '福建省' },
      expect: ['twin'],
      severity: 'error',
      cell: 'B4',
      says: '“专栏2 (1)”和“专栏2”都是全省的专栏2',
      correction: null,
    },
  },
});
