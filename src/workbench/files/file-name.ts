/** What a workbook is called before it has a name. */
export const NEW_NAME = '规划指标.xlsx';

// What Windows does not take in the name of a file, and what nobody sees.
// eslint-disable-next-line no-control-regex -- control characters are among them
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001F]/g;

/** Name to save a workbook under, by the name it was opened with 文件名: always .xlsx, macros are never written. */
export function savedName(opened: string): string {
  const stem = opened
    .replace(/\.[^.]*$/, '')
    .replace(FORBIDDEN, ' ')
    .trim();
  return stem ? `${stem}.xlsx` : NEW_NAME;
}
