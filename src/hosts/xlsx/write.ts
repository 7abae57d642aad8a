import { strFromU8, strToU8 } from 'fflate';
import type { BookSheet } from '../../core/sheet/book';
import { finishedChart } from './write/hucre-chart';
import { writeWithHucre } from './write/hucre-writer';
import type { BookParts, Dialect } from './write/hucre-writer';
import { encodeXml } from './xml/text';
import { entryBytes } from './zip/inflate';
import { openPackage } from './zip/open-package';
import { createPackage } from './zip/save-package';

export type { Dialect } from './write/hucre-writer';

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

/** A formula whose cached result is an error; hucre writes it as text that looks like one. */
const FAILED_FORMULA =
  /(<c [^>]*)t="str"([^>]*><f(?:\s[^>]*)?>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g;

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
      if (!name.startsWith('xl/worksheets/sheet')) return null;
      // Without these the bar of 0 is a tenth of the cell and the bar of 100 % nine tenths.
      return xml
        .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
        .replaceAll('<is><t>', '<is><t xml:space="preserve">')
        .replace(FAILED_FORMULA, '$1t="e"$2');
  }
}

/**
 * Writes sheets to a new .xlsx 写出工作簿. `plan` writes PLAN.* formulas with their cached values, `native` formulas that
 * live everywhere. The same input gives the same bytes, in Node and in the browser.
 */
export async function writeWorkbook(
  specs: readonly BookSheet[],
  options: { dialect: Dialect; title?: string; strings?: 'shared' | 'inline'; parts?: BookParts },
): Promise<Uint8Array> {
  const raw = openPackage(await writeWithHucre(specs, options.dialect, options.strings ?? 'shared', options.parts));
  const title = options.title ?? specs.map((spec) => spec.name).join('、');
  const parts = new Map<string, Uint8Array>();
  for (const entry of raw.entries.values()) {
    const bytes = entryBytes(raw, entry);
    const xml = entry.name.endsWith('.xml') ? finished(entry.name, strFromU8(bytes), title) : null;
    parts.set(entry.name, xml === null ? bytes : strToU8(xml));
  }
  return createPackage(parts);
}
