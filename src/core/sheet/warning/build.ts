import type { Area } from '../../model/cells';
import { address } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import { isCollected } from '../body';
import type { SheetRequest } from '../build';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { putFoot } from '../foot';
import { monthsFormula, plainFormula, writtenPeriod, yearFormula } from '../formulas/period-cells';
import { BODY_ROW, footnotesOf, geometryOf, GROUP_ROW, STUB_ROW } from '../geometry';
import { helperCells, periodCell, putHeader, putHeads, titleOf } from '../header';
import { columnOf, layoutOf, type ColumnRole, type Layout } from '../layout';
import { NOT_COLLECTED } from '../marks';
import { MEMORY_WIDTH, putMemory } from '../memory';
import { defaultSheetName, definedName, sheetName } from '../names';
import { cautionFill, cautionText, errorFill, errorText, goodFill, goodText } from '../palette';
import { shownFigure, shownOrdinal } from '../rows';
import type { ConditionalSpec, SheetSpec } from '../spec';
import type { Edges, Look } from '../styles';
import { displayWidth } from '../text';
import { explanationValidation, verdictValidation } from '../validations';
import { warningFormulas } from './formulas';
import { frequencyValidation, lineValidation, monthPeriodValidation, monthValidation } from './validations';

const ROW_HEIGHT = 28;
const FIRST_FREQUENCY = '月度';

/** Table of a series of months with its alert lines 预警监测表, for one reporting unit and one year. */
export function buildWarning({ plan, box, unit, asOf = null, name: wanted }: SheetRequest): SheetSpec {
  const layout = layoutOf(plan, box, unit.level);
  const geometry = geometryOf(box);
  const draft = new Draft();
  const period = asOf ? writtenPeriod(asOf) : null;
  putHeader(draft, layout, {
    title: titleOf(plan, box),
    unit: unit.display,
    period,
    plain: plainFormula(layout, period),
    year: yearFormula(layout, asOf),
    months: monthsFormula(layout, asOf),
  });
  putHeads(draft, layout);
  geometry.body.forEach((item, index) => {
    const row = BODY_ROW + index;
    if (item.kind === 'project') return;
    const last = row === geometry.lastBodyRow;
    if (item.kind === 'section') putSection(draft, layout, row, item.text, last);
    else
      putSeries(draft, layout, row, {
        indicator: item.indicator,
        collected: isCollected(item.indicator, unit),
        last,
      });
  });
  putFoot(draft, layout, geometry, footnotesOf(box));
  putMemory(draft, layout, geometry);

  const name = sheetName(wanted ?? defaultSheetName(box, unit));
  const column = (role: ColumnRole): Area => ({
    row: BODY_ROW,
    column: columnOf(layout, role),
    rows: Math.max(1, geometry.body.length),
    columns: 1,
  });
  const single = (place: { row: number; column: number }): Area => ({ ...place, rows: 1, columns: 1 });
  const helpers = helperCells(layout);
  draft.validations.push(monthPeriodValidation(single(periodCell(layout)), plan));
  draft.validations.push(verdictValidation(column('verdict')), explanationValidation(column('explanation')));
  return finishSheet(draft, {
    name,
    planId: plan.id,
    boxId: box.id,
    unit: unit.name,
    rows: geometry.rows,
    columnWidths: layout.columns.map(({ width }) => width),
    hiddenWidth: MEMORY_WIDTH,
    heads: { first: GROUP_ROW, last: STUB_ROW },
    frozenColumns: columnOf(layout, 'name') + 1,
    conditionals: signalTones(column('signal')),
    names: [
      { name: definedName('报告期', name), area: single(periodCell(layout)) },
      { name: definedName('报告年', name), area: single(helpers.year) },
      { name: definedName('累计月数', name), area: single(helpers.months) },
      { name: definedName('填报区', name), area: { ...column('entry'), columns: layout.entries.count } },
    ],
  });
}

function edgesOf(layout: Layout, last: boolean): (column: number) => Edges {
  return (column) => ({
    top: 'thin',
    bottom: last ? 'thick' : 'thin',
    left: column === 0 ? 'none' : 'thin',
    right: column === layout.columns.length - 1 ? 'none' : 'thin',
  });
}

function putSection(draft: Draft, layout: Layout, row: number, text: string, last: boolean): void {
  const edges = edgesOf(layout, last);
  layout.columns.forEach(({ role }, column) =>
    draft.put(row, column, role === 'name' ? 'section' : 'blank', role === 'name' ? text : null, {
      border: edges(column),
    }),
  );
  draft.rowHeights.set(row, 17);
}

function putSeries(
  draft: Draft,
  layout: Layout,
  row: number,
  { indicator, collected, last }: { indicator: Indicator; collected: boolean; last: boolean },
): void {
  const edges = edgesOf(layout, last);
  const formulas = warningFormulas(layout, indicator, row);
  // Units differ from row to row, so points cannot stand above each other; what was not printed has as many decimals as it has.
  const format = indicator.decimals > 0 ? `0.${'0'.repeat(indicator.decimals)}` : undefined;
  layout.columns.forEach(({ role, period }, column) => {
    const put = (look: Look, value?: Parameters<Draft['put']>[3], numberFormat?: string) =>
      draft.put(row, column, look, value, {
        border: edges(column),
        ...(numberFormat ? { extra: { numberFormat } } : {}),
      });
    const area: Area = { row, column, rows: 1, columns: 1 };
    const computed = (field: keyof typeof formulas, look: Look, numberFormat?: string) =>
      put(look, collected ? formulas[field] : null, numberFormat);
    switch (role) {
      case 'code':
        return put('code', indicator.code);
      case 'no':
        return put('center', shownOrdinal(indicator));
      case 'name':
        return put('name', indicator.name);
      case 'unit':
        return put('center', indicator.unit);
      case 'target': {
        const shown = shownFigure(indicator.target);
        return put('printed', shown, typeof shown === 'string' ? '@' : undefined);
      }
      case 'frequency':
        if (!collected) return put('notCollected', NOT_COLLECTED);
        draft.validations.push(frequencyValidation(area));
        return put('stage', FIRST_FREQUENCY);
      case 'yellow':
      case 'red':
        if (!collected) return put('notCollected', NOT_COLLECTED);
        draft.validations.push(lineValidation(indicator, role, area));
        return put('entry', null, format);
      case 'entry':
        if (!collected) return put('notCollected', NOT_COLLECTED);
        if (period === 1)
          draft.validations.push(monthValidation(indicator, { ...area, columns: layout.entries.count }));
        return put('entry', null, format);
      case 'latest':
        return computed('latest', 'number', format);
      case 'signal':
        return computed('signal', 'center');
      case 'trend':
        return computed('trend', 'number', trendFormat(indicator.decimals));
      case 'crossing':
        return computed('crossing', 'status');
      case 'verdict':
      case 'explanation':
        return put(role);
      default:
        return put('blank');
    }
  });
  const { width } = layout.columns[columnOf(layout, 'name')]!;
  const lines = Math.ceil((displayWidth(indicator.name) + 1) / width);
  draft.rowHeights.set(row, Math.max(ROW_HEIGHT, lines * 13.5 + 4));
  if (indicator.remarks.length > 0) {
    draft.notes.push({ row, column: columnOf(layout, 'target'), text: indicator.remarks.join('\n') });
  }
}

/** With its sign, and two decimals more than the values. */
function trendFormat(decimals: number): string {
  const places = `0.${'0'.repeat(decimals + 2)}`;
  return `+${places};-${places};${places}`;
}

/** Green, yellow and red, with the word in the cell for those who see no colours. */
function signalTones(area: Area): ConditionalSpec[] {
  const cell = `$${address(area.row, area.column)}`;
  const tones = [
    ['绿', goodFill, goodText, false],
    ['黄', cautionFill, cautionText, false],
    ['红', errorFill, errorText, true],
  ] as const;
  return tones.map(([word, fill, fontColor, bold]): ConditionalSpec => {
    return { type: 'formula', area, formula: `=${cell}="${word}"`, fill, fontColor, bold };
  });
}
