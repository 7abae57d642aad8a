import { address } from '../../model/cells';
import { decimal } from '../../model/decimal';
import { balance } from '../../rollup/balance';
import type { RollupResult } from '../../rollup/result';
import { BALANCE_SHEET } from '../own-sheets';
import { shownName } from '../rows';
import type { SheetSpec } from '../spec';
import { completeText, native, NOT_COLLECTED, isCollectedBy, numberFormat, type BoxSheets } from './places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

const UNITS = 6;

/** 舍位平衡: the values of the summary rounded so that they still add up, with the residue and the units that it was put on. */
export function balanceSheet(
  result: RollupResult,
  all: readonly BoxSheets[],
  lines: readonly string[],
  decimals: number,
): SheetSpec {
  const { plan, units } = result.collection;
  const columns: TableColumn[] = [
    { head: '专栏', width: 9 },
    { head: '指标', width: 34 },
    { head: '期间', width: 15 },
    { head: '合计', width: 12 },
    { head: '完成', width: 8 },
    { head: '舍入余额', width: 10 },
    ...units.map(({ display }) => ({ head: display, width: 11 })),
    { head: '余额计入', width: 30 },
  ];
  const first = bodyRow({ lines, columns });
  const format = numberFormat(decimals);
  const totals = all.flatMap(({ box }) =>
    box.indicators
      .filter(({ rolling, headline }) => rolling.how === 'sum' && headline.have > 0)
      .map((total) => ({ box, total })),
  );
  const rows = totals.map(({ box, total }, at): TableCell[] => {
    const { indicator, headline } = total;
    const named = units.flatMap((unit) => {
      const value = headline.values.get(unit.name);
      return typeof value === 'number' ? [{ unit, value: decimal(value) }] : [];
    });
    const {
      parts,
      moved,
      residue,
      total: whole,
    } = balance(
      named.map(({ value }) => value),
      decimals,
    );
    const row = first + at;
    const range = `${address(row, UNITS)}:${address(row, UNITS + Math.max(1, units.length) - 1)}`;
    const parted = new Map(named.map(({ unit }, index) => [unit.name, parts[index]!]));
    const put = named.filter((_, index) => !moved[index]!.isZero()).map(({ unit }) => unit.display);
    return [
      { look: 'center', content: box.box.number },
      { look: 'name', content: shownName(box.box, indicator) },
      { look: 'center', content: headline.label },
      { look: 'number', content: native(`=ROUND(SUM(${range}),${String(decimals)})`, whole.toNumber()), format },
      { look: 'center', content: completeText(headline), format: '@' },
      { look: 'number', content: residue.toNumber(), format },
      ...units.map((unit): TableCell => {
        if (!isCollectedBy(total, unit)) return NOT_COLLECTED;
        const value = parted.get(unit.name);
        return value ? { look: 'number', content: value.toNumber(), format } : { look: 'number' };
      }),
      { look: 'name', content: put.join('、') },
    ];
  });
  return tableSheet({
    name: BALANCE_SHEET,
    planId: plan.id,
    unit: '',
    title: `舍位平衡（${String(decimals)} 位小数）`,
    lines,
    columns,
    rows,
    notes: [
      '注：合计先舍入；各单位四舍五入后与它的差（舍入余额）按舍去最多（或进位最多）的单位依次各计一个末位。原数见各专栏的汇总表。',
    ],
    frozenColumns: 2,
  });
}
