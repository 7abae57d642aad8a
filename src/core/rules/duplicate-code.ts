import { defineRule, type Report } from './define';
import { problemsOf } from './support/problems';

/**
 * Two rows carry the same 代码 代码重复: rows are found by it, so neither can be trusted. That holds in one sheet as in two
 * sheets of one unit; sheets of different units may stand in one workbook.
 */
export const duplicateCode = defineRule({
  meta: {
    id: 'duplicate-code',
    title: { zh: '代码重复', en: 'Duplicate code' },
    severity: 'error',
    level: 0,
    family: 'integrity',
    basis: '每个指标在一张表里只填一行，按代码取数。',
    requires: [],
    between: true,
    messages: {
      duplicate: '代码“{subject}”在本表出现多次，无法判断取哪一行',
      twin: '“{other}”和“{this}”都是{unit}的{box}，同一代码在两张表里各有一行，无法判断取哪一张',
    },
    remedies: {
      duplicate: '请只保留一行，删除或改回重复行的代码。',
      twin: '请只保留一张，删除另一张；本应由不同单位填报的，改正其中一张的填报单位。',
    },
  },
  scope: 'sheet',
  check: ({ sheet, twins }) => [
    ...twins.slice(0, 1).map((twin): Report<'twin'> => {
      const unit = sheet.unit?.display ?? '';
      return {
        messageId: 'twin',
        cell: sheet.unitCell,
        value: unit,
        data: { other: twin.sheet, this: sheet.sheet, unit },
      };
    }),
    ...problemsOf(sheet, 'duplicate-code').map((problem): Report<'duplicate'> => ({
      messageId: 'duplicate',
      ...problem,
    })),
  ],
});
