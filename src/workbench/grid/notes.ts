import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { Injector } from '@univerjs/core';
import { uniqueId } from './ids';
import type { FWorksheet } from '@univerjs/sheets/facade';

/** A note on a cell 批注. Zero-based. */
export interface Note {
  row: number;
  column: number;
  text: string;
}

const WIDTH = 220;
const LINE_HEIGHT = 20;
const CHARACTERS_A_LINE = 15;

/** The notes of one sheet; a cell has at most one. */
export class SheetNotes {
  private readonly model: SheetsNoteModel;

  constructor(
    injector: Injector,
    private readonly worksheet: FWorksheet,
    private readonly unitId: string,
  ) {
    this.model = injector.get(SheetsNoteModel);
  }

  all(): Note[] {
    const notes = this.model.getSheetNotes(this.unitId, this.worksheet.getSheetId());
    return [...(notes?.values() ?? [])]
      .map((note) => ({ row: note.row, column: note.col, text: note.note }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  set(note: Note): void {
    const lines = note.text
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_LINE), 1);
    this.worksheet.getRange(note.row, note.column).createOrUpdateNote({
      id: uniqueId('note'),
      row: note.row,
      col: note.column,
      note: note.text,
      width: WIDTH,
      height: Math.max(60, lines * LINE_HEIGHT),
      show: false,
    });
  }

  remove(row: number, column: number): void {
    this.worksheet.getRange(row, column).deleteNote();
  }
}
