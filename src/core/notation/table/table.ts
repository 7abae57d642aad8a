import type { Figure } from '../../model/figure';
import type { Attribute, IndicatorClass } from '../../model/indicator';

/** How the cells of a pasted text were set apart. `blanks` and `words` lose empty cells, so that short rows cannot be placed. */
export type Layout = 'tabs' | 'bars' | 'commas' | 'blanks' | 'words';

/** What a column of a printed table holds 栏目. */
export type ColumnRole =
  | 'no'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'section'
  | 'baseline'
  | 'target'
  | 'outcome'
  | 'previousTarget'
  | 'annual'
  /** 年均, 累计, 年均增速: where national outlines put targets (METHOD §1). */
  | 'average'
  /** A value that is none of these (2035年远景目标). */
  | 'value'
  /** 备注, 责任单位: words that say nothing about the figure. */
  | 'text';

/** One column of a table 栏. */
export interface TableColumn {
  /** Position in the grid, from 0. */
  index: number;
  /** Head as printed without blanks; the levels of a merged head are joined. "" where the table prints none. */
  head: string;
  role: ColumnRole;
  year: number | null;
}

/** What an input cell was taken for; every cell with something in it has a use. */
export type CellUse =
  | 'header'
  | 'no'
  | 'name'
  | 'unit'
  | 'attribute'
  | 'section'
  | 'value'
  | 'text'
  | 'title'
  | 'caption'
  | 'footnote'
  | 'page-number'
  /** Lines that only draw the table: |---|---|. */
  | 'rule'
  | 'unread';

/** A place in the grid that a message is about. */
export interface CellPlace {
  /** Row of the grid, from 0. */
  row: number;
  /** Column of the grid, from 0. */
  column: number;
  /** Line of the input, from 1. */
  line: number;
  /** The cell as printed. */
  printed: string;
}

export type DoubtKind =
  | 'no-header'
  | 'column-unknown'
  | 'column-repeated'
  | 'columns-inferred'
  | 'second-table'
  | 'unit-unknown'
  | 'unit-differs'
  | 'one-year-base'
  | 'total-of-level'
  | 'period-unknown'
  | 'two-targets'
  | 'bracket-unexplained'
  | 'bracket-otherwise'
  | 'marker-unexplained'
  | 'several-figures'
  | 'multiple'
  | 'not-a-figure'
  | 'doubtful-number'
  | 'target-missing'
  | 'attribute-unknown'
  | 'parent-uncertain'
  | 'name-repeated'
  | 'name-wrapped'
  | 'short-row'
  | 'scope-differs';

/** A print that would leave no doubt: put in the cell's place, the table reads as the label says. */
export interface Choice {
  /** What is chosen, in Chinese. */
  label: string;
  /** The text to put into the cell. */
  cell: string;
}

/** Something the reader is not sure of and asks 存疑. */
export interface Doubt extends CellPlace {
  kind: DoubtKind;
  /** Index in `indicators`, or null when it is about the table. */
  indicator: number | null;
  /** What is unsure and how it was read, in Chinese, with the cell quoted. */
  text: string;
  /** What the person is asked, in Chinese. */
  asks: string;
  choices: readonly Choice[];
}

/** A cell that found no place in the reading 未识读. */
export interface Unread extends CellPlace {
  reason: string;
}

/** One indicator row of a pasted table 指标行. */
export interface TableIndicator {
  /** Ordinal as printed, without its point: "7", "（1）", "". */
  no: string;
  name: string;
  unit: string;
  /** Section as printed: 一、就业; sections within sections are joined by ／. */
  section: string | null;
  /** Name of the row whose 其中 row this is. */
  parent: string | null;
  /** Index of that row in `indicators`. */
  parentIndex: number | null;
  attribute: Attribute | null;
  baseline: Figure;
  /** Target of the target year; where that is missing the one of 年均/累计 (METHOD §1). */
  target: Figure;
  outcome: Figure | null;
  previousTarget: Figure | null;
  /** Every value column by its head, as printed. */
  columns: Readonly<Record<string, Figure>>;
  /** Head of the column that `target` was taken from. */
  targetColumn: string | null;
  class: IndicatorClass;
  /** Base and target in Chinese: 2021—2025年五年累计250万人. */
  readBack: { baseline: string; target: string };
  /** Words of 备注, 责任单位 by head. */
  texts: Readonly<Record<string, string>>;
  /** Footnotes that the row or one of its cells points to. */
  notes: readonly string[];
  /** Row of the grid, from 0. */
  row: number;
  /** Line of the input, from 1. */
  line: number;
}

/** First and last year of a plan. */
export interface Years {
  start: number;
  end: number;
}

/** What a pasted table says 识读结果; `problem` is set when nothing could be read at all. */
export interface TableReading {
  problem: string | null;
  /** Title as printed: 专栏2 “十四五”时期…主要指标. */
  title: string | null;
  /** Unit of a caption 单位：万人. */
  captionUnit: string | null;
  years: Years | null;
  baseYear: number | null;
  columns: readonly TableColumn[];
  indicators: readonly TableIndicator[];
  /** Footnotes as printed, a line each. */
  footnotes: readonly string[];
  footnoteLines: readonly number[];
  doubts: readonly Doubt[];
  unread: readonly Unread[];
  /** Use of every cell of the grid; null for blank ones. */
  uses: readonly (readonly (CellUse | null)[])[];
}

export interface TableOptions {
  /** Years of the plan, where the person states them; else they follow from title and heads. */
  years?: Years | undefined;
  /** Line of the input of each row; rows are counted from 1 without it. */
  lines?: readonly number[] | undefined;
  layout?: Layout | undefined;
}

/** Bounds on what is read at all: a table of a plan is a hundred times smaller. */
export const LIMITS = {
  characters: 2_000_000,
  rows: 5000,
  columns: 60,
  /** Longest cell that is read as a figure or a name. */
  cell: 500,
  /** Longest sentence of a footnote. */
  footnote: 4000,
} as const;
