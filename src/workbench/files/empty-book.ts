import { defaultPrintSetup } from '../grid/print-setup';
import type { WorkbookSnapshot } from '../grid/snapshot';

/** A new workbook 新建: one empty sheet. */
export function emptyBook(): WorkbookSnapshot {
  return {
    sheets: [
      {
        name: 'Sheet1',
        visible: true,
        tabColor: '',
        gridlines: true,
        rows: 200,
        columns: 26,
        cells: [],
        merges: [],
        columnWidths: [],
        rowHeights: [],
        hiddenColumns: [],
        hiddenRows: [],
        frozen: { rows: 0, columns: 0 },
        validations: [],
        conditionals: [],
        notes: [],
        protection: null,
        print: defaultPrintSetup(),
      },
    ],
    active: 0,
    names: [],
    structureProtected: false,
    xmlParts: [],
    settings: {},
  };
}
