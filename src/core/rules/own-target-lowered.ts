import { defineRule, type Report } from './define';
import { counterpart, isPlanBefore } from './support/earlier-plan';
import { isNumber } from './support/rows';
import { plain } from './support/text';

/** A unit asks less of itself than in the plan before 本级目标低于上期目标: silent lowering is to be seen (METHOD §6). */
export const ownTargetLowered = defineRule({
  meta: {
    id: 'own-target-lowered',
    title: { zh: '本级目标降低', en: 'Own target lowered' },
    severity: 'information',
    level: 5,
    family: 'logical',
    basis: '同一指标的目标在前后两个规划之间放宽的，应当看得见（规划衔接）。',
    requires: [],
    between: true,
    messages: { lowered: '本级目标{target}{unit}，比{plan2}的本级目标{before}{unit}（“{other}”{otherCell}）放宽' },
    remedies: { lowered: '请核对；确实如此的不必改动，必要时写明原因。' },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) => {
    const earlier = workbook.filter((other) => isPlanBefore(other, sheet));
    if (earlier.length === 0) return [];
    return sheet.rows.flatMap((row): Report<'lowered'>[] => {
      const { ownTarget, indicator } = row;
      const before = isNumber(ownTarget) ? counterpart(row, earlier) : null;
      const last = before?.row.ownTarget;
      if (!before || !isNumber(ownTarget) || !isNumber(last) || ownTarget.value.value.isZero()) return [];
      if (before.row.indicator.target.cumulative !== indicator.target.cumulative) return [];
      const less = ownTarget.value.value.minus(last.value.value);
      if (indicator.desiredDirection === 'increase' ? !less.isNegative() : !less.isPositive()) return [];
      if (less.isZero()) return [];
      const data = {
        target: plain(ownTarget.value.value),
        unit: indicator.unit,
        plan2: before.sheet.plan.shortName,
        before: plain(last.value.value),
        other: before.sheet.sheet,
        otherCell: last.cell,
      };
      return [{ messageId: 'lowered', cell: ownTarget.cell, value: ownTarget.raw, data, row }];
    });
  },
});
