import type {
  CellMark,
  CellWrite,
  EditEvent,
  FormulaWrite,
  GuardedWrite,
  HostCapabilities,
  InsertReceipt,
  OnNameTaken,
  SelectedCells,
  SheetInfo,
  SheetsToInsert,
  WorkbookHost,
  WriteReceipt,
} from '../../app/ports/workbook-host';
import type { SheetCells } from '../../core/model/cells';
import { watchEdits, watchSelections } from './events';
import { fileBytes } from './file-bytes';
import { insertSheets, type InsertToken } from './insert';
import { Marks } from './marks';
import { listSheets, readSheets } from './read';
import { activeCell, select, selectedCells } from './selection';
import { ExcelSession } from './sync';
import { forgetInsert, undoInsert } from './undo-insert';
import { rewriteFormulas, undoWrite, writeCells } from './write';
import { readXmlParts, writeXmlPart } from './xml-parts';

/** True where Excel has custom functions and this add-in has registered its own. */
function hasCustomFunctions(): boolean {
  return Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
}

/**
 * The open workbook of Excel 当前工作簿, over Office.js and nothing else (ExcelApi 1.9; what is newer is asked for at run
 * time). Operations run one after the other. Sheets are made with PLAN.* where Excel has custom functions.
 */
export class ExcelHost implements WorkbookHost {
  readonly capabilities: HostCapabilities;
  private readonly session = new ExcelSession();
  private readonly marks = new Marks();

  constructor(options: { customFunctions?: boolean } = {}) {
    this.capabilities = { customFunctions: options.customFunctions ?? hasCustomFunctions(), live: true };
  }

  /** Number of `context.sync()` so far. */
  get syncs(): number {
    return this.session.syncs;
  }

  listSheets(): Promise<SheetInfo[]> {
    return this.session.run(listSheets);
  }

  insertSheets(specs: SheetsToInsert, options: { onConflict?: OnNameTaken } = {}): Promise<InsertReceipt> {
    const dialect = this.capabilities.customFunctions ? 'plan' : 'native';
    return this.session.run((conversation) => insertSheets(conversation, specs, options.onConflict ?? 'fail', dialect));
  }

  undoInsert(receipt: InsertReceipt): Promise<void> {
    return this.session.run((conversation) => undoInsert(conversation, receipt.token as InsertToken));
  }

  forgetInsert(receipt: InsertReceipt): Promise<void> {
    return this.session.run((conversation) => forgetInsert(conversation, receipt.token as InsertToken));
  }

  readSheets(names?: readonly string[]): Promise<SheetCells[]> {
    return this.session.run((conversation) => readSheets(conversation, names));
  }

  writeCells(writes: readonly GuardedWrite[]): Promise<WriteReceipt> {
    return this.session.run((conversation) => writeCells(conversation, writes));
  }

  rewriteFormulas(writes: readonly FormulaWrite[]): Promise<void> {
    return this.session.run((conversation) => rewriteFormulas(conversation, writes));
  }

  fileBytes(): Promise<Uint8Array> {
    return fileBytes();
  }

  undoWrite(receipt: WriteReceipt): Promise<void> {
    return this.session.run((conversation) => undoWrite(conversation, receipt));
  }

  showMarks(
    sheets: readonly string[],
    marks: readonly CellMark[],
    verdicts: readonly CellWrite[],
    entryCells: readonly { sheet: string; cell: string }[] = [],
  ): Promise<void> {
    return this.session.run((conversation) => this.marks.show(conversation, sheets, marks, verdicts, entryCells));
  }

  readXmlParts(namespace: string): Promise<string[]> {
    return this.session.run((conversation) => readXmlParts(conversation, namespace));
  }

  writeXmlPart(namespace: string, xml: string | null): Promise<void> {
    return this.session.run((conversation) => writeXmlPart(conversation, namespace, xml));
  }

  recalculate(): Promise<void> {
    return this.session.run(async ({ context, sync }) => {
      context.application.calculate('Full');
      await sync();
    });
  }

  readSelection(): Promise<SelectedCells> {
    return this.session.run(selectedCells);
  }

  select(sheet: string, cell: string): Promise<void> {
    return this.session.run((conversation) => select(conversation, sheet, cell));
  }

  selection(): Promise<{ sheet: string; cell: string } | null> {
    return this.session.run(activeCell);
  }

  watch(onEdit: (event: EditEvent) => void): Promise<() => Promise<void>> {
    return watchEdits(this.session, onEdit);
  }

  watchSelection(onSelect: (event: { sheet: string; cell: string }) => void): Promise<() => Promise<void>> {
    return watchSelections(this.session, onSelect);
  }
}
