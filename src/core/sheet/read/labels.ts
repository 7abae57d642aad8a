import { address, type CellValue, type SheetCells } from '../../model/cells';
import type { CellReading, MarkName, StructureProblem } from '../../model/reading';
import {
  FOOT_MARKS,
  HEADER_MARKS,
  HELPER_MONTHS_LABEL,
  HELPER_PLAIN_LABEL,
  HELPER_YEAR_LABEL,
  MARKS,
  PERIOD_LABEL,
  UNIT_LABEL,
  UNIT_OF_MEASURE_LINE,
} from '../marks';
import { fold } from '../text';
import { readingAt, textAt, valueAt, wordsAt } from './grid';

type Label = MarkName | typeof UNIT_LABEL | typeof PERIOD_LABEL;

const LABELS: readonly Label[] = [UNIT_LABEL, PERIOD_LABEL, ...MARKS];

/** Labels that stand together: the marks at the top right under each other, the others side by side. */
const GROUPS: readonly (readonly Label[])[] = [HEADER_MARKS, [UNIT_LABEL, PERIOD_LABEL], FOOT_MARKS];

/** Other wordings of a mark: the regulation prints 批准（备案）机关. */
const OTHER_WORDINGS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['批准(备案)机关', '批准机关'],
  ['批准(备案)文号', '批准文号'],
  ['有效期至', '有效期限'],
  ['有效期', '有效期限'],
  ['统计机构负责人', '统计负责人'],
  ['电话', '联系电话'],
]);

/** The labels of a sheet with their values; those that are missing or twice there are problems. */
export interface FoundLabels {
  values: ReadonlyMap<Label, CellReading>;
  problems: readonly StructureProblem[];
}

/** A label where it stands, with the value that follows it. */
interface Labelled {
  label: Label;
  row: number;
  cell: string;
  value: CellReading;
}

/**
 * Cells that follow a label 标识栏: the value stands behind the colon in the label's own cell, or in the next cell (after the label's
 * merged area, if it has one). The first label of a kind with a value counts; rows between the first and the last code are passed over.
 */
export function findLabels(cells: SheetCells, isPassedOver: (row: number) => boolean): FoundLabels {
  const all = cells.values.flatMap((line, row) => (isPassedOver(row) ? [] : labelsIn(cells, line, row)));
  const values = new Map<Label, CellReading>();
  const problems: StructureProblem[] = [];
  for (const label of LABELS) {
    const places = all.filter((place) => place.label === label);
    const first = places.find(({ value }) => saysSomething(value)) ?? places[0];
    if (first) values.set(label, first.value);
    else problems.push({ kind: 'missing-label', cell: placeOf(label, all), subject: label });
    for (const { cell, value } of places) {
      if (value === first?.value || textOf(value) === textOf(first?.value)) continue;
      problems.push({ kind: 'duplicate-label', cell: saysSomething(value) ? value.cell : cell, subject: label });
    }
  }
  return { values, problems };
}

function labelsIn(cells: SheetCells, line: readonly CellValue[], row: number): Labelled[] {
  return line.flatMap((value, column) => {
    const parsed = typeof value === 'string' && value.length <= 200 ? parseLabel(value) : null;
    if (!parsed) return [];
    const { label, rest } = parsed;
    const cell = address(row, column);
    const own = { cell, raw: rest, formula: null };
    // The 报告期 is read as it stands: a date has its own spelling there.
    const read = label === UNIT_LABEL || label === PERIOD_LABEL ? readingAt : wordsAt;
    return [{ label, row, cell, value: rest === '' ? nextCell(cells, row, column, read) : own }];
  });
}

function saysSomething(value: CellReading): boolean {
  return value.formula !== null || textOf(value) !== '';
}

function textOf(value: CellReading | undefined): string {
  return fold(String(value?.raw ?? ''));
}

/** Where a label that is gone is looked for: in its row, as far as another one of its group tells. */
function placeOf(label: Label, all: readonly Labelled[]): string {
  const group = GROUPS.find((labels) => labels.includes(label)) ?? [];
  const column = GROUPS[0] === group;
  const other = all.find((place) => group.includes(place.label));
  if (!other) return address(0, 0);
  return address(Math.max(0, column ? other.row + group.indexOf(label) - group.indexOf(other.label) : other.row), 0);
}

function parseLabel(value: string): { label: Label; rest: string } | null {
  const colon = /[:：]/.exec(value);
  const head = (colon ? value.slice(0, colon.index) : value).normalize('NFKC').replace(/\s+/g, '');
  const label = LABELS.find((candidate) => candidate === head) ?? OTHER_WORDINGS.get(head);
  if (!label) return null;
  return { label, rest: colon ? value.slice(colon.index + 1).trim() : '' };
}

/** So many columns behind a label its value is looked for. */
const FARTHEST = 8;

/** The cell right of a label, or the next filled one when blank columns were put between them. */
function nextCell(cells: SheetCells, row: number, column: number, read: typeof readingAt): CellReading {
  const merge = cells.merges.find((area) => area.row === row && area.column === column);
  const next = column + (merge?.columns ?? 1);
  if (textAt(cells, row, next) !== '' && !isLabel(cells, row, next)) return read(cells, row, next);
  const width = cells.values[row]?.length ?? 0;
  for (let at = next; at < Math.min(width, next + FARTHEST); at++) {
    const value = valueAt(cells, row, at);
    if (value === null || value === '') continue;
    if (isLabel(cells, row, at)) break;
    return read(cells, row, at);
  }
  // A label behind a label: there is no cell between them.
  if (isLabel(cells, row, next)) return { cell: address(row, next), raw: null, formula: null };
  return read(cells, row, next);
}

/** Beginnings of the captions that have no value of their own to read. */
const CAPTIONS = [UNIT_OF_MEASURE_LINE.slice(0, 4), HELPER_PLAIN_LABEL, HELPER_YEAR_LABEL, HELPER_MONTHS_LABEL];

/** Another caption of the sheet: its cell is never the value of the label before it. */
export function isLabel(cells: SheetCells, row: number, column: number): boolean {
  const value = valueAt(cells, row, column);
  if (typeof value !== 'string') return false;
  const text = value.replace(/\s+/g, '');
  return parseLabel(value) !== null || CAPTIONS.some((caption) => text.startsWith(caption));
}
