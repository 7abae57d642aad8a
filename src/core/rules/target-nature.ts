import { decimal, type Decimal } from '../model/decimal';
import { boxYears } from '../model/box';
import { defineRule } from './define';
import { isNumber } from './support/rows';
import { plain } from './support/text';

/** How far a quotient may lie from what it is taken for: a factor of 1.5 either way. */
const NEAR = decimal('1.5');

/** top/bottom within a factor of 1.5 of one, without dividing. */
function isNear(top: Decimal, bottom: Decimal): boolean {
  return top.lte(bottom.times(NEAR)) && bottom.lte(top.times(NEAR));
}

/**
 * A unit's own target of another nature than its base 目标与基期性质不同, seen at T/(N·B) (METHOD §2 K1, K3, K4): one of them one
 * year's value and the other the total of the N years, other than the plan prints the two.
 */
export const targetNature = defineRule({
  meta: {
    id: 'target-nature',
    title: { zh: '目标与基期性质不同', en: 'Own target and base differ in nature' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis:
      '累计数与当年数不能混填：目标除以年数与基期之积（T/(N·B)）应与印刷的性质相称（{plan}{box}，原文第{line}行）。',
    requires: [],
    silentOnPlainRows: true,
    messages: {
      targetOfYear: '本级目标{target}与一年的基期{base}相当，疑似填了当年数；本指标的目标是{years}年累计数',
      targetOfPeriod: '本级目标{target}约为基期{base}的{years}倍，疑似填了{years}年累计数；本指标的目标是当年数',
      baseOfYear: '本级目标{target}约为基期{base}的{years}倍，疑似基期填了当年数；本指标的基期是上期累计数',
    },
    remedies: {
      targetOfYear: '请核对；应填{years}年累计目标。确是如此的，在“核实说明”中写明。',
      targetOfPeriod: '请核对；应填期末当年的目标。确是如此的，在“核实说明”中写明。',
      baseOfYear: '请核对；应填上一规划期的累计数。确是如此的，在“核实说明”中写明。',
    },
  },
  scope: 'row',
  check: ({ sheet, row }) => {
    const { ownTarget, ownBaseline, indicator } = row;
    if (!isNumber(ownTarget) || !isNumber(ownBaseline)) return [];
    const target = ownTarget.value.value;
    const base = ownBaseline.value.value;
    const years = boxYears(sheet.plan, sheet.box).length;
    // Of two or three years the two natures cannot be told apart.
    if (!target.isPositive() || !base.isPositive() || target.isZero() || base.isZero() || years < 4) return [];
    const manyTimes = isNear(target, base.times(years));
    const data = { target: plain(target), base: plain(base), years };
    const at = { cell: ownTarget.cell, value: ownTarget.raw, data };
    if (indicator.class === 'K4') return manyTimes ? [{ messageId: 'targetOfPeriod' as const, ...at }] : [];
    if (indicator.class !== 'K1' && indicator.class !== 'K3') return [];
    if (!indicator.baseline.cumulative)
      return isNear(target, base) ? [{ messageId: 'targetOfYear' as const, ...at }] : [];
    if (!manyTimes) return [];
    return [{ messageId: 'baseOfYear' as const, cell: ownBaseline.cell, value: ownBaseline.raw, data }];
  },
});
