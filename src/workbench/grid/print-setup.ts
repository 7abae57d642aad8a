import type { Area } from '../../core/model/cells';

/** Left, centre and right part of a page header or footer, in the codes of Excel (`&P`, `&N`, `&D`, `&A`). */
export interface PageLine {
  left: string;
  center: string;
  right: string;
}

/** How a sheet prints 打印设置. Margins are points, rows and columns zero-based. The grid does not print; files carry it. */
export interface PrintSetup {
  orientation: 'portrait' | 'landscape';
  /** Name of the paper as Office.js spells it: `A4`, `Letter`. */
  paper: string;
  /** Percent, or pages across and down; null across or down means as many as needed. */
  zoom: { scale: number } | { wide: number | null; tall: number | null };
  area: Area | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  gridlines: boolean;
  headings: boolean;
  header: PageLine;
  footer: PageLine;
}

/** What a new sheet has. */
export function defaultPrintSetup(): PrintSetup {
  return {
    orientation: 'portrait',
    paper: 'A4',
    zoom: { scale: 100 },
    area: null,
    titleRows: null,
    titleColumns: null,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    gridlines: false,
    headings: false,
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
  };
}
