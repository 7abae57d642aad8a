import { address } from '../../model/cells';
import { statusText } from '../../measure/status-text';
import type { RollupResult } from '../../rollup/result';
import { BEHIND, FAR_BEHIND, ON_SCHEDULE, unitMeasure } from '../../rollup/standing';
import { RANKING_SHEET, STATUS_SHEET } from '../own-sheets';
import { badFill, badText, cautionFill, cautionText, goodFill, goodText } from '../palette';
import { shownName } from '../rows';
import type { ConditionalSpec, SheetSpec } from '../spec';
import { native, type BoxSheets } from './places';
import { bodyRow, tableSheet, type TableCell, type TableColumn } from './table';

const COLUMNS: readonly TableColumn[] = [
  { head: '单位', width: 18 },
  { head: '名次', width: 8 },
  { head: '按期占比', width: 12 },
  { head: '可评价指标', width: 12 },
  { head: '按期或达标', width: 12 },
  { head: '滞后、临界', width: 12 },
  { head: '严重滞后、未达标', width: 16 },
];
const SHARE = 2;
const RATED = 3;
const GOOD = 4;
const BAD = 6;

/** Status of each unit's indicators by the unit's own targets. */
function statusesOf(all: readonly BoxSheets[], unit: string): string[] {
  return all.flatMap(({ box }) =>
    box.indicators.flatMap((total) => {
      // A shared datum counts once, where it is filled in.
      if (total.indicator.sameEntryAs !== null || total.headline.have === 0) return [];
      return unitMeasure(box, total, unit)?.status ?? [];
    }),
  );
}

/** 排名: units by the share of their indicators that are on schedule or met, with native formulas for share and rank. */
export function rankingSheet(result: RollupResult, all: readonly BoxSheets[], lines: readonly string[]): SheetSpec {
  const { plan, units } = result.collection;
  const first = bodyRow({ lines, columns: COLUMNS });
  const counted = units.map(({ name }) => {
    const statuses = statusesOf(all, name);
    const count = (of: readonly string[]): number => statuses.filter((status) => of.includes(status)).length;
    const [good, slow, bad] = [count(ON_SCHEDULE), count(BEHIND), count(FAR_BEHIND)];
    return { good, slow, bad, rated: good + slow + bad };
  });
  const shares = counted.map(({ good, rated }) => (rated === 0 ? null : Number((good / rated).toFixed(10))));
  const span = (column: number): string => {
    const of = (row: number): string => address(row, column).replace(/(\D+)(\d+)/, '$$$1$$$2');
    return `${of(first)}:${of(first + Math.max(1, units.length) - 1)}`;
  };
  return tableSheet({
    name: RANKING_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}各单位进展排名`,
    lines,
    columns: COLUMNS,
    rows: units.map(({ display }, at): TableCell[] => {
      const row = first + at;
      const cell = (column: number): string => address(row, column);
      const { good, slow, bad, rated } = counted[at]!;
      const share = shares[at]!;
      const better = shares.filter((other) => other !== null && share !== null && other > share).length;
      const rank = `=IF(${cell(SHARE)}="","",RANK(${cell(SHARE)},${span(SHARE)}))`;
      const part = `=IF(${cell(RATED)}=0,"",ROUND(${cell(GOOD)}/${cell(RATED)},10))`;
      const sum = `=SUM(${cell(GOOD)}:${cell(BAD)})`;
      return [
        { look: 'name', content: display },
        { look: 'center', content: native(rank, share === null ? '' : better + 1) },
        { look: 'rate', content: native(part, share ?? '') },
        { look: 'center', content: native(sum, rated) },
        { look: 'center', content: good },
        { look: 'center', content: slow },
        { look: 'center', content: bad },
      ];
    }),
    notes: [
      '注：只评价填了本级目标的指标；按期或达标：提前实现、快于预期、基本符合预期、达标、超额完成、完成。',
      `各指标的状态见“${STATUS_SHEET}”。名次相同的并列；没有可评价指标的不排名。`,
    ],
  });
}

/** 进展状态: indicators × units, the status by the unit's own target in words, coloured like the forms. */
export function statusSheet(result: RollupResult, all: readonly BoxSheets[], lines: readonly string[]): SheetSpec {
  const { plan, units } = result.collection;
  const columns: TableColumn[] = [
    { head: '专栏', width: 9 },
    { head: '指标', width: 34 },
    ...units.map(({ display }) => ({ head: display, width: 13 })),
  ];
  const rows = all.flatMap(({ box }) =>
    box.indicators
      .filter(({ headline }) => headline.have > 0)
      .map((total): TableCell[] => [
        { look: 'center', content: box.box.number },
        { look: 'name', content: shownName(box.box, total.indicator) },
        ...units.map(({ name }): TableCell => {
          const measure = unitMeasure(box, total, name);
          return { look: 'status', content: measure ? statusText(measure) : null };
        }),
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
    notes: ['注：没有填本级目标的单位不评价，留空。'],
    frozenColumns: 2,
    conditionals: [
      tone(area, ON_SCHEDULE, goodFill, goodText),
      tone(area, BEHIND, cautionFill, cautionText),
      tone(area, FAR_BEHIND, badFill, badText),
    ],
  });
}

/** Colour of the statuses of one kind; caveats may stand behind them in brackets. */
function tone(area: ConditionalSpec['area'], statuses: readonly string[], fill: string, text: string): ConditionalSpec {
  const cell = address(area.row, area.column);
  const word = `LEFT(${cell},FIND("（",${cell}&"（")-1)`;
  const formula = `=OR(${statuses.map((status) => `${word}="${status}"`).join(',')})`;
  return { type: 'formula', area, formula, fill, fontColor: text, bold: false };
}
