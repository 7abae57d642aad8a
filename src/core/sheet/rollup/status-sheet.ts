import { address } from '../../model/cells';
import { doubtsOf } from '../../rollup/doubts';
import type { IndicatorTotal } from '../../rollup/indicator-total';
import type { RollupResult } from '../../rollup/result';
import type { BoxTotal } from '../../rollup/roll-up';
import { BEHIND, FAR_BEHIND, ON_SCHEDULE, unitStanding } from '../../rollup/standing';
import { DOUBTFUL } from './record-cells';
import { STATUS_SHEET } from '../own-sheets';
import { badFill, badText, cautionFill, cautionText, goodFill, goodText } from '../palette';
import { shownName } from '../rows';
import type { ConditionalSpec, SheetSpec } from '../spec';
import type { BoxSheets } from './places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

/** 进展状态: indicators × units, the status by the unit's own target in words, coloured like the forms. */
export function statusSheet(result: RollupResult, all: readonly BoxSheets[], lines: readonly string[]): SheetSpec {
  const { plan, units } = result.collection;
  const doubted = all.some(({ box }) => box.indicators.some((total) => reasonsOf(box, total) !== ''));
  const columns: TableColumn[] = [
    { head: '专栏', width: 9 },
    { head: '指标', width: 34 },
    ...units.map(({ display }) => ({ head: display, width: 13 })),
    ...(doubted ? [{ head: '说明', width: 60 }] : []),
  ];
  const rows = all.flatMap(({ box }) =>
    box.indicators
      .filter(({ headline }) => headline.have > 0)
      .map((total): TableCell[] => [
        { look: 'center', content: box.box.number },
        { look: 'name', content: shownName(box.box, total.indicator) },
        ...units.map(({ name }): TableCell => {
          const standing = unitStanding(box, total, name);
          return { look: 'status', content: standing && (doubtsOf(box, total).has(name) ? DOUBTFUL : standing.text) };
        }),
        ...(doubted ? [{ look: 'name' as const, content: reasonsOf(box, total) }] : []),
      ]),
  );
  const first = bodyRow({ lines, columns });
  const area = { row: first, column: 2, rows: Math.max(1, rows.length), columns: Math.max(1, units.length) };
  return tableSheet({
    name: STATUS_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}各单位进展状态（按本级目标）`,
    lines,
    columns,
    rows,
    notes: ['注：没有填本级目标的单位不评价，留空；疑似计量单位填错的数存疑，不评价，原因见“说明”。'],
    frozenColumns: 2,
    conditionals: [
      tone(area, ON_SCHEDULE, goodFill, goodText),
      tone(area, BEHIND, cautionFill, cautionText),
      tone(area, FAR_BEHIND, badFill, badText),
    ],
  });
}

/** What makes figures of an indicator doubtful that would be judged, in words. */
function reasonsOf(box: BoxTotal, total: IndicatorTotal): string {
  const doubts = doubtsOf(box, total);
  const reasons = box.units.flatMap(({ name }) =>
    doubts.has(name) && unitStanding(box, total, name) ? doubts.get(name)! : [],
  );
  return reasons.join('；');
}

/** Colour of the statuses of one kind; caveats may stand behind them in brackets. */
function tone(area: ConditionalSpec['area'], statuses: readonly string[], fill: string, text: string): ConditionalSpec {
  const cell = address(area.row, area.column);
  const word = `LEFT(${cell},FIND("（",${cell}&"（")-1)`;
  const formula = `=OR(${statuses.map((status) => `${word}="${status}"`).join(',')})`;
  return { type: 'formula', area, formula, fill, fontColor: text, bold: false };
}
