import { address, type SheetCells } from '../../model/cells';
import type { CellReading, MarkName } from '../../model/reading';
import {
  HELPER_MONTHS_LABEL,
  HELPER_PLAIN_LABEL,
  HELPER_YEAR_LABEL,
  MARKS,
  PERIOD_LABEL,
  UNIT_LABEL,
  UNIT_OF_MEASURE_LINE,
} from '../marks';
import { readingAt, textAt, valueAt } from './grid';

type Label = MarkName | typeof UNIT_LABEL | typeof PERIOD_LABEL;

const LABELS: readonly Label[] = [UNIT_LABEL, PERIOD_LABEL, ...MARKS];

/** Other wordings of a mark: the regulation prints 批准（备案）机关. */
const OTHER_WORDINGS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['批准(备案)机关', '批准机关'],
  ['批准(备案)文号', '批准文号'],
  ['有效期至', '有效期限'],
  ['有效期', '有效期限'],
  ['统计机构负责人', '统计负责人'],
  ['电话', '联系电话'],
]);

/**
 * Cells that follow a label 标识栏: the value stands behind the colon in the label's own cell, or in the next cell (after the label's
 * merged area, if it has one). The first label of a kind counts; rows between the first and the last code are passed over.
 */
export function findLabels(cells: SheetCells, skip: { from: number; to: number }): ReadonlyMap<Label, CellReading> {
  const found = new Map<Label, CellReading>();
  cells.values.forEach((line, row) => {
    if (row >= skip.from && row <= skip.to) return;
    line.forEach((value, column) => {
      if (typeof value !== 'string' || value.length > 200) return;
      const parsed = parseLabel(value);
      if (!parsed || found.has(parsed.label)) return;
      found.set(
        parsed.label,
        parsed.rest === ''
          ? nextCell(cells, row, column)
          : { cell: address(row, column), raw: parsed.rest, formula: null },
      );
    });
  });
  return found;
}

function parseLabel(value: string): { label: Label; rest: string } | null {
  const colon = /[:：]/.exec(value);
  const head = (colon ? value.slice(0, colon.index) : value).normalize('NFKC').replace(/\s+/g, '');
  const label = LABELS.find((candidate) => candidate === head) ?? OTHER_WORDINGS.get(head);
  if (!label) return null;
  return { label, rest: colon ? value.slice(colon.index + 1).trim() : '' };
}

/** The cell right of a label, or the next filled one when blank columns were put between them. */
function nextCell(cells: SheetCells, row: number, column: number): CellReading {
  const merge = cells.merges.find((area) => area.row === row && area.column === column);
  const next = column + (merge?.columns ?? 1);
  if (textAt(cells, row, next) !== '' && !isLabel(cells, row, next)) return readingAt(cells, row, next);
  const width = cells.values[row]?.length ?? 0;
  for (let at = next; at < Math.min(width, next + 4); at++) {
    const value = valueAt(cells, row, at);
    if (value === null || value === '') continue;
    if (isLabel(cells, row, at)) break;
    return readingAt(cells, row, at);
  }
  return readingAt(cells, row, next);
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
