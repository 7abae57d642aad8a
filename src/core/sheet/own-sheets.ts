/** Sheets that the program makes beside the forms 附表: contents, ledger, relations, report. Nothing in them is an entry of a form. */
export const CONTENTS = '目录';
export const LEDGER_SHEET = '规划衔接';
export const RELATIONS_SHEET = '审核关系';
export const REPORT_SHEET = '审核报告';

const NAMES = [CONTENTS, LEDGER_SHEET, RELATIONS_SHEET, REPORT_SHEET];

/** True for one of them, by its name: 目录, 目录 福州市, 规划衔接 (2). */
export function isOwnSheet(name: string): boolean {
  return NAMES.some((own) => name === own || name.startsWith(`${own} `));
}
