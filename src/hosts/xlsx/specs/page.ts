import type { Sheet } from 'hucre/xlsx';
import { parseAddress } from '../../../core/model/cells';
import type { BookPrint, BookProtection } from '../../../core/sheet/book';
import { paperName } from '../paper';
import { PROTECTION_PARTS } from '../protection-parts';
import { areasOf } from './validations';

const POINTS_PER_INCH = 72;
/** What Excel takes where the file says nothing, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const plain = (reference: string): string => reference.replace(/\$/g, '');

/** `$7:$9` → rows 6 to 8. */
function span(reference: string | undefined, place: (end: string) => number | undefined) {
  const [from, to = from] = plain(reference ?? '').split(':');
  const first = place(from ?? '');
  const last = place(to ?? '');
  return first === undefined || last === undefined ? null : { first, last };
}

/** Parts of a header or footer: `&L&A&C第 &P 页` → left &A, centre 第 &P 页. */
function lineOf(code: string | undefined): BookPrint['header'] {
  const line = { left: '', center: '', right: '' };
  const names = { '&L': 'left', '&C': 'center', '&R': 'right' } as const;
  let at: keyof typeof line = 'center';
  for (const piece of (code ?? '').split(/(&[LCR])/)) {
    if (piece in names) at = names[piece as keyof typeof names];
    else line[at] += piece;
  }
  return line;
}

/** Page set-up of a sheet of a file. */
export function readPage({ pageSetup: page = {}, headerFooter }: Sheet): BookPrint {
  const areas = page.printArea && !page.printArea.includes(',') ? areasOf(plain(page.printArea)) : [];
  const margins = { ...MARGINS, ...page.margins };
  const points = Object.fromEntries(
    Object.entries(margins).map(([edge, inches]) => [edge, inches * POINTS_PER_INCH]),
  ) as BookPrint['margins'];
  return {
    orientation: page.orientation ?? 'portrait',
    paper: paperName(page.paperSize),
    zoom: page.fitToPage
      ? { wide: (page.fitToWidth ?? 1) || null, tall: (page.fitToHeight ?? 1) || null }
      : { scale: page.scale ?? 100 },
    area: areas[0] ?? null,
    titleRows: span(page.printTitlesRow, (end) => (/^\d+$/.test(end) ? Number(end) - 1 : undefined)),
    titleColumns: span(page.printTitlesColumn, (end) => parseAddress(`${end}1`)?.column),
    margins: points,
    centerHorizontally: page.horizontalCentered ?? false,
    centerVertically: page.verticalCentered ?? false,
    gridlines: page.showGridLines ?? false,
    headings: page.showRowColHeaders ?? false,
    header: lineOf(headerFooter?.oddHeader),
    footer: lineOf(headerFooter?.oddFooter),
  };
}

/** What a protected sheet still allows, by the names of Office.js. */
export function readProtection({ protection }: Sheet): BookProtection {
  const allowed = PROTECTION_PARTS.map(([option, part]) => [option, protection?.[part] === true]);
  const selectionMode =
    protection?.selectUnlockedCells === false
      ? 'None'
      : protection?.selectLockedCells === false
        ? 'Unlocked'
        : 'Normal';
  return { ...Object.fromEntries(allowed), selectionMode };
}
