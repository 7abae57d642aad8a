import type { Box } from '../model/box';
import { bodyRows, type BodyRow } from './rows';
import { warningNotes } from './warning/notes';

/** Rows above the table; all zero-based. */
export const TITLE_ROW = 0;
export const FIRST_MARK_ROW = 1;
export const HELPER_PLAIN_ROW = 2;
export const HELPER_YEAR_ROW = 3;
export const HELPER_MONTHS_ROW = 4;
/** Row of 填报单位, 报告期 and 计量单位. */
export const UNIT_ROW = 5;
export const GROUP_ROW = 6;
export const HEAD_ROW = 7;
export const STUB_ROW = 8;
export const BODY_ROW = 9;

/** Where the parts of a sheet stand, from top to bottom. */
export interface Geometry {
  body: readonly BodyRow[];
  lastBodyRow: number;
  firstFootnoteRow: number;
  footRow: number;
  rows: number;
}

/** Lines under the table: what the document prints, then how to fill the sheet. */
export function footnotesOf(box: Box): string[] {
  return box.kind === 'warning' ? warningNotes(box) : [...box.footnotes];
}

export function geometryOf(box: Box): Geometry {
  const body = bodyRows(box);
  const lastBodyRow = BODY_ROW + body.length - 1;
  const firstFootnoteRow = lastBodyRow + 1;
  const footRow = firstFootnoteRow + Math.max(1, footnotesOf(box).length);
  return { body, lastBodyRow, firstFootnoteRow, footRow, rows: footRow + 1 };
}
