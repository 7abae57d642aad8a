import { decimal, type Decimal } from '../model/decimal';
import { defineRule, numberEntries, type RowContext } from './define';
import { figureNumber } from './support/figures';
import { isOutcome } from './support/rows';
import { slipsOf } from './support/slips';
import { plain } from './support/text';
import { always, MARGIN, type Pretest } from './support/pretest';

const FLOWS = new Set(['K1', 'K3', 'K4']);
/** Classes whose base is one year's value and may stand before the first year. */
const FROM_BASE = new Set(['K2', 'K4', 'K5', 'K6', 'K8']);

/** What the plan itself asks for in all its years, so that a planned growth is no jump; a year's part is never divided out. */
function plannedChange({ target, baseline }: RowContext): Decimal | null {
  const base = baseline && figureNumber(baseline);
  const goal = target && figureNumber(target);
  return base && goal ? goal.minus(base) : null;
}

/** A value far from the year before 同比变动过大: more than the plan's `jump`, and more than the plan's own yearly step. */
export const yearOnYearJump = defineRule({
  meta: {
    id: 'year-on-year-jump',
    title: { zh: '同比变动过大', en: 'Jump against last year' },
    severity: 'warning',
    level: 2,
    family: 'time',
    basis: '与上年相比变动超过{limit}%且超出规划年均增量的，须核实。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: {
      rise: '{year}年{value}{unit}，比{before}{beforeValue}{unit}增长{change}%',
      fall: '{year}年{value}{unit}，比{before}{beforeValue}{unit}下降{change}%',
    },
    remedies: {
      rise: '请核对数值、口径和是否填成了累计数；数据无误的，在“核实说明”中写明原因。',
      fall: '请核对数值和口径；数据无误的，在“核实说明”中写明原因。',
    },
  },
  scope: 'row',
  check: (context) => {
    const { sheet, row, baseline, asOf, settings } = context;
    const { indicator } = row;
    if (isOutcome(sheet) || indicator.class === 'K10' || (indicator.class === 'K9' && indicator.unit === '%'))
      return [];
    const slips = slipsOf(context);
    const base = FROM_BASE.has(indicator.class) && baseline ? figureNumber(baseline) : null;
    const planned = FROM_BASE.has(indicator.class) ? plannedChange(context) : null;
    const years = sheet.plan.endYear - sheet.plan.startYear + 1;
    const entries = numberEntries(row);
    return entries.flatMap((entry) => {
      const { value } = entry.value;
      const last = entries.find((candidate) => candidate.period === entry.period - 1);
      const before = last?.value.value ?? (entry.period === sheet.plan.startYear ? base : null);
      if (!before?.isPositive() || !value.isPositive()) return [];
      if (slips.has(entry.cell) || (last && slips.has(last.cell))) return [];
      // A share under one or over a hundred is another fault; a part of a year does not compare with a whole one.
      if (indicator.unit === '%' && [value, before].some((rate) => rate.lte(1) || rate.gt(100))) return [];
      if (FLOWS.has(indicator.class) && asOf?.year === entry.period && asOf.months < 12) return [];
      const change = value.minus(before);
      if (change.abs().lte(before.times(settings.jump))) return [];
      const asPlanned =
        planned?.isPositive() === change.isPositive() &&
        change
          .abs()
          .times(years)
          .lte(planned.abs().times(decimal(1).plus(settings.jump)));
      if (asPlanned) return [];
      return [
        {
          messageId: change.isPositive() ? ('rise' as const) : ('fall' as const),
          cell: entry.cell,
          value: entry.raw,
          data: {
            year: entry.period,
            value: plain(value),
            unit: indicator.unit,
            before: last ? `${String(last.period)}年` : '基期',
            beforeValue: plain(before),
            change: plain(change.abs().div(before).times(100), 1),
            limit: plain(decimal(settings.jump).times(100)),
          },
        },
      ];
    });
  },
});

export const certain: Pretest = ({ sheet, row, asOf, settings }) => {
  const { class: kind, unit } = row.indicator;
  const last = row.entries.at(-1);
  if (isOutcome(sheet) || kind === 'K10' || (kind === 'K9' && unit === '%') || !last) return always;
  const room = settings.jump - MARGIN;
  const isSteady = (after: number, before: number): boolean =>
    !(after > 0) || !(before > 0) || Math.abs(after - before) <= before * room;
  const { startYear } = sheet.plan;
  const isPartial = FLOWS.has(kind) && asOf?.year === last.period && asOf.months < 12;
  const fromBase = FROM_BASE.has(kind);
  const isFirst = fromBase && last.period === startYear;
  const isSecond = fromBase && last.period === startYear + 1;
  return ({ value, previous, base }) =>
    (isPartial || isSteady(value, isFirst && Number.isNaN(previous) ? base : previous)) &&
    (!isSecond || isSteady(previous, base));
};
