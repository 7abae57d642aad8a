import { AppError } from '../../app/app-error';
import { HostError } from '../../app/ports/workbook-host';
import { PROGRAM } from '../../app/program';
import { sealWorkbook } from '../../app/seal/seal-workbook';
import { sha256 } from '../../app/seal/web-digest';
import { shortDigest } from '../../core/evidence/seal';
import { SEVERITY_LABELS } from '../../core/report/severity';
import { XlsxHost } from '../../hosts/xlsx/xlsx-host';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { print, say } from '../output';
import { fileOf } from '../readings';

/** `plan seal`: validates a workbook and writes a sealed copy of it; exit 0 sealed, 1 open findings, 2 unreadable. */
export async function seal(path: string, options: { by?: string; output: string }): Promise<number> {
  const bytes = await readBytes(path);
  const { catalogue } = fileOf(path, bytes);
  const host = new XlsxHost(bytes);
  const request = { at: new Date().toISOString(), by: options.by ?? '', program: PROGRAM, digest: sha256 };
  try {
    const outcome = await sealWorkbook(host, catalogue, request);
    if (outcome.kind === 'open') {
      say(`${path}：${outcome.message}`);
      for (const { severity, sheet, cell, message } of outcome.findings)
        say(`  [${SEVERITY_LABELS[severity]}] ${sheet}!${cell} ${message}`);
      return 1;
    }
    await writeWhole(options.output, host.bytes() ?? bytes);
    print(`已封签：${options.output}　校验码 ${shortDigest(outcome.seal.digest)}`);
    return 0;
  } catch (error) {
    if (error instanceof AppError || error instanceof HostError) throw new CommandError(`${path}：${error.message}`, 2);
    throw error;
  }
}
