import type { Box } from '../../model/box';
import { address, type SheetCells } from '../../model/cells';
import type { Catalogue } from '../../model/catalogue';
import { findBox } from '../../model/catalogue';
import type { Indicator } from '../../model/indicator';
import type { Project } from '../../model/project';
import type { Plan } from '../../model/plan';
import type { StructureProblem } from '../../model/reading';
import { titleOf } from '../header';
import { fold } from '../text';
import { textAt } from './grid';

/** The rows of a sheet by the codes that stand in it. */
export interface CodeRows {
  plan: Plan;
  box: Box;
  /** Column in which the codes stand; -1 when the sheet has lost it and is known by its title only. */
  column: number;
  /** Row of the head 代码 above the codes, or null. */
  headRow: number | null;
  /** Rows in which the heads of columns can stand, from the top. */
  headRows: readonly number[];
  /** First and last row with a code of the box. */
  firstRow: number;
  lastRow: number;
  rows: readonly { indicator: Indicator; row: number }[];
  projects: readonly { project: Project; row: number }[];
  problems: readonly StructureProblem[];
}

/** Looks like a code of some plan: fj-14.2.07. */
const CODE_SHAPE = /^[a-z][a-z0-9-]*\.[^.\s]+\.\d{1,3}[a-z]?$/i;

/** A code as the catalogue spells it: half-width, without blanks, lower case. */
function codeText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** What a code stands for, with the box that holds it. */
type Coded = { code: string; planId: string; boxId: string } & (
  { kind: 'indicator'; indicator: Indicator } | { kind: 'project'; project: Project }
);

/** A catalogue does not change; one that gains plans is another. */
const ITEMS = new WeakMap<Catalogue, ReadonlyMap<string, Coded>>();

/** Everything of the catalogue that has a code, by the code as it is compared. */
function codedItems(catalogue: Catalogue): ReadonlyMap<string, Coded> {
  const known = ITEMS.get(catalogue);
  if (known) return known;
  const items = new Map<string, Coded>();
  ITEMS.set(catalogue, items);
  for (const [code, indicator] of catalogue.byCode) {
    const { planId, boxId } = indicator;
    items.set(codeText(code), { kind: 'indicator', indicator, code: indicator.code, planId, boxId });
  }
  for (const { boxes } of catalogue.plans) {
    for (const { projects } of boxes) {
      for (const project of projects) {
        const { code, planId, boxId } = project;
        items.set(codeText(code), { kind: 'project', project, code, planId, boxId });
      }
    }
  }
  return items;
}

/** Whether a text is a code, of the catalogue or of its shape. */
export function saysCode(value: string, catalogue: Catalogue): boolean {
  if (value.length < 3 || value.length > 64) return false;
  const text = codeText(value);
  return codedItems(catalogue).has(text) || CODE_SHAPE.test(text);
}

/** Finds the indicator and project rows by their visible 代码, wherever they stand; null when no code of the catalogue is there. */
export function findCodes(cells: SheetCells, catalogue: Catalogue): CodeRows | null {
  const byFolded = codedItems(catalogue);
  const hits: { row: number; column: number; item: Coded }[] = [];
  const strangers: { row: number; column: number; text: string }[] = [];
  cells.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (typeof value !== 'string' || value.length < 3 || value.length > 64) return;
      const text = codeText(value);
      const item = byFolded.get(text);
      if (item) hits.push({ row, column, item });
      else if (CODE_SHAPE.test(text)) strangers.push({ row, column, text: value.trim() });
    });
  });
  const column = mostFrequent(hits.map((hit) => hit.column));
  if (column === null) return knownByTitle(cells, catalogue);
  const inColumn = hits.filter((hit) => hit.column === column);
  const boxKey = mostFrequent(inColumn.map(({ item }) => `${item.planId}\n${item.boxId}`));
  const [planId = '', boxId = ''] = (boxKey ?? '').split('\n');
  const found = findBox(catalogue, planId, boxId);
  if (!found) return null;

  const { plan, box } = found;
  const problems: StructureProblem[] = [];
  const expected = new Set([...box.projects, ...box.indicators].map(({ code }) => code));
  const placed = new Map<string, { item: Coded; row: number }>();
  for (const { row, item } of inColumn) {
    const cell = address(row, column);
    if (!expected.has(item.code)) problems.push({ kind: 'unknown-code', cell, subject: item.code });
    else if (placed.has(item.code)) problems.push({ kind: 'duplicate-code', cell, subject: item.code });
    else placed.set(item.code, { item, row });
  }
  for (const stranger of strangers) {
    if (stranger.column === column)
      problems.push({ kind: 'unknown-code', cell: address(stranger.row, column), subject: stranger.text });
  }
  const firstRow = inColumn.reduce((first, hit) => Math.min(first, hit.row), Infinity);
  const head = headOfCodes(cells, column, firstRow);
  for (const code of expected) {
    if (!placed.has(code))
      problems.push({ kind: 'missing-row', cell: address(head ?? firstRow, column), subject: code });
  }
  const lastRow = inColumn.reduce((last, hit) => Math.max(last, hit.row), 0);
  const rows: { indicator: Indicator; row: number }[] = [];
  const projects: { project: Project; row: number }[] = [];
  for (const { item, row } of placed.values()) {
    if (item.kind === 'indicator') rows.push({ indicator: item.indicator, row });
    else projects.push({ project: item.project, row });
  }
  // Sorted with its heads, a sheet has them anywhere between its rows.
  const coded = new Set(inColumn.map((hit) => hit.row));
  const scattered = head === null && rowOfHead(cells, column, firstRow, cells.values.length) !== null;
  const headRows = span(head ?? 0, scattered ? cells.values.length : firstRow).filter((row) => !coded.has(row));
  return { plan, box, column, headRow: head, headRows, firstRow, lastRow, rows, projects, problems };
}

/** A sheet without any code whose title is that of a box 代码栏被删: no row can be told from another, and it says so. */
function knownByTitle(cells: SheetCells, catalogue: Catalogue): CodeRows | null {
  const titles = new Set<string>();
  for (const line of cells.values.slice(0, TITLE_ROWS)) {
    for (const value of line) if (typeof value === 'string' && value.length < 200) titles.add(fold(value));
  }
  for (const plan of catalogue.plans) {
    for (const box of plan.boxes) {
      if (!titles.has(fold(titleOf(plan, box)))) continue;
      const end = cells.values.length;
      const problems: StructureProblem[] = [{ kind: 'missing-column', cell: address(0, 0), subject: '代码' }];
      const place = { column: -1, headRow: null, headRows: span(0, end), firstRow: end, lastRow: end - 1 };
      return { plan, box, ...place, rows: [], projects: [], problems };
    }
  }
  return null;
}

/** How far down a title is looked for; people put a few lines of their own above it. */
const TITLE_ROWS = 30;

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Row of the head 代码 above the codes, or null when someone removed it. */
function headOfCodes(cells: SheetCells, column: number, firstRow: number): number | null {
  return rowOfHead(cells, column, 0, firstRow);
}

/** The lowest of some rows that holds the head 代码. */
function rowOfHead(cells: SheetCells, column: number, from: number, to: number): number | null {
  const isHead = (row: number): boolean => textAt(cells, row, column).replace(/\s+/g, '') === '代码';
  return span(from, to).reverse().find(isHead) ?? null;
}

function mostFrequent<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | null = null;
  let most = 0;
  for (const [item, count] of counts) {
    if (count > most) {
      best = item;
      most = count;
    }
  }
  return best;
}
