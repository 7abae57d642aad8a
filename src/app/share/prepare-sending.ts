import type { Digest } from '../../core/evidence/seal';
import { SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import { validate } from '../../core/rules/run';
import { recordedIn } from '../../core/sheet/report/read-report';
import { knownRollup } from '../../core/sheet/rollup/mark';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';
import { nativesOf } from '../../core/sheet/sending/natives';
import type { MakeSendingCopy, SendingCopy } from '../ports/sending-copy';
import type { WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';
import { relationFindings } from '../relations';
import { verifyCells } from '../seal/verify-workbook';
import type { MailText } from './letter';
import { mailText } from './mail-text';
import { rollupMail } from './rollup-mail';

/** A workbook made ready for sending 报送准备. */
export interface Sending {
  copy: SendingCopy;
  /** Names of its forms, or of the summary of a rollup; none where there is nothing to report. */
  forms: readonly string[];
  mail: MailText;
}

/** The bytes of a workbook, how they are read and copied, and the cryptography of the host. */
export interface SendingRequest {
  bytes: Uint8Array;
  /** Reads these bytes, not the open workbook: both must say the same. */
  host: Pick<WorkbookHost, 'readSheets' | 'readXmlParts'>;
  makeCopy: MakeSendingCopy;
  digest: Digest;
}

/**
 * Makes the copy for sending and the mail that goes with it 发送版与报送邮件. The mail tells of the seal only where the
 * workbook is sealed and unchanged. Changes nothing; throws what the copy throws.
 */
export async function prepareSending(catalogue: Catalogue, request: SendingRequest): Promise<Sending> {
  const { bytes, host, makeCopy, digest } = request;
  const cells = await host.readSheets();
  const { sheets } = readingsOf(cells, catalogue);
  const copy = makeCopy(bytes, sheets.flatMap(nativesOf));
  const findings = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const [seals, copies] = [await host.readXmlParts(SEAL_NAMESPACE), await host.readXmlParts(COPY_NAMESPACE)];
  const verification = await verifyCells(cells, seals, catalogue, digest, copies);
  const seal = verification.state === 'sealed' ? verification.seal : null;
  const rollup = sheets.length === 0 ? knownRollup(cells) : null;
  if (rollup) return { copy, forms: [rollup.sheet], mail: rollupMail(rollup, recordedIn(cells), seal) };
  return { copy, forms: sheets.map(({ sheet }) => sheet), mail: mailText(sheets, findings, seal) };
}
