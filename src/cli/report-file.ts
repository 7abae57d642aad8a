import { basename, extname } from 'node:path';
import type { ReportFacts } from '../core/report/facts';
import { htmlReport } from '../core/report/html-report';
import { standardReport } from '../core/report/standard-report';
import { sheetName } from '../core/sheet/names';
import { REPORT_SHEET } from '../core/sheet/own-sheets';
import { buildReportSheet } from '../core/sheet/report/build-report';
import { insertReport } from '../app/insert-report';
import { writeWorkbook } from '../hosts/xlsx/write';
import { XlsxHost } from '../hosts/xlsx/xlsx-host';
import { CommandError } from './command-error';
import { writeWhole } from './files';
import { say } from './output';

/** A checked file with what was found in it; `bytes` is the workbook as it was read. */
export interface CheckedFile {
  facts: ReportFacts;
  bytes: Uint8Array;
}

const FORMS = ['.xlsx', '.json', '.html'] as const;
type Form = (typeof FORMS)[number];

/** The form of a report by the name of its file; anything else is a CommandError before any work is done. */
export function reportForm(path: string): Form {
  const form = FORMS.find((candidate) => candidate === extname(path).toLowerCase());
  if (!form) throw new CommandError(`--report 的文件“${basename(path)}”应以 .xlsx、.json 或 .html 结尾。`, 2);
  return form;
}

/**
 * Writes the report of some files 写审核报告. One workbook gets the sheet 审核报告 in a copy of itself, so that its links lead to the
 * cells; only an earlier report of ours gives way to it.
 */
export async function writeReport(path: string, files: readonly CheckedFile[]): Promise<void> {
  const form = reportForm(path);
  const facts = files.map((file) => file.facts);
  if (form === '.xlsx') return writeWhole(path, await workbook(files));
  const text = form === '.html' ? htmlReport(facts) : `${JSON.stringify(facts.flatMap(standardReport), null, 2)}\n`;
  return writeWhole(path, new TextEncoder().encode(text));
}

async function workbook(files: readonly CheckedFile[]): Promise<Uint8Array> {
  const [only] = files;
  if (only && files.length === 1) return withReport(only);
  const sheets = files.map(({ facts }, index) =>
    buildReportSheet(facts, {
      name: sheetName(`${REPORT_SHEET} ${String(index + 1)} ${basename(facts.file ?? '', '.xlsx')}`),
      linked: false,
    }),
  );
  return writeWorkbook(sheets, { dialect: 'native' });
}

async function withReport({ bytes, facts }: CheckedFile): Promise<Uint8Array> {
  const host = new XlsxHost(bytes);
  const outcome = await insertReport(host, facts);
  if (outcome.kind === 'sheet-exists') {
    await insertReport(host, facts, 'second');
    say(`工作簿里另有一张“${outcome.sheet}”，不是本程序写的，没有改动；这次的报告写在“${outcome.second}”。`);
  }
  return host.bytes() ?? bytes;
}
