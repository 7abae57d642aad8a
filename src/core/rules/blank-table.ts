import { defineRule } from './define';
import { isBlankSheet, isFillable, isOutcome } from './support/rows';

/** Nothing has been entered 空表: one word about it, not one for each cell; with a 报告期 stated it wants to be filled. */
export const blankTable = defineRule({
  meta: {
    id: 'blank-table',
    title: { zh: '空表', en: 'Blank table' },
    severity: 'information',
    level: 1,
    family: 'completeness',
    basis: '报告期已定的报表应当填齐后报送。',
    requires: [],
    messages: {
      fresh: '本表尚未填报',
      due: '报告期是{asOf}年，本表尚未填报',
    },
    remedies: {
      fresh: '请先填报告期，再在着色的单元格里填数。',
      due: '请在着色的单元格里填{asOf}年及以前各年的数。',
    },
  },
  scope: 'sheet',
  check: ({ sheet }) => {
    if (!isFillable(sheet) || !isBlankSheet(sheet)) return [];
    const { asOf, asOfCell: cell } = sheet;
    if (!asOf || isOutcome(sheet)) return [{ messageId: 'fresh', cell, value: null, data: {} }];
    return [{ messageId: 'due', cell, value: asOf.year, data: { asOf: asOf.year }, severity: 'warning' }];
  },
});
