import type { Box } from '../model/box';
import type { Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import type { ReportingUnit } from '../model/reporting-unit';
import { putProject } from './body-project';
import type { Draft } from './draft';
import { BODY_ROW, type Geometry } from './geometry';
import { columnOf, type Column, type Layout } from './layout';
import type { EntryFormulas } from './formulas/entry-formulas';
import { NOT_COLLECTED } from './marks';
import { depthOf, figureDecimals, shownFigure, shownName, shownOrdinal } from './rows';
import type { ProjectFormulas } from './formulas/project-formulas';
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
  /** What the entry cells of a row hold instead of entries, or null where people fill them in. */
  entries(indicator: Indicator, row: number): EntryFormulas | null;
  project(row: number): ProjectFormulas;
}

/** Decimals that the entry cells of a row show: a computed share has two at least. */
function shownDecimals(indicator: Indicator): number {
  return indicator.share ? Math.max(2, indicator.decimals) : indicator.decimals;
}

/** Section rows and indicator rows. */
export function putBody(draft: Draft, layout: Layout, geometry: Geometry, content: BodyContent): void {
  const widest = Math.max(0, ...content.box.indicators.map(shownDecimals));
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
    } else if (item.kind === 'project') {
      putProject(draft, layout, { box: content.box, project: item.project, row, edges }, content.project(row));
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
  const computed = collected ? content.entries(indicator, row) : null;
  const entryFormat = indicator.class === 'K7' ? '@' : alignedFormat(shownDecimals(indicator), widest);
  layout.columns.forEach((column, at) => {
    const put = (look: Look, value?: Parameters<Draft['put']>[3], extra?: { numberFormat?: string; indent?: number }) =>
      draft.put(row, at, look, value, { border: edges(at), ...(extra ? { extra } : {}) });
    const printed = (figure: Figure | null) => {
      if (!figure) return put('printed');
      const shown = shownFigure(figure);
      if (typeof shown === 'string') return put('printed', shown, { numberFormat: '@' });
      return put('number', shown, { numberFormat: alignedFormat(figureDecimals(figure), widest) });
    };
    const entry = (value?: string | number) => {
      if (!collected) return put('notCollected', NOT_COLLECTED);
      const instead = computed?.(column) ?? null;
      if (instead === null) return put('entry', value, { numberFormat: entryFormat });
      if (typeof instead === 'string') return put('notCollected', instead);
      // A formula in a text cell would show itself.
      return put('number', instead, { numberFormat: indicator.class === 'K7' ? 'General' : entryFormat });
    };
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
      default:
        return put('blank');
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
