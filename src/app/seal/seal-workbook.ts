import { contentsOf } from '../../core/evidence/contents';
import { makeSeal } from '../../core/evidence/make-seal';
import type { Digest, Seal } from '../../core/evidence/seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import type { SheetCells } from '../../core/model/cells';
import type { Finding } from '../../core/model/finding';
import { reportFacts, type ReportFacts } from '../../core/report/facts';
import { validate } from '../../core/rules/run';
import { cellsOfSpec } from '../../core/sheet/cells-of-spec';
import { REPORT_SHEET } from '../../core/sheet/own-sheets';
import { buildReportSheet } from '../../core/sheet/report/build-report';
import { isReportSheet } from '../../core/sheet/report/seal-lines';
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
  if (sheets.length === 0)
    throw new AppError('sheet-missing', '工作簿里没有规划指标报表，没有可封签的内容。请先插入并填报。');
  const findings = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const facts = reportFacts(sheets, findings, { time: request.at, program: request.program, trigger: '封签' });
  const message = whyOpen(facts);
  if (message !== null) return { kind: 'open', findings: findings.filter(isOpen), message };

  const report = cellsOfSpec(buildReportSheet(facts, { linked: true }));
  const contents = contentsOf([...cells.filter((sheet) => !isOwnReport(sheet)), report], sheets);
  const plans = [...new Map(sheets.map(({ plan }) => [plan.id, plan])).values()];
  const { at, by, program } = request;
  const made = { at, by, program, rules: facts.rules, plans, counts: facts.counts };
  const seal = await makeSeal(contents, made, request.digest);
  const sheet = buildReportSheet(facts, { linked: true, seal });
  const receipt = await host.insertSheets([sheet], { onConflict: 'replace-own' });
  try {
    await host.writeXmlPart(SEAL_NAMESPACE, writeSealPart(seal));
  } catch (error) {
    await host.undoInsert(receipt);
    throw error;
  }
  return { kind: 'sealed', seal, receipt };
}

/** The report that the new one takes the place of. */
function isOwnReport(sheet: SheetCells): boolean {
  return sheet.name === REPORT_SHEET && isReportSheet(sheet);
}

function isOpen({ severity, explanation }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && explanation === null);
}

function whyOpen({ counts, open }: ReportFacts): string | null {
  const parts = [
    ...(counts.error > 0 ? [`${String(counts.error)} 条强制性差错要改正`] : []),
    ...(open > 0 ? [`${String(open)} 条核实性结果要写明核实说明`] : []),
  ];
  return parts.length === 0 ? null : `还不能封签：有 ${parts.join('，')}。工作簿没有改动；请在“审核”中处理后再封签。`;
}
