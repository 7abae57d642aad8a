import { contentsOf } from '../../core/evidence/contents';
import { makeSeal } from '../../core/evidence/make-seal';
import type { Digest, Seal } from '../../core/evidence/seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import type { SheetCells } from '../../core/model/cells';
import type { Finding } from '../../core/model/finding';
import type { SheetReading } from '../../core/model/reading';
import { countFindings, type FindingCounts } from '../../core/report/counts';
import { reportFacts } from '../../core/report/facts';
import { recordedFinding } from '../../core/report/recorded-finding';
import { RULES } from '../../core/rules/index';
import { validate } from '../../core/rules/run';
import { cellsOfSpec } from '../../core/sheet/cells-of-spec';
import { REPORT_SHEET } from '../../core/sheet/own-sheets';
import { buildReportSheet, reportSheetOf } from '../../core/sheet/report/build-report';
import { readReport } from '../../core/sheet/report/read-report';
import { isReportSheet } from '../../core/sheet/report/seal-lines';
import { knownRollup } from '../../core/sheet/rollup/mark';
import type { SheetSpec } from '../../core/sheet/spec';
import { AppError } from '../app-error';
import type { InsertReceipt, WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';
import { relationFindings } from '../relations';

/** What a person gives, and the clock and the cryptography of the host. */
export interface SealRequest {
  /** ISO 8601. */
  at: string;
  /** As the person writes their name; "" leaves it open. */
  by: string;
  program: string;
  digest: Digest;
}

/** A workbook that was sealed, or what keeps it from being sealed; then nothing has changed. */
export type SealOutcome =
  | { kind: 'sealed'; seal: Seal; receipt: InsertReceipt }
  | { kind: 'open'; findings: readonly Finding[]; message: string };

/**
 * Seals a workbook that passes the validation 审核通过并封签: no open 强制性 finding and a 核实说明 on every 核实性 one. Puts the report
 * with the seal into it and the seal's own part. Six syncs in a live host: two to read, two for the report, two for the part.
 */
export async function sealWorkbook(
  host: WorkbookHost,
  catalogue: Catalogue,
  request: SealRequest,
): Promise<SealOutcome> {
  const cells = await host.readSheets();
  const { sheets } = readingsOf(cells, catalogue);
  const passed = sheets.length > 0 ? await formsPassed(cells, sheets, request) : rollupPassed(cells);
  if (!passed) throw new AppError('sheet-missing', '工作簿里没有规划指标报表，没有可封签的内容。请先插入并填报。');
  const { findings, counts } = passed;
  const message = whyOpen(counts, passed.remedy);
  if (message !== null) return { kind: 'open', findings: findings.filter(isOpen), message };

  const report = cellsOfSpec(passed.report());
  const contents = contentsOf([...cells.filter((sheet) => !isOwnReport(sheet)), report], sheets);
  const plans = [...new Map(sheets.map(({ plan }) => [plan.id, plan])).values()];
  const { at, by, program } = request;
  const made = { at, by, program, rules: RULES.length, plans, counts };
  const seal = await makeSeal(contents, made, request.digest);
  const receipt = await host.insertSheets([passed.report(seal)], { onConflict: 'replace-own' });
  try {
    await host.writeXmlPart(SEAL_NAMESPACE, writeSealPart(seal));
  } catch (error) {
    await host.undoInsert(receipt);
    throw error;
  }
  return { kind: 'sealed', seal, receipt };
}

/** What was found in a workbook that is to be sealed, and its report, with the seal once there is one. */
interface Examined {
  findings: readonly Finding[];
  counts: FindingCounts;
  /** Where open findings are dealt with. */
  remedy: string;
  report: (seal?: Seal) => SheetSpec;
}

/** Forms are validated anew. */
async function formsPassed(
  cells: readonly SheetCells[],
  sheets: readonly SheetReading[],
  { at, program }: SealRequest,
): Promise<Examined> {
  const findings = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const facts = reportFacts(sheets, findings, { time: at, program, trigger: '封签' });
  return {
    findings,
    counts: facts.counts,
    remedy: '请在“审核”中处理后再封签。',
    report: (seal) => buildReportSheet(facts, { linked: true, ...(seal ? { seal } : {}) }),
  };
}

/** Of a rollup the report counts that was made with it: what it is made of is no longer there. Null for a workbook that is none. */
function rollupPassed(cells: readonly SheetCells[]): Examined | null {
  if (!knownRollup(cells)) return null;
  const texts = cells.filter(isOwnReport).flatMap((sheet) => readReport(sheet) ?? [])[0];
  if (!texts)
    throw new AppError(
      'sheet-missing',
      `汇总工作簿里没有“${REPORT_SHEET}”表，或者它的表头变了，不能封签。请重新汇总。`,
    );
  const findings = texts.findings.map(recordedFinding);
  return {
    findings,
    counts: countFindings(findings),
    remedy: '请在来源报表中改正或写明核实说明，重新汇总后再封签。',
    report: (seal) => reportSheetOf(texts, { linked: false, ...(seal ? { seal } : {}) }),
  };
}

/** The report that the new one takes the place of. */
function isOwnReport(sheet: SheetCells): boolean {
  return sheet.name === REPORT_SHEET && isReportSheet(sheet);
}

function isOpen({ severity, explanation }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && explanation === null);
}

function whyOpen({ error, warning, explained }: FindingCounts, remedy: string): string | null {
  const parts = [
    ...(error > 0 ? [`${String(error)} 条强制性差错要改正`] : []),
    ...(warning > explained ? [`${String(warning - explained)} 条核实性结果要写明核实说明`] : []),
  ];
  return parts.length === 0 ? null : `还不能封签：有 ${parts.join('，')}。工作簿没有改动；${remedy}`;
}
