import { targetParts } from '../measure/target-parts';
import { decimal, ZERO } from '../model/decimal';
import { defineRule, type Report } from './define';
import { lowerSheets, rounding, rowOf } from './support/between';
import { isCollected, isNumber } from './support/rows';
import { plain } from './support/text';

const MORE_IS_BETTER = new Set(['eq', 'ge', 'gt']);

/** The units' own targets together below the printed one 各单位目标合计低于全省目标: each can be met and the province's missed (METHOD §2 “Whose target”). */
export const unitTargetsShort = defineRule({
  meta: {
    id: 'unit-targets-short',
    title: { zh: '各单位目标合计不足', en: 'Targets of units fall short' },
    severity: 'warning',
    level: 3,
    family: 'balance',
    basis: '印刷的目标是{whole}目标，分解到各单位后合计不低于它（{plan}{box}，原文第{line}行）。',
    requires: [],
    between: true,
    messages: { short: '{count}个单位的本级目标合计{sum}{unit}，低于{whole}目标{target}，差{gap}{unit}' },
    remedies: { short: '请核对各单位的本级目标是否填错或没有分解完，{wanted}。' },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) => {
    const lower = lowerSheets(sheet, workbook);
    if (!lower || lower.absent.length > 0) return [];
    return sheet.rows.flatMap((row): Report<'short'>[] => {
      const { indicator } = row;
      const { target, unit } = indicator;
      if (targetParts(indicator) !== 'adds' || indicator.desiredDirection === 'decrease') return [];
      if (target.value === null || !MORE_IS_BETTER.has(target.operator ?? '')) return [];
      const rows = lower.sheets.flatMap((other) => {
        const found = rowOf(other, indicator.code);
        return found && isCollected(other, found) ? [found] : [];
      });
      const targets = rows.map(({ ownTarget }) => ownTarget).filter(isNumber);
      if (targets.length === 0 || targets.length < rows.length) return [];
      const printed = decimal(target.value);
      const most = targets.reduce(
        (total, { value }) => total.plus(rounding(value.value, indicator.decimals).high),
        ZERO,
      );
      if (most.gte(rounding(printed, target.decimals ?? 0).low)) return [];
      const sum = targets.reduce((total, { value }) => total.plus(value.value), ZERO);
      const cell = row.locked.find(({ field }) => field === 'target')?.found.cell ?? row.verdict.cell;
      const binding = indicator.attribute === '约束性';
      const data = {
        whole: sheet.unit?.display ?? '',
        count: targets.length,
        sum: plain(sum),
        unit,
        target: target.printed.trim(),
        gap: plain(printed.minus(sum)),
        wanted: binding ? '确实如此的，在“核实说明”中写明' : '确实如此的不必改动',
      };
      const severity = binding ? ('warning' as const) : ('information' as const);
      return [{ messageId: 'short', cell, value: target.printed, data, row, severity }];
    });
  },
});
