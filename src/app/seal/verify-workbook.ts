import { compareWithSeal, isUnchanged, type SealComparison } from '../../core/evidence/compare';
import { contentsOf } from '../../core/evidence/contents';
import type { Digest, Seal } from '../../core/evidence/seal';
import { readSealText, sealJson, sealTextOf, SEAL_NAMESPACE } from '../../core/evidence/seal-part';
import type { Catalogue } from '../../core/model/catalogue';
import type { SheetCells } from '../../core/model/cells';
import type { SheetReading } from '../../core/model/reading';
import { COPY_NAMESPACE } from '../../core/sheet/sending/copy-part';
import { withCopiedFormulas } from '../../core/sheet/sending/overlay';
import { REPORT_SHEET } from '../../core/sheet/own-sheets';
import { hiddenCopy, isReportSheet } from '../../core/sheet/report/seal-lines';
import type { WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';

/** What the seal of a workbook says of it 核对结果. */
export type Verification =
  | { state: 'unsealed' }
  | { state: 'sealed' | 'changed'; seal: Seal; comparison: SealComparison }
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
  const copies = cells.filter(isReportSheet).flatMap((sheet) => hiddenCopy(sheet) ?? []);
  const read = readSeals(parts, copies);
  if (read.length === 0) return { state: 'unsealed' };
  const seals = read.flatMap((one) => (one.ok ? [one.seal] : []));
  const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  const [seal] = seals;
  if (!seal) return { state: 'changed', seal: null, problems };
  // Formulas laid over a copy can make a form of it that was not read as one.
  const known = sendingCopies.length === 0 ? forms : undefined;
  const sheets = known ?? readingsOf(cells, catalogue).sheets;
  const workbook = { contents: contentsOf(cells, sheets, seal.sheets), cells, plans: catalogue.plans };
  const found = await compareWithSeal(seal, workbook, digest);
  const differing = seals.some((other) => other !== seal && sealJson(other) !== sealJson(seal));
  const faults = [
    ...found.faults,
    ...problems,
    ...(differing ? ['封签部件与报告中的副本不一致，其中一份被改动过。'] : []),
  ];
  const comparison = { ...found, faults };
  return { state: isUnchanged(comparison) ? 'sealed' : 'changed', seal, comparison };
}

/** The seals of the parts and of the copies in the report; the same text is read once. */
function readSeals(parts: readonly string[], copies: readonly string[]): ReturnType<typeof readSealText>[] {
  const known: { text: string; read: ReturnType<typeof readSealText> }[] = [];
  const once = (text: string): ReturnType<typeof readSealText> => {
    const before = known.find((other) => other.text === text);
    if (before) return before.read;
    const read = readSealText(text);
    known.push({ text, read });
    return read;
  };
  const ofParts = parts.map(sealTextOf).map((part) => (part.ok ? once(part.text) : part));
  return [...ofParts, ...copies.map(once)];
}
