import { decimal, ZERO } from '../model/decimal';
import { defineRule, numberEntries } from './define';
import { isOutcome, periodName } from './support/rows';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';

/**
 * A year over a ceiling 超出上限: `<5.5` is broken by 5.5 itself, `5.5%以内` only beyond it (Civil Code 1259). The ceiling is
 * judged on the mean of the years to date; a single year wants an explanation (METHOD §2).
 */
export const ceilingExceeded = defineRule({
  meta: {
    id: 'ceiling-exceeded',
    title: { zh: '超出上限', en: 'Ceiling exceeded' },
    severity: 'warning',
    level: 1,
    family: 'range',
    basis:
      '控制目标按各年平均值评价，单年超出须说明；“以内”包括本数，“<”“低于”不包括本数（民法典第一千二百五十九条）。',
    requires: ['measure', 'asOf', 'numberEntry'],
    silentOnPlainRows: true,
    messages: {
      over: '{period}{value}{unit}，超出控制目标{target}',
      reached: '{period}{value}{unit}，等于控制目标{target}的界限（不含本数）',
      mean: '{years}个年份平均{value}{unit}，超出控制目标{target}',
    },
    remedies: {
      over: '请核对；数据无误的，在“核实说明”中写明原因。',
      reached: '请核对；数据无误的，在“核实说明”中写明原因。',
      mean: '数据无误的不必改动；请关注后续年份，{wanted}。',
    },
  },
  scope: 'row',
  check: ({ sheet, row, target, asOf }) => {
    const { indicator } = row;
    if (indicator.class !== 'K6' || !target || !asOf || target.value === null || isOutcome(sheet)) return [];
    const limit = decimal(target.value);
    const strict = target.operator === 'lt';
    const entries = numberEntries(row).filter((entry) => entry.period <= asOf.year);
    const over = entries.filter((entry) => (strict ? entry.value.value.gte(limit) : entry.value.value.gt(limit)));
    const printed = target.printed.trim();
    const reports = over.map((entry) => ({
      messageId: entry.value.value.eq(limit) ? ('reached' as const) : ('over' as const),
      cell: entry.cell,
      value: entry.raw,
      data: {
        period: periodName(sheet, row, entry),
        value: plain(entry.value.value),
        unit: indicator.unit,
        target: printed,
      },
    }));
    const newest = entries.at(-1);
    // At the end of the plan the mean is a missed target, which is another rule.
    const atEnd = asOf.year >= sheet.plan.endYear && asOf.months === 12;
    const sum = entries.reduce((total, entry) => total.plus(entry.value.value), ZERO);
    const allowed = limit.times(entries.length);
    if (entries.length < 2 || !newest || atEnd || (strict ? sum.lt(allowed) : sum.lte(allowed))) return reports;
    const binding = indicator.attribute === '约束性';
    const data = {
      years: entries.length,
      value: plain(sum.div(entries.length), 4),
      unit: indicator.unit,
      target: printed,
      wanted: binding ? '并在“核实说明”中写明原因' : '必要时写明原因',
    };
    const severity = binding ? ('warning' as const) : ('information' as const);
    return [...reports, { messageId: 'mean' as const, cell: newest.cell, value: newest.raw, data, severity }];
  },
});

/** Where every year is under the ceiling, so is their mean. */
export const certain: Pretest = ({ row, target }) =>
  row.indicator.class === 'K6' && target?.value != null
    ? (numbers) => !(numbers.value >= numbers.target) && !(numbers.previous >= numbers.target)
    : always;
