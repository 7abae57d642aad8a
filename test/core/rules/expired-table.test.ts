import { expiredTable } from '../../../src/core/rules/expired-table';
import { testRule } from '../../support/test-rule';

const form = { 表号: '闽人社统1号', 有效期限: '至2023年12月' };

testRule(expiredTable, {
  passes: {
    'within its term': { marks: { ...form, 报出日期: '2023-12-31' } },
    'no 表号': { marks: { 有效期限: '2020年', 报出日期: '2024-01-10' } },
    'not reported yet': { marks: form },
    'no term': { marks: { 表号: '闽人社统1号', 报出日期: '2024-01-10' } },
    'an unreadable day of report': { marks: { ...form, 报出日期: '月底前' } },
  },
  finds: {
    'a day late': {
      given: { marks: { ...form, 报出日期: '2024年1月1日' } },
      expect: ['expired'],
      severity: 'error',
      cell: 'U5',
      says: '有效期限到2023年12月底，报出日期是2024年1月1日',
    },
    'date serials': { given: { marks: { 表号: '1', 有效期限: 45291, 报出日期: 45292 } }, expect: ['expired'] },
    'no date in the term': {
      given: { marks: { ...form, 有效期限: '长期' } },
      expect: ['unreadable'],
      severity: 'information',
    },
  },
});
