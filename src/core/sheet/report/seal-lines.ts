import { sealJson } from '../../evidence/seal-part';
import { shortDigest, type Seal } from '../../evidence/seal';
import type { SheetCells } from '../../model/cells';
import { REPORT_SHEET } from '../own-sheets';

/** Head of the lines about the seal at the end of the report; the lines above it are covered by the seal. */
const SEAL_HEAD = '封签';
/** The hidden copy of the seal stands in pieces like `封签副本 2/5 …`; a cell holds at most 32,767 characters. */
const PIECE = /^封签副本 (\d{1,5})\/(\d{1,5}) /u;
const LONGEST_HEAD = 20;
const PIECE_LENGTH = 30_000;

/** True for the sheet that the report with the seal stands in. */
export function isReportSheet({ name, values }: SheetCells): boolean {
  return (name === REPORT_SHEET || name.startsWith(`${REPORT_SHEET} `)) && values[0]?.[0] === REPORT_SHEET;
}

/** Zero-based row of the head of the seal; null when the report has none. */
export function sealStart({ values }: SheetCells): number | null {
  for (let row = values.length - 1; row > 0; row--) if (values[row]?.[0] === SEAL_HEAD) return row;
  return null;
}

/** What the report says of the seal, a line each, for people to read and compare. */
export function sealLines(seal: Seal): string[] {
  return [
    SEAL_HEAD,
    `封签时间：${seal.at}　封签人：${seal.by === '' ? '未署名' : seal.by}　${seal.program}`,
    `校验码：${shortDigest(seal.digest)}`,
    '本封签没有电子签名：能查出封签后无意或随手的改动，不能证明是谁改的。核对方法：窗格“报送”，或命令 plan verify。',
  ];
}

/** The hidden copy, for when a program drops the custom part: the seal's text in pieces, one a cell. */
export function sealPieces(seal: Seal): string[] {
  const text = sealJson(seal);
  const total = Math.ceil(text.length / PIECE_LENGTH);
  return Array.from(
    { length: total },
    (_, at) => `封签副本 ${String(at + 1)}/${String(total)} ${text.slice(at * PIECE_LENGTH, (at + 1) * PIECE_LENGTH)}`,
  );
}

/** The hidden copy in its pieces, in order, wherever they stand in the sheet; null when there is none or one is missing. */
export function hiddenCopy({ values }: SheetCells): string[] | null {
  const pieces = new Map<number, string>();
  let total = 0;
  for (const line of values)
    for (const value of line) {
      // The head alone is looked at by pattern: a piece is long.
      const match = typeof value === 'string' ? PIECE.exec(value.slice(0, LONGEST_HEAD)) : null;
      if (!match) continue;
      total = Number(match[2]);
      pieces.set(Number(match[1]), (value as string).slice(match[0].length));
    }
  const all = Array.from({ length: total }, (_, at) => pieces.get(at + 1));
  const found = all.filter((piece) => piece !== undefined);
  return total === 0 || found.length < total ? null : found;
}

/** Whether the lines under the head still say what they said of this seal. */
export function saysSeal(sheet: SheetCells, seal: Seal): boolean {
  const start = sealStart(sheet);
  return start !== null && sealLines(seal).every((line, at) => sheet.values[start + at]?.[0] === line);
}
