import { missingMark } from '../../../src/core/rules/missing-mark';
import { testRule } from '../../support/test-rule';

const head = {
  表号: '闽人社统1号',
  制表机关: '省人社厅',
  批准机关: '省统计局',
  批准文号: '闽统制〔2021〕1号',
  有效期限: '2025年12月',
};
const foot = { 单位负责人: '甲', 统计负责人: '乙', 填表人: '丙', 联系电话: '0591-1', 报出日期: '2024-01-10' };

testRule(missingMark, {
  passes: {
    'no 表号': { entries: [670] },
    complete: { entries: [670], marks: { ...head, ...foot } },
    'nothing to sign yet': { marks: head },
  },
  finds: {
    'a mark of the head': {
      given: { marks: { ...head, 批准文号: ' ' } },
      expect: ['head'],
      severity: 'error',
      cell: 'U4',
      says: '批准文号',
    },
    'a signature': {
      given: { entries: [670], marks: { ...head, ...foot, 填表人: null } },
      expect: ['foot'],
      severity: 'warning',
      says: '填表人',
    },
  },
});
