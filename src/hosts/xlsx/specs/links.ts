import { parseAddress } from '../../../core/model/cells';
import type { LinkSpec } from '../../../core/sheet/spec';
import type { HucreSheet } from './hucre-reader';

/** A place of this workbook: '专栏2'!$A$1, 专栏2!A1:B2, with or without “#”. */
const PLACE = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/;

/** The place that a link of a file leads to; null for addresses outside the workbook, names and what is no place. */
export function placeOf(location: string): { sheet: string; cell: string } | null {
  const match = PLACE.exec(location.trim());
  if (!match) return null;
  const cell = match[3]!.replace(/\$/g, '').toUpperCase();
  if (!parseAddress(cell)) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, cell };
}

/** Links between cells of the workbook 链接; `lost` when there are others, which are not brought in. */
export function readLinks(sheet: HucreSheet): { links: LinkSpec[]; lost: boolean } {
  const links: LinkSpec[] = [];
  let lost = false;
  for (const [place, { hyperlink }] of sheet.cells ?? []) {
    if (!hyperlink) continue;
    const to = hyperlink.location ? placeOf(hyperlink.location) : null;
    if (!to) {
      lost = true;
      continue;
    }
    const [row = 0, column = 0] = place.split(',').map(Number);
    links.push({ row, column, ...to, ...(hyperlink.tooltip ? { tip: hyperlink.tooltip } : {}) });
  }
  return { links: links.sort((a, b) => a.row - b.row || a.column - b.column), lost };
}
