import type { WriteSheet } from 'hucre/xlsx';
import type { Area } from '../../../core/model/cells';
import { address, columnName } from '../../../core/model/cells';
import type { BookPrint, BookProtection, BookSheet } from '../../../core/sheet/book';
import type { PrintSpec } from '../../../core/sheet/spec';
import { paperOf } from '../paper';
import { PROTECTION_PARTS } from '../protection-parts';

type Page = Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'>;

const POINTS_PER_INCH = 72;

/** Name of a sheet as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Absolute reference to an area: '专栏2'!$F$3:$G$5. */
export function absolute(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => address(row, column).replace(/(\D+)(\d+)/, '$$$1$$$2');
  const from = corner(area.row, area.column);
  const to = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quotedSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

function templatePage(print: PrintSpec): Page {
  return {
    pageSetup: {
      paperSize: paperOf(print.paper),
      orientation: print.orientation,
      fitToPage: print.fitToWidth,
      // 0 pages high means as many as it takes.
      ...(print.fitToWidth ? { fitToWidth: print.pagesAcross ?? 1, fitToHeight: 0 } : {}),
      margins: { left: 0.5, right: 0.5, top: print.header ? 1 : 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    // Excel reads text without a section as centred; other programs want it said.
    headerFooter: {
      ...(print.header ? { oddHeader: print.header } : {}),
      oddFooter: /^&[LCR]/.test(print.footer) ? print.footer : `&C${print.footer}`,
    },
    // hucre counts the last row of a page.
    ...(print.breaks && print.breaks.length > 0 ? { rowBreaks: print.breaks.map((row) => row - 1) } : {}),
  };
}

function line({ left, center, right }: BookPrint['header']): string {
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

function bookPage(print: BookPrint): Page {
  const { zoom } = print;
  const margins = Object.fromEntries(
    Object.entries(print.margins).map(([edge, points]) => [edge, Math.round((points / POINTS_PER_INCH) * 1000) / 1000]),
  );
  const header = line(print.header);
  const footer = line(print.footer);
  return {
    pageSetup: {
      paperSize: paperOf(print.paper),
      orientation: print.orientation,
      ...('scale' in zoom
        ? { scale: zoom.scale }
        : { fitToPage: true, fitToWidth: zoom.wide ?? 0, fitToHeight: zoom.tall ?? 0 }),
      margins,
      ...(print.centerHorizontally ? { horizontalCentered: true } : {}),
      ...(print.centerVertically ? { verticalCentered: true } : {}),
      ...(print.gridlines ? { showGridLines: true } : {}),
      ...(print.headings ? { showRowColHeaders: true } : {}),
    },
    ...(header || footer
      ? { headerFooter: { ...(header && { oddHeader: header }), ...(footer && { oddFooter: footer }) } }
      : {}),
  };
}

/** Page set-up of a sheet in the words of hucre, but for print area and titles, which are names. */
export function toPage(print: PrintSpec | BookPrint): Page {
  return 'zoom' in print ? bookPage(print) : templatePage(print);
}

/** Print area and titles as names. hucre's own do not quote the sheet's name. */
export function printNames({ name, print }: BookSheet): { name: string; range: string; scope: string }[] {
  const { area } = print;
  const rows = 'zoom' in print ? print.titleRows : print.repeatRows;
  const columns = 'zoom' in print ? print.titleColumns : (print.repeatColumns ?? null);
  const sheet = quotedSheet(name);
  const titles = [
    columns && `${sheet}!$${columnName(columns.first)}:$${columnName(columns.last)}`,
    rows && `${sheet}!$${rows.first + 1}:$${rows.last + 1}`,
  ].filter((title) => title !== null);
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', range: absolute(name, area), scope: name }] : []),
    ...(titles.length ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
  ];
}

const TEMPLATE_PROTECTION: BookProtection = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** Protection without a password: what is not said to be allowed is not. */
export function toProtection(sheet: BookSheet): WriteSheet['protection'] {
  if (!sheet.protected) return undefined;
  const options = sheet.protection ?? TEMPLATE_PROTECTION;
  const allowed = PROTECTION_PARTS.filter(([option]) => options[option] === true).map(([, part]) => [part, true]);
  const { selectionMode } = options;
  return {
    sheet: true,
    ...Object.fromEntries(allowed),
    ...(selectionMode === 'Unlocked' || selectionMode === 'None' ? { selectLockedCells: false } : {}),
    ...(selectionMode === 'None' ? { selectUnlockedCells: false } : {}),
  };
}
