import { decimal } from '../model/decimal';
import { defineRule } from './define';
import { figureNumber } from './support/figures';
import { isNumber, isOutcome, newestEntry, periodName } from './support/rows';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';

/**
 * The newest value below a floor that is to be kept 低于下限: `95以上` is met by 95 itself, `>95` only beyond it. Where the
 * base lies under the floor the value is still on its way, and the schedule judges it (METHOD §2, §3.1).
 */
export const floorUndershot = defineRule({
  meta: {
    id: 'floor-undershot',
    title: { zh: '低于下限', en: 'Below the floor' },
    severity: 'warning',
    level: 1,
    family: 'range',
    basis: '基期已达标的保持型指标各年不低于目标；“以上”包括本数，“超过”不包括本数（民法典第一千二百五十九条）。',
    requires: ['measure', 'asOf', 'numberEntry'],
    silentOnPlainRows: true,
    messages: { below: '{period}{value}{unit}，低于目标{target}，差{gap}{points}' },
    remedies: { below: '请核对；数据无误的不必改动，{wanted}。' },
  },
  scope: 'row',
  check: ({ sheet, row, target, baseline, asOf }) => {
    const { indicator } = row;
    if (indicator.class !== 'K5' || !target || !asOf || target.value === null || isOutcome(sheet)) return [];
    // Whether the floor is already kept cannot be said of a base that counts something else.
    if (indicator.scopeConflict !== null && !row.ownTarget) return [];
    if (asOf.year >= sheet.plan.endYear && asOf.months === 12) return [];
    const floor = decimal(target.value);
    const base = baseline ? figureNumber(baseline) : null;
    if (base?.lt(floor) === true) return [];
    const entry = newestEntry(row, asOf.year);
    if (!isNumber(entry)) return [];
    const { value } = entry.value;
    if (target.operator === 'gt' ? value.gt(floor) : value.gte(floor)) return [];
    const binding = indicator.attribute === '约束性';
    return [
      {
        messageId: 'below',
        cell: entry.cell,
        value: entry.raw,
        data: {
          period: periodName(sheet, row, entry),
          value: plain(value),
          unit: indicator.unit,
          target: target.printed.trim(),
          gap: plain(floor.minus(value)),
          points: indicator.unit === '%' ? '个百分点' : indicator.unit,
          wanted: binding ? '在“核实说明”中写明原因' : '必要时写明原因',
        },
        severity: binding ? 'warning' : 'information',
      },
    ];
  },
});

export const certain: Pretest = (form) =>
  form.row.indicator.class === 'K5'
    ? ({ value, previous, base, target }) => !((Number.isNaN(value) ? previous : value) <= target) || base < target
    : always;
