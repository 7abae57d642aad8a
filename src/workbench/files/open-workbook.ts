import type { Grid } from '../grid/grid-model';
import type { GridSheet } from '../grid/sheet';
import type { WorkbookSnapshot } from '../grid/snapshot';
import { bookOfSnapshot } from './book-of-snapshot';
import { emptyBook } from './empty-book';
import { NEW_NAME, savedName } from './file-name';
import type { FileFormats } from './formats';
import { openedMessage } from './opened-message';
import { snapshotOfBook } from './snapshot-of-book';
import { UnsavedChanges } from './unsaved-changes';

/** Asked before something is lost; false leaves everything as it is. */
export type Confirm = (question: string) => Promise<boolean>;

/**
 * The workbook that the page shows 当前工作簿: its name, whether it has changes that are in no file, and the ways in and
 * out. What cannot be read or shown leaves it as it was.
 */
export class OpenWorkbook {
  name = NEW_NAME;
  readonly changes: UnsavedChanges;

  constructor(
    private readonly grid: Grid,
    private readonly formats: FileFormats,
    private readonly confirm: Confirm,
  ) {
    this.changes = new UnsavedChanges(grid);
  }

  /** Starts an empty workbook; false when the person would rather keep this one. */
  async startNew(): Promise<boolean> {
    if (!(await this.mayLeave('新建'))) return false;
    await this.show(emptyBook(), NEW_NAME);
    return true;
  }

  /** Opens a file. Resolves to what the person should know, "" for nothing, or null when they would rather not. */
  async open(bytes: Uint8Array, name: string): Promise<string | null> {
    const opened = await this.formats.read(bytes);
    if (!(await this.mayLeave(`打开“${name}”`))) return null;
    await this.show(snapshotOfBook(opened.book), savedName(name));
    return openedMessage(name, opened) ?? '';
  }

  /** The workbook as a file. The change of a cell that is being typed into counts. */
  async bytes(): Promise<Uint8Array> {
    return this.formats.write(bookOfSnapshot(await this.grid.snapshot()));
  }

  private async mayLeave(action: string): Promise<boolean> {
    return !this.changes.any || this.confirm(`当前工作簿有未保存的修改，${action}会丢掉这些修改。是否继续？`);
  }

  private async show(snapshot: WorkbookSnapshot, name: string): Promise<void> {
    const before = await this.grid.snapshot();
    const { any } = this.changes;
    try {
      await this.grid.restore(snapshot);
    } catch (error) {
      await this.grid.restore(before);
      this.changes.reset(any);
      throw error;
    }
    selectFirst(this.grid.activeSheet);
    this.name = name;
    this.grid.fileName = name;
    this.changes.reset(false);
  }
}

/** Where filling in begins: the first open cell of a protected sheet below its frozen heads, else the first cell. */
function selectFirst(sheet: GridSheet): void {
  const { rows } = sheet.dimensions.frozen;
  const open: { row: number; column: number }[] = [];
  if (sheet.protection.on) {
    sheet.cells.each((row, column) => row >= rows && !sheet.locked(row, column) && open.push({ row, column }));
  }
  open.sort((a, b) => a.row - b.row || a.column - b.column);
  sheet.range({ row: 0, column: 0, ...open[0], rows: 1, columns: 1 }).activate();
}
