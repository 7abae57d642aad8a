import type { BookSpec } from '../../core/sheet/book';
import { DEFAULT_LIMITS } from './zip/limits';
import { patchWorkbook } from './patch';
import { rootNamespace } from './read/custom-xml';
import { writeWorkbook } from './write';

/**
 * Writes a whole workbook 保存工作簿: its sheets with the formulas they have (PLAN.* with cached values), its names, which
 * sheet is shown, the protection of its structure and its custom XML.
 */
export async function writeBook(book: BookSpec): Promise<Uint8Array> {
  const { names, active, structureProtected } = book;
  let bytes = await writeWorkbook(book.sheets, { dialect: 'plan', parts: { names, active, structureProtected } });
  for (const xml of book.xmlParts) {
    const namespace = rootNamespace(xml, 'customXml', DEFAULT_LIMITS.depth);
    bytes = patchWorkbook(bytes, { customXml: { namespace, xml } });
  }
  return bytes;
}
