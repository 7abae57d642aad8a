import { strFromU8, strToU8 } from 'fflate';
import type { BookSheet } from '../../core/sheet/book';
import { finishedChart } from './write/hucre-chart';
import { BookFrame } from './write/hucre-writer';
import type { BookParts } from './write/hucre-writer';
import { listedFormats } from './write/listed-formats';
import { SharedFormats, SharedTexts } from './write/shared-items';
import { rowsXml } from './write/sheet-rows';
import type { Dialect, Shared } from './write/sheet-rows';
import { encodeXml } from './xml/text';
import { entryBytes } from './zip/inflate';
import { openPackage } from './zip/open-package';
import { bytesOf, packPart, unpacked } from './zip/pack-part';
import type { PackedPart } from './zip/pack-part';
import { createPackage } from './zip/save-package';

export type { Dialect } from './write/sheet-rows';

/** Path of the part of a sheet, with its number. */
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STYLES = 'xl/styles.xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const APPLICATION = 'plan-indicators';

/** Document properties without a clock, so that the same sheets give the same bytes. */
function coreProperties(title: string): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${encodeXml(title)}</dc:title></cp:coreProperties>`
  );
}

function appProperties(): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${APPLICATION}</Application></Properties>`
  );
}

/** What the finished part says; null leaves it as the writer made it. */
function finished(name: string, xml: string, title: string): string | null {
  switch (name) {
    case 'docProps/core.xml':
      return coreProperties(title);
    case 'docProps/app.xml':
      return appProperties();
    case 'xl/workbook.xml':
      // Cached values are right as written; a forced recalculation would show #NAME? where the add-in is missing.
      return xml.replace(/<calcPr\b[^>]*\/>/, '<calcPr calcId="191029" fullCalcOnLoad="0"/>');
    default:
      if (name.startsWith('xl/charts/chart')) return finishedChart(xml);
      // Without these the bar of 0 is a tenth of the cell and the bar of 100 % nine tenths.
      if (SHEET.test(name)) return xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
      return null;
  }
}

/** The rows of a sheet in place of those that its frame has. */
function packSheet(frame: string, rows: PackedPart): PackedPart {
  const start = frame.indexOf('<sheetData');
  const end = /<sheetData\/>|<\/sheetData>/.exec(frame)!;
  const before = frame.slice(0, start);
  const after = frame.slice(end.index + end[0].length);
  if (rows.inflated === 0) return packPart(bytesOf([before, '<sheetData/>', after]));
  return packPart(
    (function* () {
      yield strToU8(`${before}<sheetData>`);
      yield* unpacked(rows);
      yield strToU8(`</sheetData>${after}`);
    })(),
  );
}

/**
 * Writes sheets to a new .xlsx 写出工作簿. `plan` writes PLAN.* formulas with their cached values, `native` formulas that
 * live everywhere. The same input gives the same bytes, in Node and in the browser. Sheets are asked for one at a time, and none is
 * kept: of one that is written there are only its packed rows.
 */
export async function writeWorkbook(
  specs: Iterable<BookSheet>,
  options: { dialect: Dialect; title?: string; strings?: 'shared' | 'inline'; parts?: BookParts },
): Promise<Uint8Array> {
  const texts = options.strings === 'inline' ? null : new SharedTexts();
  const shared: Shared = { dialect: options.dialect, formats: new SharedFormats(), texts };
  const book = new BookFrame();
  const sheets: { name: string; rows: PackedPart }[] = [];
  for (const spec of specs) {
    const onNew = book.add(spec);
    sheets.push({ name: spec.name, rows: packPart(bytesOf(rowsXml(spec, shared, onNew)), 1) });
  }
  const raw = openPackage(await book.write(options.parts ?? {}));
  const title = options.title ?? sheets.map(({ name }) => name).join('、');
  const parts = new Map<string, Uint8Array | PackedPart>();
  const frames: string[] = [];
  for (const entry of raw.entries.values()) {
    const bytes = entryBytes(raw, entry);
    const xml = entry.name.endsWith('.xml') ? finished(entry.name, strFromU8(bytes), title) : null;
    const sheet = sheets[Number(SHEET.exec(entry.name)?.[1]) - 1];
    if (texts && entry.name === 'xl/sharedStrings.xml') parts.set(entry.name, packPart(bytesOf(texts.xml())));
    else if (sheet && xml !== null) {
      frames.push(xml);
      parts.set(entry.name, packSheet(xml, sheet.rows));
    } else parts.set(entry.name, xml === null ? bytes : strToU8(xml));
  }
  const styles = parts.get(STYLES) as Uint8Array;
  parts.set(STYLES, strToU8(listedFormats(strFromU8(styles), frames)));
  return createPackage(parts);
}
