import type { Draft } from './draft';
import { tab } from './palette';
import type { PrintSpec, SheetSpec } from './spec';

/** What a sheet is called, how large it is and where its heads stand. */
interface Frame extends Pick<SheetSpec, 'name' | 'planId' | 'boxId' | 'unit' | 'rows' | 'columnWidths'> {
  /** Rows of the heads: repeated on every page, and frozen with all above them. */
  heads: { first: number; last: number };
  frozenColumns?: number;
  /** Width of a hidden column behind the last one; it is not printed. */
  hiddenWidth?: number;
  conditionals?: SheetSpec['conditionals'];
  names?: SheetSpec['names'];
  links?: SheetSpec['links'];
  charts?: SheetSpec['charts'];
  /** Where the page is another one than A4 landscape, one page across. */
  page?: Partial<
    Pick<
      PrintSpec,
      'orientation' | 'paper' | 'pagesAcross' | 'repeatRows' | 'repeatColumns' | 'breaks' | 'area' | 'header'
    >
  >;
}

/** A draft as a finished sheet 成表: one page wide on A4 landscape where nothing else is said, with numbered pages, protected, in the colour of all our tabs. */
export function finishSheet(draft: Draft, frame: Frame): SheetSpec {
  const { heads, frozenColumns = 0, hiddenWidth, conditionals = [], names = [], links, charts, page, ...rest } = frame;
  const printed = frame.columnWidths.length;
  const hidden = hiddenWidth === undefined ? [] : [hiddenWidth];
  return {
    ...rest,
    columns: printed + hidden.length,
    columnWidths: [...frame.columnWidths, ...hidden],
    ...(hidden.length > 0 ? { hiddenColumns: [printed] } : {}),
    rowHeights: draft.rowHeights,
    styles: draft.book.styles,
    cells: draft.cells,
    merges: draft.merges,
    validations: draft.validations,
    conditionals,
    notes: draft.notes,
    ...(links ? { links } : {}),
    ...(charts ? { charts } : {}),
    names,
    freeze: { rows: heads.last + 1, columns: frozenColumns },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: heads,
      area: { row: 0, column: 0, rows: frame.rows, columns: printed },
      footer: '&L&A&C第 &P 页，共 &N 页',
      ...page,
    },
    tabColor: tab,
    protected: true,
  };
}
