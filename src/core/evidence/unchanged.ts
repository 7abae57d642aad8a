import type { SheetContents } from './contents';
import type { Digest, Seal } from './seal';
import { readSealText } from './seal-part';
import { textsOf } from './sheet-texts';

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
  const written: string[] = [];
  for (const { name, kind, form, cells } of contents) {
    const { canonical, json } = textsOf(cells);
    const sheet = { name, kind, form, digest: await digest(canonical) };
    sheets.push({ ...sheet, values: [] });
    written.push(`${JSON.stringify(sheet).slice(0, -1)},"values":${json}}`);
  }
  return written.join(',') === text.slice(from, to) ? { ...around.seal, sheets } : null;
}
