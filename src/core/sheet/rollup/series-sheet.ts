import { MONTHS } from '../../measure/warning';
import { address } from '../../model/cells';
import { decimal } from '../../model/decimal';
import type { Indicator } from '../../model/indicator';
import type { MonthState, SeriesState, SeriesTotal } from '../../rollup/series-total';
import { cautionFill, cautionText, errorFill, errorText, goodFill, goodText, mutedFill, mutedText } from '../palette';
import type { ConditionalSpec, SheetSpec } from '../spec';
import { native, numberFormat, shown, type BoxSheets } from './places';
import { receivedCell } from './received-cell';
import { COLUMNS, FIRST, RED, SIGNALS, VALUES, YELLOW } from './series-columns';
import { totalRows } from './series-totals';
import { tableSheet, type TableCell } from './table';

/** 预警汇总: each unit's months with their lights by its own lines, and under them how many units are red or yellow each month. */
export function seriesSheet(sheets: BoxSheets, totals: readonly SeriesTotal[], lines: readonly string[]): SheetSpec {
  const { box } = sheets;
  const told = totals.filter(isTold);
  const rows: TableCell[][] = [];
  for (const total of told) {
    const first = FIRST + rows.length;
    const states = statesOf(total);
    const decimals = decimalsIn(total);
    states.forEach((state, at) => rows.push(unitRow(total, state, first + at, decimals)));
    rows.push(...totalRows(total, { first, last: first + Math.max(1, total.units.length) - 1, decimals }));
  }
  const area = { row: FIRST, column: SIGNALS, rows: Math.max(1, rows.length), columns: MONTHS + 2 };
  return tableSheet({
    name: sheets.series,
    planId: box.plan.id,
    unit: '',
    title: `${box.box.number} ${box.box.title}　预警监测汇总`,
    lines,
    columns: COLUMNS,
    rows,
    notes: [
      ...(told.length < totals.length ? [`另有 ${String(totals.length - told.length)} 项指标各单位都未报。`] : []),
      '注：预警线由各单位自定，信号按本单位的线：达到红色线为红，达到黄色线为黄，其余为绿；线没有填齐或次序颠倒的“不判断”。',
      '到报告期为止该报没报的为“未报”，不按零计；季度数据的季内月份、报告期以后和其他年份的数“不计入”。全省自己填报的不计入。',
    ],
    frozenColumns: 3,
    conditionals: tones(area),
  });
}

/** The units, and the region itself behind them. */
function statesOf({ units, whole }: SeriesTotal): SeriesState[] {
  return [...units, ...(whole ? [whole] : [])];
}

/** Whether anyone has written a value of it. */
function isTold(total: SeriesTotal): boolean {
  return statesOf(total).some(({ months }) => months.some(({ value, other }) => value !== null || other !== null));
}

/** Most decimals of what was entered, for sums and for what is shown. */
function decimalsIn(total: SeriesTotal): number {
  const values = statesOf(total).flatMap(({ months }) => months.map(({ value }) => value));
  return values.reduce<number>(
    (most, value) => (value === null ? most : Math.min(10, Math.max(most, decimal(value).decimalPlaces()))),
    total.indicator.decimals,
  );
}

function unitRow(total: SeriesTotal, state: SeriesState, row: number, decimals: number): TableCell[] {
  const { indicator, whole } = total;
  const format = numberFormat(decimals);
  const at = state.months.reduce((last, { value }, index) => (value === null ? last : index), -1);
  const newest = state.months[at];
  const same = (column: number, cached: string | number): TableCell['content'] =>
    newest ? shown(address(row, column + at), cached) : null;
  const remarks = [
    ...(state.frequency === null ? ['未报'] : []),
    ...(state === whole ? ['不计入合计'] : []),
    ...(state.remark === '' ? [] : [state.remark]),
    ...(state.explanation === '' ? [] : [`核实说明：${state.explanation}`]),
  ];
  return [
    { look: 'name', content: indicator.name },
    { look: 'center', content: indicator.unit },
    { look: 'name', content: state.unit.display },
    { look: 'center', content: state.frequency },
    receivedCell(state.yellow),
    receivedCell(state.red),
    ...state.months.map((month) => valueCell(month, format)),
    ...state.months.map((month, index) => signalCell(month, indicator, row, index)),
    { look: 'number', content: same(VALUES, newest?.value ?? ''), format },
    { look: 'center', content: same(SIGNALS, newest?.signal ?? '') },
    { look: 'name', content: state.state?.crossing ?? null },
    { look: 'name', content: remarks.join('；') },
  ];
}

/** What does not count stands there as a text, so that no formula takes it. */
function valueCell({ value, other }: MonthState, format: string): TableCell {
  if (other === null) return { look: 'number', content: value, format };
  return { look: 'printed', content: typeof other === 'number' ? decimal(other).toString() : other, format: '@' };
}

/** The light of a month, from its value and the lines of the row; a month that does not count says why. */
function signalCell({ signal, value }: MonthState, indicator: Indicator, row: number, index: number): TableCell {
  if (value === null) return { look: 'center', content: signal };
  const [own, yellow, red] = [address(row, VALUES + index), `$${address(row, YELLOW)}`, `$${address(row, RED)}`];
  const worse = indicator.desiredDirection === 'decrease' ? '>' : '<';
  const ordered = `AND(ISNUMBER(${yellow}),ISNUMBER(${red}),${red}${worse}${yellow})`;
  const light = `IF(${own}${worse}=${red},"红",IF(${own}${worse}=${yellow},"黄","绿"))`;
  return {
    look: 'center',
    content: native(`=IF(ISNUMBER(${own}),IF(${ordered},${light},"不判断"),"未报")`, signal ?? ''),
  };
}

/** The colours of the forms; what was not reported is grey. */
function tones(area: ConditionalSpec['area']): ConditionalSpec[] {
  const cell = address(area.row, area.column);
  const colours = [
    ['绿', goodFill, goodText],
    ['黄', cautionFill, cautionText],
    ['红', errorFill, errorText],
    ['未报', mutedFill, mutedText],
  ] as const;
  return colours.map(([word, fill, fontColor]): ConditionalSpec => {
    return { type: 'formula', area, formula: `=${cell}="${word}"`, fill, fontColor, bold: word === '红' };
  });
}
