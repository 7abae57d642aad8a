import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { readingsOf } from '../../app/readings';
import { relationFindings } from '../../app/relations';
import { verifyCells } from '../../app/seal/verify-workbook';
import { sha256 } from '../../app/seal/web-digest';
import { SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import { readOwnPlansParts, OWN_PLANS_NAMESPACE } from '../../core/catalogue/own-part';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';
import { withCopiedFormulas } from '../../core/sheet/sending/overlay';
import { submissionOf } from '../../core/rollup/submission-of';
import type { ReadFile, RejectedFile } from '../../core/rollup/submission';
import { validate } from '../../core/rules/run';
import { readWorkbook, UnreadableFile, type WorkbookFile } from '../../hosts/xlsx/read';
import { DEFAULT_LIMITS } from '../../hosts/xlsx/zip/limits';
import { cataloguesOf } from '../plan-option';

/** What came of one file: what a rollup needs of it, or why it cannot be used. */
export type Received = { ok: true; file: ReadFile } | { ok: false; rejected: RejectedFile };

/** Size and time of a file by which it is known again. */
export interface FileStamp {
  bytes: number;
  modified: string;
}

class Refusal extends Error {}

/**
 * Reads, verifies and validates one received file 收取一个文件. Whatever is wrong with it is an answer, never an exception: other
 * files go on. Nothing of its cells is kept.
 */
export async function readReceived(path: string): Promise<Received> {
  let stamp: FileStamp | null = null;
  let digest: string | null = null;
  try {
    const read = await stableBytes(path);
    ({ stamp } = read);
    digest = createHash('sha256').update(read.bytes).digest('hex');
    return { ok: true, file: await fileOf(path, read.bytes, stamp, digest) };
  } catch (error) {
    const reason = reasonOf(error);
    return { ok: false, rejected: { file: path, reason, bytes: stamp?.bytes ?? null, sha256: digest } };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof UnreadableFile) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '找不到文件，请检查路径。';
  if (code === 'EISDIR') return '是文件夹，请给出其中的 .xlsx 文件。';
  if (code !== undefined) return `读不了文件（${code}），请检查权限或是否被占用。`;
  return `读取时出错：${error instanceof Error ? error.message : String(error)}；请把本文件反馈给软件维护人员。`;
}

/** The bytes of a file that did not change meanwhile. */
async function stableBytes(path: string): Promise<{ bytes: Uint8Array; stamp: FileStamp }> {
  const handle = await open(path, 'r');
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    if (!stat.isFile()) throw new Refusal('不是普通文件，没有读取；请给出 .xlsx 文件。');
    if (stat.size > DEFAULT_LIMITS.fileBytes) throw new UnreadableFile('too-large', `${stat.size} bytes`);
    const before = await stampOf(handle);
    const bytes = new Uint8Array(await handle.readFile());
    const after = await stampOf(handle);
    if (before.modified !== after.modified || before.bytes !== after.bytes || bytes.length !== before.bytes)
      throw new Refusal('读取过程中文件有变化（可能正在保存或下载），没有汇入；请等它写完后再汇总。');
    return { bytes, stamp: before };
  } finally {
    await handle.close();
  }
}

async function stampOf(handle: FileHandle): Promise<FileStamp> {
  const { size, mtime } = await handle.stat();
  return { bytes: size, modified: mtime.toISOString() };
}

async function fileOf(path: string, bytes: Uint8Array, stamp: FileStamp, digest: string): Promise<ReadFile> {
  const workbook = readWorkbook(bytes);
  const { catalogue, problems } = catalogueOf(workbook);
  const parts = (namespace: string): string[] =>
    workbook.customXml.filter((part) => part.namespace === namespace).map(({ xml }) => xml);
  const cells = withCopiedFormulas(workbook.sheets, parts(COPY_NAMESPACE));
  const { sheets } = readingsOf(cells, catalogue);
  if (sheets.length === 0)
    throw new Refusal(
      `没有找到规划指标报表（没有“代码”列或代码不属于任何规划）${problems.map((problem) => `；${problem}`).join('')}。请确认文件。`,
    );
  const verified = await verifyCells(cells, parts(SEAL_NAMESPACE), catalogue, sha256, [], sheets);
  const findings = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const { forms, slips, remarks } = submissionOf(sheets, findings);
  const seal = verified.state === 'unsealed' ? null : verified.seal;
  const used = new Set(forms.map(({ plan }) => plan));
  const { sources } = readOwnPlansParts(parts(OWN_PLANS_NAMESPACE));
  return {
    file: path,
    ...stamp,
    sha256: digest,
    state: verified.state,
    sealedAt: seal?.at ?? null,
    sealedBy: seal?.by ?? null,
    forms,
    slips,
    plans: sources.filter((source) => used.has(idOf(source))),
    remarks: [...remarks, ...problems],
  };
}

function idOf(source: unknown): string {
  const plan = (source as { plan?: { id?: unknown } } | null)?.plan;
  return typeof plan?.id === 'string' ? plan.id : '';
}

/** The last own plans with what was made of them: the files of a collection mostly carry the same. */
let known: { key: string; read: { catalogue: Catalogue; problems: readonly string[] } } | null = null;

function catalogueOf(workbook: WorkbookFile): { catalogue: Catalogue; problems: readonly string[] } {
  const key = workbook.customXml
    .filter(({ namespace }) => namespace === OWN_PLANS_NAMESPACE)
    .map(({ xml }) => xml)
    .join('\n');
  if (known?.key !== key) known = { key, read: cataloguesOf(workbook) };
  return known.read;
}
