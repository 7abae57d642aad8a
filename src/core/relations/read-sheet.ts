import { address, type CellValue, type SheetCells } from '../model/cells';
import type { Severity } from '../model/finding';
import { SEVERITY_LABELS } from '../report/severity';
import { fold } from '../sheet/text';
import { findHead, type Head } from './head';
import { parseRelation } from './parse';
import type { Relation } from './relation';

/** A relation as written in a row of 审核关系; what cannot be read is a fault of its cell. */
export interface WrittenRelation {
  /** Number of the row as Excel counts, from 1. */
  row: number;
  cell: string;
  text: string;
  severity: Severity;
  /** What the person wants to be told, or "". */
  message: string;
  relation: Relation | null;
  fault: { cell: string; value: CellValue; message: string } | null;
}

/** The sheet 审核关系 of a workbook. */
export interface RelationSheet {
  sheet: string;
  relations: readonly WrittenRelation[];
}

/** The most relations that are read. */
const MOST = 1000;

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(
  Object.entries(SEVERITY_LABELS).map(([severity, label]) => [fold(label), severity as Severity]),
);

/** Reads a sheet of relations, found by its heads 关系 and 级别; null for any other sheet. */
export function readRelationSheet(cells: SheetCells): RelationSheet | null {
  const head = findHead(cells);
  if (!head) return null;
  const relations: WrittenRelation[] = [];
  for (let row = head.row + 1; row < cells.values.length && relations.length < MOST; row++) {
    const text = textAt(cells, row, head.relation);
    if (text !== '') relations.push(readRow(cells, row, head, text));
  }
  return { sheet: cells.name, relations };
}

function readRow(cells: SheetCells, row: number, head: Head, text: string): WrittenRelation {
  const cell = address(row, head.relation);
  const level = textAt(cells, row, head.severity);
  const severity = level === '' ? 'warning' : SEVERITIES.get(fold(level));
  const parsed = parseRelation(text);
  const fault = !parsed.ok
    ? { cell, value: text, message: parsed.message }
    : severity === undefined
      ? {
          cell: address(row, head.severity),
          value: level,
          message: `级别“${level}”不认识，只能是强制性、核实性或提示性。`,
        }
      : null;
  return {
    row: row + 1,
    cell,
    text,
    severity: severity ?? 'warning',
    message: head.message === null ? '' : textAt(cells, row, head.message),
    relation: parsed.ok && fault === null ? parsed.relation : null,
    fault,
  };
}

function textAt(cells: SheetCells, row: number, column: number): string {
  return String(cells.values[row]?.[column] ?? '').trim();
}
