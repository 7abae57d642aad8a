import { formatReferencePeriod } from '../../core/measure/period';
import type { Finding } from '../../core/model/finding';
import type { SheetReading } from '../../core/model/reading';
import { countFindings, type FindingCounts } from '../../core/report/counts';
import { SEVERITY_LABELS } from '../../core/report/severity';
import { reportFacts } from '../../core/report/facts';
import { validate } from '../../core/rules/run';
import { recordedIn } from '../../core/sheet/report/read-report';
import { outwardFindings } from '../../app/outward';
import { relationFindings } from '../../app/relations';
import { verifyCells, type Verification } from '../../app/seal/verify-workbook';
import { sha256 } from '../../app/seal/web-digest';
import { CommandError } from '../command-error';
import { readBytes } from '../files';
import { print, printJson, say } from '../output';
import { checkableOf, sheetsOf } from '../readings';
import { reportForm, writeReport, type CheckedFile } from '../report-file';
import { PROGRAM } from '../../app/program';

interface CheckOptions {
  previous?: string;
  report?: string;
  json?: boolean;
}

interface FileReport {
  file: string;
  unit: string | null;
  plan: string | null;
  boxes: { plan: string; box: string; sheet: string }[];
  period: string | null;
  /** Of a result workbook, whose findings are those that it records between levels; null for all others. */
  rollup: { units: number; missing: number; rejected: number; at: string } | null;
  /** As `plan verify` says it. */
  seal: Verification['state'];
  counts: FindingCounts;
  findings: Finding[];
  error: string | null;
}

/** A file with what was found in it, and what a written report needs; null when it could not be read. */
interface Checked {
  report: FileReport;
  written: CheckedFile | null;
}

async function checkFile(path: string, previous: readonly SheetReading[] | undefined): Promise<Checked> {
  try {
    const bytes = await readBytes(path);
    const { sheets, cells, catalogue, seals, copies, rollup } = checkableOf(path, bytes);
    const found = [...validate(sheets, previous ? { previous } : {}), ...(await relationFindings(cells, sheets))];
    const recorded = rollup ? recordedIn(cells) : [];
    const findings = [...found, ...recorded, ...outwardFindings(cells, found)];
    const { state } = await verifyCells(cells, seals, catalogue, sha256, copies, sheets);
    const first = sheets[0];
    const period = sheets.find((sheet) => sheet.asOf)?.asOf ?? null;
    const report: FileReport = {
      file: path,
      unit: first?.unit?.name ?? null,
      plan: first?.plan.id ?? catalogue.plans.find(({ shortName }) => shortName === rollup?.plan)?.id ?? null,
      boxes: sheets.map((sheet) => ({ plan: sheet.plan.id, box: sheet.box.id, sheet: sheet.sheet })),
      period: period ? formatReferencePeriod(period) : (rollup?.period ?? null),
      rollup: rollup
        ? { units: rollup.came, missing: rollup.missing, rejected: rollup.rejected, at: rollup.time }
        : null,
      seal: state,
      counts: countFindings(findings),
      findings,
      error: null,
    };
    const made = { time: new Date().toISOString(), program: PROGRAM, trigger: 'plan check', file: path };
    return { report, written: { facts: reportFacts(sheets, findings, made), bytes } };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const counts = countFindings([]);
    const report: FileReport = {
      file: path,
      unit: null,
      plan: null,
      boxes: [],
      period: null,
      rollup: null,
      seal: 'unsealed',
      counts,
      findings: [],
      error: error.message,
    };
    return { report, written: null };
  }
}

const SEALS: Readonly<Record<FileReport['seal'], string>> = {
  sealed: '封签完好',
  changed: '封签后有改动',
  unsealed: '没有封签',
};

function printReport(report: FileReport): void {
  if (report.error !== null) return;
  const { counts } = report;
  const unit = report.rollup ? `汇总（${String(report.rollup.units)} 个单位）` : (report.unit ?? '填报单位不明');
  print(`${report.file}　${unit}　${report.period ?? '未填报告期'}　${SEALS[report.seal]}`);
  print(`强制性 ${counts.error}　核实性 ${counts.warning}（已说明 ${counts.explained}）　提示性 ${counts.information}`);
  for (const finding of report.findings) {
    print(
      `  [${SEVERITY_LABELS[finding.severity]}] ${finding.sheet}!${finding.cell} ${finding.indicator ?? ''} ${finding.message}`,
    );
    print(`      ${finding.remedy}（依据：${finding.basis}）`);
  }
}

/** `plan check`: validates workbooks; exit 0 no errors, 1 errors found, 2 a file cannot be read. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { previous: before } = options;
  const previous = before === undefined ? undefined : sheetsOf(before, await readBytes(before));
  if (options.report !== undefined) reportForm(options.report);
  const checked: Checked[] = [];
  for (const path of paths) checked.push(await checkFile(path, previous));
  const files = checked.map(({ report }) => report);
  for (const report of files) if (report.error !== null) say(report.error);
  const written = checked.flatMap((file) => file.written ?? []);
  if (options.report !== undefined && written.length > 0) await writeReport(options.report, written);
  if (options.json) printJson({ files });
  else files.forEach(printReport);
  if (files.some((report) => report.error !== null)) return 2;
  return files.some((report) => report.counts.error > 0) ? 1 : 0;
}
