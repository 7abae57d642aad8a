import type { Sheet, Workbook } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { UnreadableFile } from '../unreadable-file';

export type { Sheet as HucreSheet, Workbook as HucreBook } from 'hucre/xlsx';

/** Reads looks with hucre. Only for files that the thin reader has accepted: hucre itself knows no limits. */
export async function readWithHucre(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new UnreadableFile('damaged', 'looks', { cause: error });
  }
}

const PARTS: readonly [string, (sheet: Sheet) => boolean][] = [
  ['图表', (sheet) => Boolean(sheet.charts?.length)],
  ['图片', (sheet) => Boolean(sheet.images?.length) || Boolean(sheet.backgroundImage)],
  ['文本框', (sheet) => Boolean(sheet.textBoxes?.length)],
  ['数据透视表', (sheet) => Boolean(sheet.pivotTables?.length) || Boolean(sheet.slicers?.length)],
  ['迷你图', (sheet) => Boolean(sheet.sparklines?.length)],
  ['表格样式', (sheet) => Boolean(sheet.tables?.length)],
  ['自动筛选', (sheet) => Boolean(sheet.autoFilter)],
  ['批注回复', (sheet) => Boolean(sheet.threadedComments?.some((comment) => comment.parentId !== undefined))],
];

/** What of a workbook cannot be brought into a plain grid, in words. */
export function unsupportedParts({ sheets }: Workbook): string[] {
  return PARTS.filter(([, holds]) => sheets.some(holds)).map(([name]) => name);
}
