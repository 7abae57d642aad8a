import type { Digest } from '../../core/evidence/seal';
import type { Catalogue } from '../../core/model/catalogue';
import { validate } from '../../core/rules/run';
import { readOwnPlans } from '../own-plans/keep';
import type { WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';
import { outwardFindings } from '../outward';
import { relationFindings } from '../relations';
import { verifyCells, type Verification } from '../seal/verify-workbook';
import { reportOf, type ValidationReport } from '../validation-report';
import { SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';

/** A workbook that came by mail, looked into and not opened 收到的工作簿: its seal and what the validation finds in it. */
export interface Received {
  verification: Verification;
  report: ValidationReport;
  /** What of the plans that it carries cannot be read, in Chinese. */
  problems: readonly string[];
}

/** Looks into a received workbook with the plans that it carries itself. Nothing of it gets into the open workbook. */
export async function lookInto(
  host: Pick<WorkbookHost, 'readSheets' | 'readXmlParts'>,
  builtIn: Catalogue,
  digest: Digest,
): Promise<Received> {
  const { catalogue, problems } = await readOwnPlans(host, builtIn);
  const cells = await host.readSheets();
  const { sheets, others } = readingsOf(cells, catalogue);
  const found = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const findings = [...found, ...outwardFindings(cells, found)];
  const seals = await host.readXmlParts(SEAL_NAMESPACE);
  const verification = await verifyCells(cells, seals, catalogue, digest, await host.readXmlParts(COPY_NAMESPACE));
  return { verification, report: reportOf(sheets, findings, others), problems };
}
