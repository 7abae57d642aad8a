import type { LinkSpec, SheetSpec } from '../../core/sheet/spec';
import { cellOf } from './range-of';
import { setFonts } from './sheet-looks';

/**
 * Makes cells lead to others 链接, and gives them their own look back: Excel gives every link the look of its style. Comes when
 * all sheets have their names: some programs follow a sheet that is renamed, and a passing name must not stay in a link.
 */
export function applyLinks(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { links = [] } = spec;
  if (links.length === 0) return;
  const texts = new Map(spec.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  for (const link of links) {
    const text = texts.get(`${link.row} ${link.column}`);
    cellOf(sheet, link.row, link.column).hyperlink = {
      documentReference: referenceOf(link),
      ...(typeof text === 'string' ? { textToDisplay: text } : {}),
      ...(link.tip ? { screenTip: link.tip } : {}),
    };
  }
  setFonts(sheet, spec, (row, column) => links.some((link) => link.row === row && link.column === column));
}

/** `'专栏2 福州市'!A1` */
function referenceOf({ sheet, cell }: LinkSpec): string {
  return `'${sheet.replace(/'/g, "''")}'!${cell}`;
}
