import type { Note } from '../../grid/notes';
import type { GridSheet } from '../../grid/sheet';
import { asText } from '../arguments';
import type { Members } from '../excel-object';
import { ExcelCollection, ExcelObject, callable, command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import type { RangeObject } from './range';

/** `Excel.CommentCollection` of the workbook or of one sheet. A comment is shown as a note of the grid. */
export class CommentCollection extends ExcelCollection<Comment> {
  readonly typeName = 'CommentCollection';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet | null,
  ) {
    super(host);
  }

  override items(): Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.host.grid.sheets;
    return sheets.flatMap((sheet) => sheet.notes.all().map((note) => new Comment(this.host, sheet, note)));
  }

  protected override keys(comment: Comment): (string | null)[] {
    return [comment.id];
  }

  protected override members(): Members {
    return {
      ...super.members(),
      Add: callable((cell, content) => this.add(this.host.rangeFrom(cell, this.sheet), asText(content))),
      GetItemByCell: callable((cell) => {
        const comment = this.commentAt(this.host.rangeFrom(cell, this.sheet));
        if (!comment) throw officeError('ItemNotFound', '这个单元格没有批注。');
        return comment;
      }),
    };
  }

  private commentAt({ sheet, area }: RangeObject): Comment | null {
    const note = sheet.notes.all().find((own) => own.row === area.row && own.column === area.column);
    return note ? new Comment(this.host, sheet, note) : null;
  }

  private add(range: RangeObject, text: string): Comment {
    range.guardFormat('allowEditObjects');
    const { sheet, area } = range;
    if (area.rows !== 1 || area.columns !== 1) throw officeError('InvalidArgument', '批注只能加在一个单元格上。');
    if (this.commentAt(range)) throw officeError('InvalidOperation', '这个单元格已有批注。');
    range.grow();
    this.host.flush();
    const note = { row: area.row, column: area.column, text };
    this.host.grid.system(() => sheet.notes.set(note));
    return new Comment(this.host, sheet, note);
  }
}

class Comment extends ExcelObject {
  readonly typeName = 'Comment';

  constructor(
    host: OfficeHost,
    private readonly sheet: GridSheet,
    private readonly note: Note,
  ) {
    super(host);
  }

  override get id(): string {
    return `${this.sheet.id} ${this.note.row} ${this.note.column}`;
  }

  protected override members(): Members {
    const { host, note, sheet } = this;
    return {
      Id: readable(() => this.id),
      Content: writable(
        () => note.text,
        (value) => {
          this.guard();
          note.text = asText(value);
          host.grid.system(() => sheet.notes.set(note));
        },
      ),
      GetLocation: callable(() => host.rangeOf(sheet, { row: note.row, column: note.column, rows: 1, columns: 1 })),
      Delete: command(() => {
        this.guard();
        host.grid.system(() => sheet.notes.remove(note.row, note.column));
      }),
    };
  }

  private guard(): void {
    this.host
      .rangeOf(this.sheet, { row: this.note.row, column: this.note.column, rows: 1, columns: 1 })
      .guardFormat('allowEditObjects');
  }
}
