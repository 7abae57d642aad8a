import type { Area } from '../model/cells';
import type { CellSpec, FormulaSpec, ValidationSpec } from './spec';
import { StyleBook, type Edges, type Look } from './styles';
import type { CellStyle } from './spec';

/** A sheet while it is being made: cells, merges and validations collected part by part. */
export class Draft {
  readonly book = new StyleBook();
  readonly cells: CellSpec[] = [];
  readonly merges: Area[] = [];
  readonly validations: ValidationSpec[] = [];
  readonly notes: { row: number; column: number; text: string }[] = [];
  readonly rowHeights = new Map<number, number>();

  put(
    row: number,
    column: number,
    look: Look,
    content?: string | number | null | FormulaSpec,
    options: { border?: Edges; extra?: Pick<CellStyle, 'numberFormat' | 'indent'> } = {},
  ): void {
    const style = this.book.key(look, options.border, options.extra);
    if (content === undefined || content === null || content === '') this.cells.push({ row, column, style });
    else if (typeof content === 'object') this.cells.push({ row, column, formula: content, style });
    else this.cells.push({ row, column, value: content, style });
  }

  /** Merges an area and gives every cell of it the same look, so that its lines are drawn all around. */
  span(area: Area, look: Look, content: string | number | null, border?: Edges): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const first = row === area.row && column === area.column;
        this.put(row, column, look, first ? content : null, border ? { border } : {});
      }
    }
    if (area.rows > 1 || area.columns > 1) this.merges.push(area);
  }
}
