import { address } from '../../model/cells';
import type { Decimal } from '../../model/decimal';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { Way } from '../../rollup/split/allot';
import { isNumber } from '../../rollup/split/list';
import type { IndicatorSplit, Split } from '../../rollup/split/split';
import { native, NOT_COLLECTED, numberFormat } from '../rollup/places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from '../rollup/table';
import { SPLIT_SHEET } from '../own-sheets';
import { shownFigure, shownName, shownOrdinal } from '../rows';
import type { SheetSpec } from '../spec';

/** First column of the units, and those that the formulas refer to. */
const UNITS = 9;
const WHOLE = 6;
const SUM = 7;
/** Files keep 15 digits: more decimals would be noise. */
const MOST_DECIMALS = 10;

const WAYS: Readonly<Record<Way, string>> = { hand: '手工', share: '份额', base: '基期' };

/** 任务分解: indicators × units with their sums as native formulas, the printed target, the difference and what is to be known. */
export function splitSheet(split: Split): SheetSpec {
  const { plan, units, unlisted, indicators } = split;
  const lines = [
    `${plan.name}　${String(units.length)} 个单位`,
    unlisted.length > 0
      ? `名单里没有：${unlisted.map(({ display }) => display).join('、')}。`
      : '规划的下级单位都在名单里。',
  ];
  const columns: TableColumn[] = [
    { head: '专栏', width: 9 },
    { head: '序号', width: 6 },
    { head: '指标', width: 34 },
    { head: '计量单位', width: 9 },
    { head: '类别', width: 11 },
    { head: '印刷目标', width: 13 },
    { head: '目标数', width: 11 },
    { head: '各单位合计', width: 12 },
    { head: '合计减目标', width: 12 },
    ...units.map(({ display }) => ({ head: display, width: 11 })),
    { head: '分法', width: 11 },
    { head: '说明', width: 44 },
  ];
  const first = bodyRow({ lines, columns });
  return tableSheet({
    name: SPLIT_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}规划目标任务分解`,
    lines,
    columns,
    rows: indicators.map((each, at) => rowOf(each, units, first + at)),
    notes: ['注：可加指标的各单位目标相加等于印刷的目标；比率、比例、增速不相加，各单位目标与印刷的目标逐个比较。'],
    frozenColumns: 3,
  });
}

function rowOf(split: IndicatorSplit, units: readonly ReportingUnit[], row: number): TableCell[] {
  const { box, indicator, splitting, targets, allotment, sum, due, remarks } = split;
  const adds = splitting.how === 'parts';
  const numbers = [...targets.values()].filter(isNumber);
  const decimals = Math.min(
    MOST_DECIMALS,
    Math.max(0, indicator.target.decimals ?? 0, ...numbers.map((value) => value.decimalPlaces())),
  );
  const format = numberFormat(decimals);
  const range = `${address(row, UNITS)}:${address(row, UNITS + units.length - 1)}`;
  const whole = adds ? splitting.whole : null;
  const gap = whole && sum ? sum.minus(whole).toNumber() : null;
  const ways = new Set(due.flatMap(({ name }) => allotment.parts.get(name)?.by ?? []));
  const difference = `=ROUND(${address(row, SUM)}-${address(row, WHOLE)},${String(decimals)})`;
  return [
    { look: 'center', content: box.number },
    { look: 'center', content: shownOrdinal(indicator) },
    { look: 'name', content: shownName(box, indicator) },
    { look: 'center', content: indicator.unit },
    { look: 'center', content: `${indicator.class} ${adds ? '可加' : '不相加'}` },
    { look: 'printed', content: shownFigure(indicator.target), format: '@' },
    { look: 'number', content: whole?.toNumber() ?? null, format },
    {
      look: 'number',
      content: sum ? native(`=ROUND(SUM(${range}),${String(decimals)})`, sum.toNumber()) : null,
      format,
    },
    { look: 'number', content: gap === null ? null : native(difference, gap), format },
    ...units.map((unit): TableCell => {
      if (!due.includes(unit)) return NOT_COLLECTED;
      const value = targets.get(unit.name);
      if (value === undefined) return { look: 'number' };
      return isNumber(value)
        ? { look: 'number', content: value.toNumber(), format }
        : { look: 'printed', content: ratioText(value), format: '@' };
    }),
    { look: 'center', content: [...ways].map((way) => WAYS[way]).join('、') },
    { look: 'name', content: remarks.join('；') },
  ];
}

/** A ratio as an entry cell holds it: 10:40:50. */
export function ratioText(value: readonly Decimal[]): string {
  return value.map(String).join(':');
}
