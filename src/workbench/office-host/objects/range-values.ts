import type { CellValue } from '../../../core/model/cells';
import { MAX_COLUMNS } from '../../../core/model/cells';
import { eachCell } from '../../grid/areas';
import { contentOf } from '../../grid/typed-value';
import { MAX_ROWS } from '../a1';
import { asText, oneOf } from '../arguments';
import type { Members } from '../excel-object';
import { command, readable, writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import type { RangeObject } from './range';

const CLEAR = { All: null, Contents: null, Formats: null, Hyperlinks: null } as const;
const GENERAL = 'General';

/** What the cells of a range hold: values, formulas, text, number formats. A null in an array leaves its cell alone. */
export class RangeValues {
  constructor(
    private readonly host: OfficeHost,
    private readonly range: RangeObject,
  ) {}

  members(): Members {
    const { cells } = this.range.sheet;
    const formulas = (): unknown =>
      this.matrix((row, column) => cells.formula(row, column) ?? cells.value(row, column));
    const write = (value: unknown): void => this.write(value);
    const formats = (): unknown => this.matrix((row, column) => cells.look(row, column).numberFormat ?? GENERAL);
    const setFormats = (value: unknown): void => this.setFormats(value);
    return {
      Values: writable(() => this.matrix((row, column) => cells.value(row, column)), write),
      Formulas: writable(formulas, write),
      FormulasLocal: writable(formulas, write),
      Text: readable(() => (this.unbounded ? null : cells.text(this.range.area))),
      ValueTypes: readable(() => this.matrix((row, column) => cells.type(row, column))),
      NumberFormat: writable(formats, setFormats),
      NumberFormatLocal: writable(formats, setFormats),
      Clear: command((what) => this.clear(what)),
    };
  }

  /** Excel gives null for the cells of whole rows and columns. */
  private get unbounded(): boolean {
    const { rows, columns } = this.range.area;
    return rows === MAX_ROWS || columns === MAX_COLUMNS;
  }

  private matrix<T>(read: (row: number, column: number) => T): T[][] | null {
    if (this.unbounded) return null;
    const { row, column, rows, columns } = this.range.area;
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => read(row + i, column + j)));
  }

  private write(value: unknown): void {
    const { sheet } = this.range;
    this.range.guard();
    const given = this.shaped(value);
    this.range.grow();
    const { area, inside } = this.range;
    eachCell(inside, (row, column) => {
      const cell = given(row - area.row, column - area.column);
      if (cell === null) return;
      const format = sheet.pending.pendingFormat(row, column) ?? sheet.cells.look(row, column).numberFormat;
      const content = contentOf(cell, format);
      // A format that was chosen stays; one that follows from the value only replaces General.
      if (content.kind === 'value' && content.format && format) delete content.format;
      sheet.pending.content(row, column, content);
    });
  }

  private setFormats(value: unknown): void {
    const { sheet } = this.range;
    this.range.guardFormat('allowFormatCells');
    const given = this.shaped(value);
    this.range.grow();
    const { area, inside } = this.range;
    eachCell(inside, (row, column) => {
      const format = given(row - area.row, column - area.column);
      if (format !== null) sheet.pending.look(row, column, { numberFormat: asText(format) });
    });
  }

  /** One value for all cells, or an array of the very shape of the range. */
  private shaped(value: unknown): (i: number, j: number) => CellValue {
    if (!Array.isArray(value)) {
      const one = cellValue(value);
      return () => one;
    }
    const { rows, columns } = this.range.area;
    const fits =
      value.length === rows && value.every((cells: unknown) => Array.isArray(cells) && cells.length === columns);
    if (!fits) throw officeError('InvalidArgument', `数组的行列数与 ${this.range.shape()} 不符。`);
    return (i, j) => cellValue((value as unknown[][])[i]![j]);
  }

  private clear(what: unknown): void {
    const kind = what === undefined || what === null ? 'All' : oneOf(CLEAR, what);
    const { sheet, inside } = this.range;
    if (kind === 'Contents') this.range.guard();
    else this.range.guardFormat(kind === 'Formats' ? 'allowFormatCells' : undefined);
    if (kind === 'All' || kind === 'Hyperlinks') {
      eachCell(inside, (row, column) => sheet.cells.link(row, column) && sheet.pending.link(row, column, null));
    }
    if (kind === 'Hyperlinks') return;
    if (kind !== 'Formats') eachCell(inside, (row, column) => sheet.pending.content(row, column, { kind: 'blank' }));
    if (kind !== 'Contents') {
      eachCell(inside, (row, column) => sheet.pending.look(row, column, PLAIN));
    }
    if (kind === 'All') {
      this.host.flush();
      this.host.grid.system(() => {
        sheet.validations.clear(inside);
        sheet.conditionals.clear(inside);
      });
    }
  }
}

/** The look of a cell that nobody formatted. */
const PLAIN = {
  font: { name: null, size: null, bold: null, italic: null, underline: null, color: null },
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: false,
  indent: 0,
  numberFormat: null,
  border: { top: null, bottom: null, left: null, right: null },
};

function cellValue(value: unknown): CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw officeError('InvalidArgument', `单元格不能存放 ${JSON.stringify(value) ?? String(value)}。`);
}
