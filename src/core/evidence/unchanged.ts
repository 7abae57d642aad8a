import type { SheetContents } from './contents';
import type { Digest, Seal } from './seal';
import { readSealText } from './seal-part';
import { canonicalOf, endOfValues } from './sheet-texts';

const SHEETS = '"sheets":[';
const BEHIND = '],"digest":"';

/**
 * The seal of a workbook that is as it was sealed 未改动, its values left out: the text of the seal is then what sealing would write
 * now, and comparing two texts takes a fraction of reading one and comparing its values. The digests of its sheets are those of
 * their values. Null says nothing: the seal is then read, and compared value by value.
 */
export async function sealOfUnchanged(
  text: string,
  contents: readonly SheetContents[],
  digest: Digest,
): Promise<Seal | null> {
  const from = text.indexOf(SHEETS) + SHEETS.length;
  const to = text.lastIndexOf(BEHIND);
  if (from < SHEETS.length || to < from) return null;
  const around = readSealText(text.slice(0, from) + text.slice(to));
  // A second list of sheets would be the one that counts.
  if (!around.ok || around.seal.sheets.length > 0) return null;
  const sheets: Seal['sheets'][number][] = [];
  let at = from;
  for (const { name, kind, form, cells } of contents) {
    const sheet = { name, kind, form, digest: await digest(canonicalOf(cells)) };
    const head = `${sheets.length === 0 ? '' : ','}${JSON.stringify(sheet).slice(0, -1)},"values":`;
    if (!text.startsWith(head, at)) return null;
    at = endOfValues(cells, text, at + head.length);
    if (at < 0 || text[at] !== '}') return null;
    at += 1;
    sheets.push({ ...sheet, values: [] });
  }
  return at === to ? { ...around.seal, sheets } : null;
}
