import {
  compareUnchanged,
  compareWithSeal,
  isUnchanged,
  type Present,
  type SealComparison,
} from '../../core/evidence/compare';
import { contentsOf } from '../../core/evidence/contents';
import type { Digest, SealHead } from '../../core/evidence/seal';
import { readSealText, sealJson, sealTextOf, SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import { sealOfUnchanged } from '../../core/evidence/unchanged';
import type { Catalogue } from '../../core/model/catalogue';
import type { SheetCells } from '../../core/model/cells';
import type { SheetReading } from '../../core/model/reading';
import { endOfPieces } from '../../core/parts/pieces';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';
import { withCopiedFormulas } from '../../core/sheet/sending/overlay';
import { REPORT_SHEET } from '../../core/sheet/own-sheets';
import { hiddenCopy, isReportSheet } from '../../core/sheet/report/seal-lines';
import type { WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';

/** What the seal of a workbook says of it 核对结果. */
export type Verification =
  | { state: 'unsealed' }
  | { state: 'sealed' | 'changed'; seal: SealHead; comparison: SealComparison }
  /** There is something that was a seal, and it cannot be read. */
  | { state: 'changed'; seal: null; problems: readonly string[] };

/**
 * Compares a workbook with its seal; one that has neither a seal nor a report is not read. Seven syncs at most in a live host:
 * two for the cells, four for the parts, one for the names of sheets. Changes nothing.
 */
export async function verifyWorkbook(
  host: Pick<WorkbookHost, 'listSheets' | 'readSheets' | 'readXmlParts'>,
  catalogue: Catalogue,
  digest: Digest,
): Promise<Verification> {
  const parts = await host.readXmlParts(SEAL_NAMESPACE);
  const sheets = await host.listSheets();
  if (parts.length === 0 && !sheets.some(({ name }) => name.startsWith(REPORT_SHEET))) return { state: 'unsealed' };
  const copies = await host.readXmlParts(COPY_NAMESPACE);
  return verifyCells(await host.readSheets(), parts, catalogue, digest, copies);
}

/**
 * The same for cells and seal parts that have been read. Where the part was dropped on the way, the copy in the report
 * counts. `sendingCopies` are parts of a copy for sending: what they list counts as the formulas it was. `forms` are the
 * indicator sheets of the cells, where they have been read already.
 */
export async function verifyCells(
  present: readonly SheetCells[],
  parts: readonly string[],
  catalogue: Catalogue,
  digest: Digest,
  sendingCopies: readonly string[] = [],
  forms?: readonly SheetReading[],
): Promise<Verification> {
  const cells = withCopiedFormulas(present, sendingCopies);
  const copies = cells.filter(isReportSheet).flatMap((sheet) => {
    const copy = hiddenCopy(sheet);
    return copy ? [copy] : [];
  });
  const texts = textsOf(parts, copies);
  if (texts.length === 0) return { state: 'unsealed' };
  // Formulas laid over a copy can make a form of it that was not read as one.
  const known = sendingCopies.length === 0 ? forms : undefined;
  const sheets = known ?? readingsOf(cells, catalogue).sheets;
  const workbook = { contents: contentsOf(cells, sheets), cells, plans: catalogue.plans };
  const unchanged = await unchangedOf(texts, workbook, digest);
  if (unchanged) return unchanged;
  const read = texts.map((text) => (text.ok ? readSealText(text.text) : text));
  const seals = read.flatMap((one) => (one.ok ? [one.seal] : []));
  const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  const [seal] = seals;
  if (!seal) return { state: 'changed', seal: null, problems };
  const found = await compareWithSeal(seal, { ...workbook, contents: contentsOf(cells, sheets, seal.sheets) }, digest);
  const differing = seals.some((other) => other !== seal && sealJson(other) !== sealJson(seal));
  const faults = [
    ...found.faults,
    ...problems,
    ...(differing ? ['封签部件与报告中的副本不一致，其中一份被改动过。'] : []),
  ];
  const comparison = { ...found, faults };
  return { state: isUnchanged(comparison) ? 'sealed' : 'changed', seal, comparison };
}

type SealText = ReturnType<typeof sealTextOf>;

/** The texts of the seals in the parts and in the report; the same text is there once. */
function textsOf(parts: readonly string[], copies: readonly (readonly string[])[]): SealText[] {
  const texts: SealText[] = [];
  for (const text of parts.map(sealTextOf))
    if (!text.ok || !texts.some((other) => other.ok && other.text === text.text)) texts.push(text);
  for (const copy of copies)
    if (!texts.some((other) => other.ok && endOfPieces(copy, other.text, 0) === other.text.length))
      texts.push({ ok: true, text: copy.join('') });
  return texts;
}

/** Most workbooks are as they were sealed, which is told without reading the seal whole; null where there is more to tell. */
async function unchangedOf(
  [text, ...others]: readonly SealText[],
  workbook: Present,
  digest: Digest,
): Promise<Verification | null> {
  if (!text?.ok || others.length > 0) return null;
  const seal = await sealOfUnchanged(text.text, workbook.contents, digest);
  const comparison = seal && (await compareUnchanged(seal, workbook, digest));
  return comparison && isUnchanged(comparison) ? { state: 'sealed', seal, comparison } : null;
}
