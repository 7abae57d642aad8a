import type { RollupResult } from '../../rollup/result';
import type { ReportingUnit } from '../../model/reporting-unit';
import { SUMMARY_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { boxRow } from './box-columns';
import { summaryTitle } from './mark';
import {
  cachedFigure,
  completeText,
  isCollectedBy,
  NOT_COLLECTED,
  numberFormat,
  refer,
  shown,
  unitPlace,
  VALUES_UNITS,
  widestDecimals,
  type BoxSheets,
} from './places';
import { tableSheet, type TableCell, type TableColumn } from './table';

/** An indicator that anyone has reported, with its place. */
interface Shown {
  sheets: BoxSheets;
  at: number;
}

/** 汇总: units × indicators of the newest period, every number a formula into the sheet of its box. */
export function summarySheet(result: RollupResult, all: readonly BoxSheets[], lines: readonly string[]): SheetSpec {
  const { plan, units } = result.collection;
  const columns = all.flatMap((sheets) =>
    sheets.box.indicators.flatMap((total, at): Shown[] => (total.headline.have > 0 ? [{ sheets, at }] : [])),
  );
  const left = all.reduce((count, { box }) => count + box.indicators.length, 0) - columns.length;
  const heads: TableColumn[] = [
    { head: '单位', width: 16 },
    ...columns.map(({ sheets, at }) => {
      const { indicator, headline } = sheets.box.indicators[at]!;
      const measured = indicator.unit === '' ? '' : `（${indicator.unit}）`;
      return { head: `${indicator.name}${measured}\n${headline.label}`, width: 13, group: sheets.box.box.number };
    }),
  ];
  return tableSheet({
    name: SUMMARY_SHEET,
    planId: plan.id,
    unit: '',
    title: summaryTitle(plan.shortName),
    lines,
    columns: heads.length > 1 ? heads : [heads[0]!, { head: '（没有已报的指标）', width: 20 }],
    rows: [
      [{ look: 'section', content: '合计' }, ...columns.map(totalCell), ...filler(columns)],
      [{ look: 'section', content: '完成' }, ...columns.map(completeCell), ...filler(columns)],
      ...units.map((unit): TableCell[] => [
        { look: 'name', content: unit.display },
        ...columns.map((column) => unitCell(column, unit)),
        ...filler(columns),
      ]),
    ],
    notes: [
      ...(left > 0 ? [`注：另有 ${String(left)} 项指标各单位都未报，见各专栏的汇总表。`] : []),
      ...elsewhere('工程项目', all, ({ box, projects }) => (box.projects ? projects : null)),
      ...elsewhere('预警监测', all, ({ box, series }) => (box.series ? series : null)),
    ],
  });
}

/** Where what is no indicator by year is found. */
function elsewhere(what: string, all: readonly BoxSheets[], sheetOf: (sheets: BoxSheets) => string | null): string[] {
  const sheets = all.flatMap((one) => sheetOf(one) ?? []);
  return sheets.length > 0 ? [`${what}见${sheets.map((sheet) => `“${sheet}”`).join('、')}。`] : [];
}

function filler(columns: readonly Shown[]): TableCell[] {
  return columns.length > 0 ? [] : [{ look: 'blank' }];
}

function totalCell({ sheets, at }: Shown): TableCell {
  const total = sheets.box.indicators[at]!;
  const { rolling, headline, years } = total;
  if (rolling.how === 'elsewhere') return NOT_COLLECTED;
  if (rolling.how === 'none') return { look: 'mutedCenter', content: '不可汇总' };
  const decimals = widestDecimals(headline.cumulative ? years : [headline], total);
  const content = shown(refer(sheets.summary, boxRow(sheets, at), 4), headline.total?.toNumber() ?? '');
  return { look: 'number', content, format: rolling.how === 'rate' ? '0.00' : numberFormat(decimals) };
}

function completeCell({ sheets, at }: Shown): TableCell {
  return { look: 'center', content: completeText(sheets.box.indicators[at]!.headline), format: '@' };
}

function unitCell({ sheets, at }: Shown, unit: ReportingUnit): TableCell {
  const total = sheets.box.indicators[at]!;
  const index = unitPlace(sheets.box, unit.name);
  const own = sheets.box.units[index];
  if (!own || !isCollectedBy(total, own)) return NOT_COLLECTED;
  const { headline, years } = total;
  const value = headline.values.get(unit.name);
  const content = shown(refer(sheets.summary, boxRow(sheets, at), VALUES_UNITS + index), cachedFigure(value));
  const decimals = widestDecimals(headline.cumulative ? years : [headline], total);
  return typeof value === 'object'
    ? { look: 'printed', content, format: '@' }
    : { look: 'number', content, format: numberFormat(decimals) };
}
