import type { Box } from '../model/box';
import type { Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';
import type { Draft } from './draft';
import { BODY_ROW, type Geometry } from './geometry';
import { columnOf, type Column, type Layout } from './layout';
import { NOT_COLLECTED } from './marks';
import { depthOf, figureDecimals, shownFigure, shownName, shownOrdinal } from './rows';
import type { RowFormulas } from './formulas/row-formulas';
import { alignedFormat, type Edges, type Look } from './styles';
import { displayWidth } from './text';

/** True when the unit reports this indicator; otherwise its cells show 不适用 (METHOD §2 “Whose target”). */
export function isCollected(indicator: Indicator, unit: ReportingUnit): boolean {
  return indicator.levels.includes(unit.level);
}

/** What the rows of the body show. */
export interface BodyContent {
  box: Box;
  unit: ReportingUnit;
  /** Values to fill in at once, by code (示例). */
  values: ReadonlyMap<string, string | number>;
  /** Formulas of a row, or null where the indicator is not collected. */
  formulas(indicator: Indicator, row: number): RowFormulas | null;
}

/** Section rows and indicator rows. */
export function putBody(draft: Draft, layout: Layout, geometry: Geometry, content: BodyContent): void {
  const widest = Math.max(0, ...content.box.indicators.map((indicator) => indicator.decimals));
  geometry.body.forEach((item, index) => {
    const row = BODY_ROW + index;
    const lastRow = row === geometry.lastBodyRow;
    const edges = (column: number): Edges => ({
      top: 'thin',
      bottom: lastRow ? 'thick' : 'thin',
      left: column === 0 ? 'none' : 'thin',
      right: column === layout.columns.length - 1 ? 'none' : 'thin',
    });
    if (item.kind === 'section') {
      layout.columns.forEach((column, at) =>
        draft.put(row, at, column.role === 'name' ? 'section' : 'blank', column.role === 'name' ? item.text : null, {
          border: edges(at),
        }),
      );
      draft.rowHeights.set(row, 17);
    } else {
      putIndicator(draft, layout, row, item.indicator, content, widest, edges);
    }
  });
}

function putIndicator(
  draft: Draft,
  layout: Layout,
  row: number,
  indicator: Indicator,
  content: BodyContent,
  widest: number,
  edges: (column: number) => Edges,
): void {
  const collected = isCollected(indicator, content.unit);
  const formulas = content.formulas(indicator, row);
  const depth = depthOf(content.box, indicator);
  const entryFormat = indicator.class === 'K7' ? '@' : alignedFormat(indicator.decimals, widest);
  layout.columns.forEach((column, at) => {
    const put = (look: Look, value?: Parameters<Draft['put']>[3], extra?: { numberFormat?: string; indent?: number }) =>
      draft.put(row, at, look, value, { border: edges(at), ...(extra ? { extra } : {}) });
    const printed = (figure: Figure | null) => {
      if (!figure) return put('printed');
      const shown = shownFigure(figure);
      if (typeof shown === 'string') return put('printed', shown, { numberFormat: '@' });
      return put('number', shown, { numberFormat: alignedFormat(figureDecimals(figure), widest) });
    };
    const entry = (value?: string | number) =>
      collected ? put('entry', value, { numberFormat: entryFormat }) : put('notCollected', NOT_COLLECTED);
    switch (column.role) {
      case 'code':
        return put('code', indicator.code);
      case 'no':
        return put('center', shownOrdinal(indicator));
      case 'name':
        return put('name', shownName(content.box, indicator), depth > 0 ? { indent: depth * 2 } : undefined);
      case 'unit':
        return put('center', indicator.unit);
      case 'previousTarget':
        return printed(indicator.previousTarget);
      case 'baseline':
        return printed(indicator.baseline);
      case 'target':
        return printed(indicator.target);
      case 'attribute':
        return put('center', indicator.attribute);
      case 'ownBaseline':
      case 'ownTarget':
        return entry();
      case 'entry':
        return entry(collected ? content.values.get(indicator.code) : undefined);
      case 'completion':
      case 'progress':
      case 'elapsed':
        return put('rate', formulas?.[column.role]);
      case 'status':
        return put('status', formulas?.status);
      case 'verdict':
        return put('verdict');
      case 'explanation':
        return put('explanation');
    }
  });
  draft.rowHeights.set(row, rowHeight(layout.columns, content.box, indicator));
  const remarks = [...indicator.remarks, ...(indicator.scopeConflict ? [indicator.scopeConflict] : [])];
  if (remarks.length > 0) draft.notes.push({ row, column: columnOf(layout, 'target'), text: remarks.join('\n') });
}

/** Two lines of the smaller print, so that a status with a remark and the result of the validation are seen whole. */
const STATUS_HEIGHT = 28;

/** Height for the longest wrapped text of a row, in points. */
function rowHeight(columns: readonly Column[], box: Box, indicator: Indicator): number {
  const lines = columns.map((column) => {
    const text =
      column.role === 'name'
        ? '　'.repeat(depthOf(box, indicator)) + shownName(box, indicator)
        : column.role === 'baseline'
          ? indicator.baseline.printed
          : column.role === 'target'
            ? indicator.target.printed
            : column.role === 'previousTarget'
              ? (indicator.previousTarget?.printed ?? '')
              : '';
    return Math.ceil((displayWidth(text) + 1) / column.width);
  });
  return Math.max(STATUS_HEIGHT, Math.max(1, ...lines) * 13.5 + 4);
}
