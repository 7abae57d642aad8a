import { statusText } from '../../measure/status-text';
import { address } from '../../model/cells';
import type { Decimal } from '../../model/decimal';
import type { ReportingUnit } from '../../model/reporting-unit';
import { doubtsOf, isSumDoubtful } from '../../rollup/doubts';
import type { IndicatorTotal } from '../../rollup/indicator-total';
import { toCell } from '../../rollup/schedule';
import { unitStanding, wholeMeasure } from '../../rollup/standing';
import { shownFigure } from '../rows';
import type { FormulaSpec, SheetSpec } from '../spec';
import { DOUBTFUL } from './record-cells';
import { boxColumns, boxRow, TOTAL, WHOLE } from './box-columns';
import {
  cachedFigure,
  completeText,
  decimalsOf,
  isCollectedBy,
  native,
  NOT_COLLECTED,
  numberFormat,
  refer,
  shown,
  TARGETS_UNITS,
  VALUES_UNITS,
  widestDecimals,
  YEARS_UNITS,
  type BoxSheets,
} from './places';
import { acrossYears, yearRow } from './years-sheet';
import { targetRow } from './targets-sheet';
import { indicatorCells } from './row-heads';
import { tableSheet, type TableCell } from './table';

/** 汇总 专栏: one row an indicator, the whole's total over the units, each unit's value, share and completion, all traced to 分年 by formulas. */
export function boxSheet(sheets: BoxSheets, lines: readonly string[]): SheetSpec {
  const { box } = sheets;
  return tableSheet({
    name: sheets.summary,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　汇总`,
    lines,
    columns: boxColumns(sheets),
    rows: box.indicators.map((_, at) => rowOf(sheets, at)),
    notes: [
      '注：累计指标是各年之和，其余是最近一年；“完成”是最近一期有数的单位数，缺的单位不按零计。',
      '全省完成率、进度由各单位合计与印刷的目标算出，有单位缺报时不算。',
    ],
    frozenColumns: 2,
  });
}

function rowOf(sheets: BoxSheets, at: number): TableCell[] {
  const { box } = sheets;
  const total = box.indicators[at]!;
  const { indicator, headline, rolling, targets } = total;
  const row = boxRow(sheets, at);
  const decimals = widestDecimals(headline.cumulative ? total.years : [headline], total);
  const format = numberFormat(decimals);
  const measure = wholeMeasure(box, total);
  const range = `${address(row, VALUES_UNITS)}:${address(row, VALUES_UNITS + Math.max(1, box.units.length) - 1)}`;
  const extreme = (name: 'MIN' | 'MAX', value: number | null): TableCell =>
    value === null
      ? { look: 'number' }
      : { look: 'number', content: native(`=IF(COUNT(${range})=0,"",${name}(${range}))`, value), format };
  const gap =
    typeof headline.whole === 'number' && headline.total && rolling.how === 'sum'
      ? headline.total.minus(headline.whole).toNumber()
      : null;
  const gapDecimals = Math.max(decimals, decimalsOf(headline.whole));
  return [
    ...indicatorCells(box.box, indicator),
    { look: 'center', content: headline.label },
    totalCell(sheets, at, range, decimals),
    { look: 'center', content: completeText(headline), format: '@' },
    extreme('MIN', numberOf(headline.low?.value)),
    extreme('MAX', numberOf(headline.high?.value)),
    valueCell(sheets, at, WHOLE - 2, headline.whole, Math.max(decimals, decimalsOf(headline.whole))),
    gap === null
      ? { look: 'number' }
      : {
          look: 'number',
          content: native(`=ROUND(${address(row, TOTAL)}-${address(row, WHOLE)},${String(gapDecimals)})`, gap),
          format: numberFormat(gapDecimals),
        },
    { look: 'printed', content: shownFigure(indicator.target), format: '@' },
    targets.gap
      ? {
          look: 'number',
          content: shown(refer(sheets.targets, targetRow(at), 5), targets.gap.toNumber()),
          format: numberFormat(Math.min(10, targets.gap.decimalPlaces())),
        }
      : { look: 'number' },
    { look: 'rate', content: rateOf(measure?.completionRate) },
    { look: 'rate', content: rateOf(measure?.progress) },
    { look: 'status', content: measure && isSumDoubtful(box, total) ? DOUBTFUL : measure && statusText(measure) },
    ...box.units.map((unit, index) => unitValue(sheets, at, index, unit, decimals)),
    ...box.units.map((unit, index) => shareCell(sheets, at, index, unit)),
    ...box.units.map((unit, index) => completionCell(sheets, at, index, unit)),
    { look: 'name', content: [...total.remarks, ...ownDoubts(box, total)].join('；') },
  ];
}

/** What the validation of the units' forms doubts, beyond what stands out beside the other units and is among the remarks. */
function ownDoubts(box: BoxSheets['box'], total: IndicatorTotal): string[] {
  const doubts = doubtsOf(box, total);
  const told = new Set(total.suspicions.map(({ unit }) => unit));
  return box.units.flatMap(({ name, display }) => (told.has(display) ? [] : (doubts.get(name) ?? [])));
}

const rateOf = (rate: Decimal | null | undefined): number | null => (rate ? toCell(rate) : null);

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function totalCell(sheets: BoxSheets, at: number, range: string, decimals: number): TableCell {
  const { rolling, headline, years } = sheets.box.indicators[at]!;
  if (rolling.how === 'elsewhere') return NOT_COLLECTED;
  if (rolling.how === 'none') return { look: 'mutedCenter', content: '不可汇总' };
  const cached = headline.total?.toNumber() ?? '';
  if (rolling.how === 'rate') {
    const reference = refer(sheets.years, yearRow(sheets, at, years.length - 1), 4);
    return { look: 'number', content: shown(reference, cached), format: '0.00' };
  }
  const formula = `=IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${String(decimals)}))`;
  return { look: 'number', content: native(formula, cached), format: numberFormat(decimals) };
}

/** The headline of one column of 分年: its newest year, or the sum of its years. */
function valueCell(
  sheets: BoxSheets,
  at: number,
  column: number,
  value: IndicatorTotal['headline']['whole'] | undefined,
  decimals: number,
): TableCell {
  const { headline, years } = sheets.box.indicators[at]!;
  if (typeof value === 'object' && value !== null)
    return { look: 'printed', content: headlineOf(sheets, at, column, cachedFigure(value)), format: '@' };
  const format = numberFormat(decimals);
  if (headline.cumulative && years.length > 1)
    return { look: 'number', content: acrossYears(sheets, at, column, decimals, value ?? ''), format };
  return { look: 'number', content: headlineOf(sheets, at, column, cachedFigure(value)), format };
}

function headlineOf(sheets: BoxSheets, at: number, column: number, cached: string | number): FormulaSpec {
  const { years } = sheets.box.indicators[at]!;
  return shown(refer(sheets.years, yearRow(sheets, at, years.length - 1), column), cached);
}

function unitValue(sheets: BoxSheets, at: number, index: number, unit: ReportingUnit, decimals: number): TableCell {
  const total = sheets.box.indicators[at]!;
  if (!isCollectedBy(total, unit)) return NOT_COLLECTED;
  return valueCell(sheets, at, YEARS_UNITS + index, total.headline.values.get(unit.name), decimals);
}

function shareCell(sheets: BoxSheets, at: number, index: number, unit: ReportingUnit): TableCell {
  const { box } = sheets;
  const total = box.indicators[at]!;
  const value = total.headline.values.get(unit.name);
  const sum = total.headline.total;
  if (total.rolling.how !== 'sum' || !isCollectedBy(total, unit)) return { look: 'rate' };
  const row = boxRow(sheets, at);
  const [own, whole] = [address(row, VALUES_UNITS + index), address(row, TOTAL)];
  const formula = `=IF(OR(${own}="",${whole}="",${whole}=0),"",ROUND(${own}/${whole},10))`;
  const cached = typeof value === 'number' && sum && !sum.isZero() ? roundedQuotient(value, sum.toNumber()) : '';
  return { look: 'rate', content: native(formula, cached) };
}

function completionCell(sheets: BoxSheets, at: number, index: number, unit: ReportingUnit): TableCell {
  const { box } = sheets;
  const total = box.indicators[at]!;
  const result = unitStanding(box, total, unit.name)?.completion ?? null;
  if (result === null) return { look: 'rate' };
  const value = total.headline.values.get(unit.name);
  const target = total.targets.own.get(unit.name);
  // Where the class takes another way than value ÷ target the result of that way stands.
  if (typeof value !== 'number' || typeof target !== 'number' || roundedQuotient(value, target) !== result)
    return { look: 'rate', content: result };
  const own = address(boxRow(sheets, at), VALUES_UNITS + index);
  const goal = refer(sheets.targets, targetRow(at), TARGETS_UNITS + index);
  return { look: 'rate', content: native(`=IF(OR(${own}="",${goal}=""),"",ROUND(${own}/${goal},10))`, result) };
}

function roundedQuotient(above: number, below: number): number {
  return below === 0 ? Number.NaN : Number((above / below).toFixed(10));
}
