import { resolve } from 'node:path';
import type { SendingCopy } from '../../app/ports/sending-copy';
import { HostError } from '../../app/ports/workbook-host';
import { sha256 } from '../../app/seal/web-digest';
import { prepareSending, type Sending } from '../../app/share/prepare-sending';
import { writeEml } from '../../hosts/mail/write-eml';
import { UnreadableFile } from '../../hosts/xlsx/read';
import { sendingCopy } from '../../hosts/xlsx/share/sending-copy';
import { XlsxHost } from '../../hosts/xlsx/xlsx-host';
import { CommandError } from '../command-error';
import { readBytes, writeWhole } from '../files';
import { print } from '../output';
import { fileOf } from '../readings';

interface ShareOptions {
  output: string;
  eml?: string;
  to?: string;
}

/** So many cells are named; the rest is counted. */
const NAMED = 5;

/** `plan share`: writes the copy for sending and, if asked, a mail draft with it; exit 0, or 2 and nothing is written. */
export async function share(path: string, options: ShareOptions): Promise<number> {
  if (options.to !== undefined && options.eml === undefined)
    throw new CommandError('--to 只与 --eml 同用；请加上 --eml 草稿.eml，或去掉 --to。', 2);
  const files = [path, options.output, ...(options.eml === undefined ? [] : [options.eml])].map((file) =>
    resolve(file),
  );
  if (new Set(files).size < files.length)
    throw new CommandError('原工作簿、发送版和邮件草稿须是不同的文件；请给 -o、--eml 各用一个文件名。', 2);
  const bytes = await readBytes(path);
  const sending = await sendingOf(path, bytes);
  if (options.eml !== undefined && sending.forms.length === 0)
    throw new CommandError(`${path}：没有找到规划指标报表，写不出报送邮件；请确认文件，或去掉 --eml。`, 2);
  await writeWhole(options.output, sending.copy.bytes);
  tell(options.output, sending.copy);
  if (options.eml !== undefined) {
    await writeWhole(options.eml, draftOf(sending, options.to ?? ''));
    print(`邮件草稿：${options.eml}　附件 ${sending.mail.fileName}`);
  }
  return 0;
}

async function sendingOf(path: string, bytes: Uint8Array): Promise<Sending> {
  const { catalogue } = fileOf(path, bytes);
  try {
    const request = { bytes, host: new XlsxHost(bytes), makeCopy: sendingCopy, digest: sha256 };
    return await prepareSending(catalogue, request);
  } catch (error) {
    if (error instanceof HostError || error instanceof UnreadableFile)
      throw new CommandError(`${path}：${error.message}`, 2);
    throw error;
  }
}

function draftOf({ copy, mail }: Sending, to: string): Uint8Array {
  const { subject, text, html, fileName } = mail;
  return writeEml({ to, subject, text, html, attachment: { name: fileName, bytes: copy.bytes }, date: new Date() });
}

function tell(output: string, { replaced, kept, links, names, removed }: SendingCopy): void {
  print(`发送版：${output}`);
  print(`  换成原生公式 ${String(replaced)} 格，保留数值 ${String(kept.length + links.length)} 格。`);
  if (kept.length > 0) print(`  用 PLAN.* 的其他公式保留数值（还原时放回）：${listOf(kept)}`);
  const errors = kept.filter(({ error }) => error);
  if (errors.length > 0) print(`  其中结果是错误值的：${listOf(errors)}；请先在装有加载项的 Excel 中重新计算。`);
  if (links.length > 0) print(`  引用其他工作簿的公式保留数值（还原时不放回）：${listOf(links)}`);
  if (names.length > 0) print(`  不再计算的名称：${names.join('、')}`);
  if (removed.length > 0) print(`  已去掉：${removed.join('、')}`);
}

function listOf(cells: readonly { sheet: string; cell: string }[]): string {
  const named = cells.slice(0, NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return named.join('、') + (cells.length > NAMED ? `等 ${String(cells.length)} 格` : '');
}
