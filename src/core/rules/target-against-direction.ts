import { defineRule } from './define';
import type { Indicator } from '../model/indicator';
import { isNumber } from './support/rows';
import { plain } from './support/text';

/** The printed target itself lies on the easy side of the printed base: 95.53 → 95以上, 3.82 → <5. */
export function isKept({ baseline, target, desiredDirection }: Indicator): boolean {
  if (baseline.value === null || target.value === null) return false;
  return desiredDirection === 'increase' ? target.value < baseline.value : target.value > baseline.value;
}

const COMPARABLE = new Set(['K2', 'K4', 'K5', 'K6']);

/** A unit's own target on the wrong side of its own base 目标与方向相反; a kept floor or ceiling (保持型) is not one (METHOD §3.1). */
export const targetAgainstDirection = defineRule({
  meta: {
    id: 'target-against-direction',
    title: { zh: '本级目标方向相反', en: 'Own target against the desired direction' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis: '正指标的目标不低于基期，逆指标的目标不高于基期；保持型须说明。',
    requires: [],
    silentOnPlainRows: true,
    messages: {
      below: '本级目标{target}低于本级基期{base}，而本指标越高越好',
      above: '本级目标{target}高于本级基期{base}，而本指标越低越好',
    },
    remedies: {
      below: '请核对两数是否填反；属保持型目标的，在“核实说明”中写明。',
      above: '请核对两数是否填反；属保持型目标的，在“核实说明”中写明。',
    },
  },
  scope: 'row',
  check: ({ row }) => {
    const { ownTarget, ownBaseline, indicator } = row;
    if (!COMPARABLE.has(indicator.class) || !isNumber(ownTarget) || !isNumber(ownBaseline)) return [];
    const difference = ownTarget.value.value.minus(ownBaseline.value.value);
    const wrong = indicator.desiredDirection === 'increase' ? difference.isNegative() : difference.isPositive();
    if (!wrong || isKept(indicator)) return [];
    return [
      {
        messageId: indicator.desiredDirection === 'increase' ? 'below' : 'above',
        cell: ownTarget.cell,
        value: ownTarget.raw,
        data: { target: plain(ownTarget.value.value), base: plain(ownBaseline.value.value) },
      },
    ];
  },
});
