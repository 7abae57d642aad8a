import { address } from '../../model/cells';
import type { Decimal } from '../../model/decimal';
import type { ReportingUnit } from '../../model/reporting-unit';
import type { Way } from '../../rollup/split/allot';
import { isNumber, type OwnValue } from '../../rollup/split/list';
import type { IndicatorSplit, Split } from '../../rollup/split/split';
import { SPLIT_SHEET } from '../own-sheets';
import { errorFill, errorText } from '../palette';
import { native, NOT_COLLECTED, numberFormat } from '../rollup/places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from '../rollup/table';
import { shownFigure, shownName, shownOrdinal } from '../rows';
import type { SheetSpec, ValidationSpec } from '../spec';
import { CODE_HEAD, HIGH, LOW, shownCode, SUM, UNITS, VERDICT, VERDICT_HEAD, WAYS_HEAD, WHOLE } from './split-columns';
import { boundsOf, MOST_DECIMALS, verdictOf } from './verdict';

const WAYS: Readonly<Record<Way, string>> = { hand: '手工', share: '份额', base: '基期' };

/**
 * 任务分解: indicators × units with the units' targets as cells to fill in, their sum, the difference and the verdict as native formulas: a
 * target changed by hand shows at once whether all still add up.
 */
export function splitSheet(split: Split): SheetSpec {
  const { plan, units, unlisted, indicators } = split;
  const lines = [
    `${plan.name}　${String(units.length)} 个单位`,
    unlisted.length > 0
      ? `名单里没有：${unlisted.map(({ display }) => display).join('、')}。`
      : '规划的下级单位都在名单里。',
  ];
  const columns: TableColumn[] = [
    { head: CODE_HEAD, width: 13 },
    { head: '专栏', width: 9 },
    { head: '序号', width: 6 },
    { head: '指标', width: 34 },
    { head: '计量单位', width: 9 },
    { head: '类别', width: 11 },
    { head: '印刷目标', width: 13 },
    { head: '目标数', width: 11 },
    { head: '下限', width: 10 },
    { head: '上限', width: 10 },
    { head: '各单位合计', width: 12 },
    { head: '合计减目标', width: 12 },
    { head: VERDICT_HEAD, width: 15 },
    ...units.map(({ display }) => ({ head: display, width: 11 })),
    { head: WAYS_HEAD, width: 11 },
    { head: '说明', width: 44 },
  ];
  const first = bodyRow({ lines, columns });
  const verdict = address(first, VERDICT);
  const wrong = `OR(LEFT($${verdict},1)="多",LEFT($${verdict},1)="少",LEFT($${verdict},1)="有")`;
  return tableSheet({
    name: SPLIT_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}规划目标任务分解`,
    lines,
    columns,
    rows: indicators.map((each, at) => rowOf(each, units, first + at)),
    notes: [
      '注：可加指标的各单位目标相加等于印刷的目标；比率、比例、增速不相加，各单位目标与印刷的目标逐个比较。',
      '黄底格可以改，合计、差额、核对随之计算；改好后把本文件交回窗格“汇总”的任务分解，或作为名单（plan split --units），生成各单位的工作簿。',
    ],
    frozenColumns: 4,
    conditionals: [
      {
        type: 'formula',
        area: { row: first, column: VERDICT, rows: indicators.length, columns: 1 },
        formula: `=${wrong}`,
        fill: errorFill,
        fontColor: errorText,
        bold: true,
      },
    ],
    validations: indicators.flatMap((each, at) => validationsOf(each, units, first + at)),
  });
}

function rowOf(split: IndicatorSplit, units: readonly ReportingUnit[], row: number): TableCell[] {
  const { box, indicator, splitting, targets, allotment, sum, due, remarks } = split;
  const adds = splitting.how === 'parts';
  const format = numberFormat(decimalsOf([...targets.values()], indicator.target.decimals));
  const range = `${address(row, UNITS)}:${address(row, UNITS + units.length - 1)}`;
  const whole = adds ? splitting.whole : null;
  const gap = whole && sum ? sum.minus(whole).toNumber() : '';
  const ways = new Set(due.flatMap(({ name }) => allotment.parts.get(name)?.by ?? []));
  const [total, printed] = [address(row, SUM), address(row, WHOLE)];
  const places = String(MOST_DECIMALS);
  const { low, high } = boundsOf(split);
  const verdict = verdictOf(split, {
    targets: range,
    sum: total,
    low: address(row, LOW),
    high: address(row, HIGH),
    due: due.length,
    others: units.length - due.length,
  });
  return [
    { look: 'code', content: shownCode(indicator.code) },
    { look: 'center', content: box.number },
    { look: 'center', content: shownOrdinal(indicator) },
    { look: 'name', content: shownName(box, indicator) },
    { look: 'center', content: indicator.unit },
    { look: 'center', content: `${indicator.class} ${adds ? '可加' : '不相加'}` },
    { look: 'printed', content: shownFigure(indicator.target), format: '@' },
    { look: 'number', content: whole?.toNumber() ?? null, format },
    { look: 'number', content: low?.toNumber() ?? null },
    { look: 'number', content: high?.toNumber() ?? null },
    {
      look: 'number',
      content: adds ? native(`=IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${places}))`, sum?.toNumber() ?? '') : null,
      format,
    },
    {
      look: 'number',
      content: whole ? native(`=IF(${total}="","",ROUND(${total}-${printed},${places}))`, gap) : null,
      format,
    },
    { look: 'status', content: verdict },
    ...units.map((unit) => (due.includes(unit) ? targetCell(split, targets.get(unit.name), format) : NOT_COLLECTED)),
    { look: 'center', content: [...ways].map((way) => WAYS[way]).join('、') },
    { look: 'name', content: remarks.join('；') },
  ];
}

function targetCell({ splitting, indicator }: IndicatorSplit, value: OwnValue | undefined, format: string): TableCell {
  if (splitting.how === 'closed') return { look: 'number' };
  return ownCell(value, indicator.class === 'K7', format);
}

/** A target or a base to fill in. */
export function ownCell(value: OwnValue | undefined, ratio: boolean, format: string): TableCell {
  if (value === undefined) return { look: 'entry', format: ratio ? '@' : format };
  return isNumber(value)
    ? { look: 'entry', content: value.toNumber(), format }
    : { look: 'entry', content: ratioText(value), format: '@' };
}

/** Numbers from 0 in the cells that a row has for them; one area for each run of units that fill it in. */
function validationsOf(
  { splitting, indicator, due }: IndicatorSplit,
  units: readonly ReportingUnit[],
  row: number,
): ValidationSpec[] {
  if (splitting.how === 'closed' || indicator.class === 'K7') return [];
  return runsOf(units.map((unit) => due.includes(unit))).map(({ from, length }) => ({
    area: { row, column: UNITS + from, rows: 1, columns: length },
    rule: { type: 'decimal', operator: 'greaterThanOrEqual', minimum: 0 },
    alert: { style: 'stop', title: '本级目标', message: `请填不小于 0 的数，计量单位为${indicator.unit}。` },
    prompt: null,
  }));
}

function runsOf(marks: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  marks.forEach((mark, at) => {
    const last = runs.at(-1);
    if (!mark) return;
    if (last && last.from + last.length === at) last.length++;
    else runs.push({ from: at, length: 1 });
  });
  return runs;
}

/** Most decimals of some values and of the printed figure. */
export function decimalsOf(values: readonly OwnValue[], printed: number | null): number {
  const own = values.filter(isNumber).map((value) => value.decimalPlaces());
  return Math.min(MOST_DECIMALS, Math.max(0, printed ?? 0, ...own));
}

/** A ratio as an entry cell holds it: 10:40:50. */
export function ratioText(value: readonly Decimal[]): string {
  return value.map(String).join(':');
}
