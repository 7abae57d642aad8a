import { joinCatalogues } from '../../core/catalogue/join';
import { OWN_PLANS_NAMESPACE, readOwnPlansParts } from '../../core/catalogue/own-part';
import type { Digest } from '../../core/evidence/seal';
import { SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import type { SheetCells } from '../../core/model/cells';
import { submissionOf } from '../../core/rollup/submission-of';
import type { ReadFile } from '../../core/rollup/submission';
import { validate } from '../../core/rules/run';
import { knownRollup } from '../../core/sheet/rollup/mark';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';
import { withCopiedFormulas } from '../../core/sheet/sending/overlay';
import { readingsOf } from '../readings';
import { relationFindings } from '../relations';
import { verifyCells } from '../seal/verify-workbook';
import { sha256 } from '../seal/web-digest';

/** A received workbook, opened: its cells and its custom XML parts. */
export interface OpenedWorkbook {
  sheets: readonly SheetCells[];
  customXml: readonly { namespace: string; xml: string }[];
}

/** By what a received file is known 文件信息: path or name as given, size, time of its last change, SHA-256. */
export type FileStamp = Pick<ReadFile, 'file' | 'bytes' | 'modified' | 'sha256'>;

/** A file that a rollup cannot use; the message says why and what to do, in Chinese. */
export class Unusable extends Error {}

/** Reads, verifies and validates an opened workbook 收取工作簿 and keeps only what a rollup needs, none of its cells. Throws `Unusable`. */
export async function receiveWorkbook(
  workbook: OpenedWorkbook,
  stamp: FileStamp,
  builtIn: Catalogue,
  digest: Digest = sha256,
): Promise<ReadFile> {
  const parts = (namespace: string): string[] =>
    workbook.customXml.filter((part) => part.namespace === namespace).map(({ xml }) => xml);
  const ownPlans = parts(OWN_PLANS_NAMESPACE);
  const { catalogue, problems, sources } = catalogueOf(ownPlans, builtIn);
  const cells = withCopiedFormulas(workbook.sheets, parts(COPY_NAMESPACE));
  const { sheets } = readingsOf(cells, catalogue);
  if (sheets.length === 0 && knownRollup(cells))
    throw new Unusable('这是汇总工作簿，不是单位报表；请汇入各单位的报表，汇总结果不能再汇总。');
  if (sheets.length === 0)
    throw new Unusable(
      `没有找到规划指标报表（没有“代码”列或代码不属于任何规划）${problems.map((problem) => `；${problem.replace(/。$/, '')}`).join('')}。请确认文件。`,
    );
  const verified = await verifyCells(cells, parts(SEAL_NAMESPACE), catalogue, digest, [], sheets);
  const findings = [...validate(sheets), ...(await relationFindings(cells, sheets))];
  const { forms, slips, remarks } = submissionOf(sheets, findings);
  const seal = verified.state === 'unsealed' ? null : verified.seal;
  const used = new Set(forms.map(({ plan }) => plan));
  return {
    ...stamp,
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

interface Known {
  parts: readonly string[];
  builtIn: Catalogue;
  read: { catalogue: Catalogue; problems: readonly string[]; sources: readonly unknown[] };
}

/** Plans may alternate; larger parts than any plan needs are read again each time. */
const MOST_KNOWN = 3;
const LARGEST_KNOWN = 4 << 20;

/** The last own plans with what was made of them: the files of a collection mostly carry the same. */
let known: readonly Known[] = [];

function catalogueOf(parts: readonly string[], builtIn: Catalogue): Known['read'] {
  const before = known.find((one) => one.builtIn === builtIn && isSame(one.parts, parts));
  if (before) return before.read;
  const { sources, problems } = readOwnPlansParts(parts);
  const joined = joinCatalogues(builtIn, sources);
  const read = { catalogue: joined.catalogue, problems: [...problems, ...joined.problems], sources };
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length <= LARGEST_KNOWN) known = [{ parts, builtIn, read }, ...known].slice(0, MOST_KNOWN);
  return read;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
