import { percentText } from '../measure/percent-text';
import { ZERO } from '../model/decimal';
import { defineRule, numberEntries } from './define';
import type { ProgressStatus } from '../measure/measure';
import { newestEntry } from './support/rows';
import { plain } from './support/text';

const MISSED: ReadonlySet<ProgressStatus> = new Set<ProgressStatus>(['未完成', '接近完成', '未达标']);

/** The plan is over and its target not met 期末未完成: a fact, not a fault. Binding wants an explanation (METHOD §2). */
export const targetMissed = defineRule({
  meta: {
    id: 'target-missed',
    title: { zh: '期末未完成目标', en: 'Target missed' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis: '规划期末按印刷的目标评价；未完成是事实，不是差错：约束性指标须说明，其他指标仅作提示。',
    requires: ['measure', 'target', 'asOf'],
    silentOnPlainRows: true,
    messages: {
      rate: '规划期末{status}：目标{target}，完成率{rate}',
      limit: '规划期末{status}：目标{target}，实际{value}{unit}',
      mean: '规划期末{status}：目标{target}，{years}个年份平均{value}{unit}',
    },
    remedies: {
      rate: '请核对；数据无误的不必改动，{wanted}。',
      limit: '请核对；数据无误的不必改动，{wanted}。',
      mean: '请核对；数据无误的不必改动，{wanted}。',
    },
  },
  scope: 'row',
  check: ({ sheet, row, target, asOf, measure }) => {
    if (!measure?.status || !target || !asOf || !MISSED.has(measure.status)) return [];
    if (asOf.year < sheet.plan.endYear || (asOf.year === sheet.plan.endYear && asOf.months < 12)) return [];
    const entry = newestEntry(row, asOf.year);
    if (!entry) return [];
    const binding = row.indicator.attribute === '约束性';
    const rate = measure.status === '未达标' ? null : measure.completionRate;
    // A ceiling is judged on the mean of the years, which the newest value alone would not explain.
    const years = row.indicator.class === 'K6' ? numberEntries(row).filter(({ period }) => period <= asOf.year) : [];
    const sum = years.reduce((total, year) => total.plus(year.value.value), ZERO);
    const isMean = years.length > 1;
    return [
      {
        messageId: rate ? 'rate' : isMean ? 'mean' : 'limit',
        cell: entry.cell,
        value: entry.raw,
        data: {
          status: measure.status,
          target: target.printed.trim(),
          value: isMean ? plain(sum.div(years.length), 4) : String(entry.raw),
          years: years.length,
          unit: row.indicator.unit,
          rate: rate ? percentText(rate) : '',
          wanted: binding ? '在“核实说明”中写明原因' : '必要时写明原因',
        },
        severity: binding ? 'warning' : 'information',
      },
    ];
  },
});
