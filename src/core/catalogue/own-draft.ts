import { classify } from '../measure/classify';
import type { Figure } from '../model/figure';
import type { Attribute, IndicatorClass } from '../model/indicator';
import { parseFigure } from '../notation/parse-figure';
import { readBack } from '../notation/read-back';
import type { TableIndicator, TableReading, Years } from '../notation/table/table';

/** What the person changed in a row 更正; what is left out stays as it was read. */
export interface RowEdit {
  /** The row is no indicator and is left out. */
  omitted?: boolean;
  name?: string;
  unit?: string;
  section?: string;
  attribute?: Attribute | null;
  /** Base and target as they should have been printed; "—" for none. */
  baseline?: string;
  target?: string;
  /** The target is kept as text although it holds a number 按文字保留. */
  targetAsText?: boolean;
  /** Grid row of the row whose 其中 row this is; null for none. */
  parent?: number | null;
}

/** Edits by the row of the grid, which stays when an answer lets the table be read again. */
export type RowEdits = ReadonlyMap<number, RowEdit>;

/** A printed cell with the head under which it stands. */
export interface DraftCell {
  figure: Figure;
  column: string | null;
}

/** One row of a pasted table as it will be saved 待存指标: what was read, with the person's corrections. */
export interface DraftRow {
  /** Row of the grid, from 0; line of the pasted text, from 1. */
  row: number;
  line: number;
  omitted: boolean;
  no: string;
  name: string;
  unit: string;
  section: string | null;
  /** Grid row of the parent, or null. */
  parent: number | null;
  attribute: Attribute | null;
  baseline: DraftCell;
  target: DraftCell;
  targetAsText: boolean;
  outcome: DraftCell | null;
  previousTarget: DraftCell | null;
  class: IndicatorClass;
  /** Base and target in Chinese: 2021—2025年五年累计250万人. */
  meaning: { baseline: string; target: string };
  /** Words of the row's footnotes and text columns, for the remarks. */
  remarks: readonly string[];
  edited: boolean;
}

/** The rows of a reading with the edits in force. A row whose parent was left out becomes one of its own. */
export function draftRows(reading: TableReading, edits: RowEdits, years: Years | null = reading.years): DraftRow[] {
  const rows = reading.indicators.map((indicator) => draftRow(reading, indicator, edits.get(indicator.row), years));
  const kept = new Set(rows.filter((row) => !row.omitted).map((row) => row.row));
  return rows.map((row) => (row.parent !== null && !kept.has(row.parent) ? { ...row, parent: null } : row));
}

function draftRow(reading: TableReading, indicator: TableIndicator, edit: RowEdit = {}, years: Years | null): DraftRow {
  const headOf = (role: string): string | null => reading.columns.find((column) => column.role === role)?.head ?? null;
  const name = edit.name?.trim() ?? indicator.name;
  const unit = edit.unit?.trim() ?? indicator.unit;
  const parent = indicator.parentIndex === null ? undefined : reading.indicators[indicator.parentIndex];
  const cell = (figure: Figure, column: string | null, typed: string | undefined): DraftCell => {
    if (typed === undefined && unit === indicator.unit && name === indicator.name) return { figure, column };
    const hints = { unit, indicator: name, ...(column ? { column } : {}) };
    return { figure: parseFigure(typed?.trim() ?? figure.printed, hints), column };
  };
  const baseline = cell(indicator.baseline, headOf('baseline'), edit.baseline);
  const target = cell(indicator.target, indicator.targetColumn ?? headOf('target'), edit.target);
  const targetAsText = edit.targetAsText ?? false;
  const readable = !targetAsText && !target.figure.qualitative && !target.figure.missing;
  const changed = edit.target !== undefined || edit.baseline !== undefined || edit.unit !== undefined;
  const options = years ? { years } : {};
  return {
    row: indicator.row,
    line: indicator.line,
    omitted: edit.omitted ?? false,
    no: indicator.no,
    name,
    unit,
    section: edit.section === undefined ? indicator.section : edit.section.trim() || null,
    parent: edit.parent === undefined ? (parent?.row ?? null) : edit.parent,
    attribute: edit.attribute === undefined ? indicator.attribute : edit.attribute,
    baseline,
    target,
    targetAsText,
    outcome: indicator.outcome && { figure: indicator.outcome, column: headOf('outcome') },
    previousTarget: indicator.previousTarget && { figure: indicator.previousTarget, column: headOf('previousTarget') },
    class: changed && readable ? classify(target.figure, baseline.figure, name) : indicator.class,
    meaning: {
      baseline: readBack(baseline.figure, options),
      target: targetAsText ? target.figure.printed : readBack(target.figure, options),
    },
    remarks: [...indicator.notes, ...Object.entries(indicator.texts).map(([head, text]) => `${head}：${text}`)],
    edited: Object.keys(edit).length > 0,
  };
}
