import type { ICellData, Injector, IRange, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area, CellValue } from '../../core/model/cells';
import type { CellLook } from './look';
import { areaOf } from './areas';
import { isErrorText } from './function-values';
import { extraOf, type CellExtra, type CellLink } from './links';
import { lookOf } from './look-style';

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** Reads the cells of one sheet 读取单元格; formulas show the results that stand in the cells now. */
export class CellReader {
  private readonly formulas: FormulaDataModel;

  constructor(
    injector: Injector,
    private readonly worksheet: FWorksheet,
    private readonly unitId: string,
  ) {
    this.formulas = injector.get(FormulaDataModel);
  }

  /** Value of a cell; a blank one is "" as in Excel. */
  value(row: number, column: number): Exclude<CellValue, null> {
    return plainValue(this.cell(row, column));
  }

  /** Formula with its leading “=”, or null. */
  formula(row: number, column: number): string | null {
    const own = this.own(row, column);
    if (own?.f) return own.f;
    if (!own?.si) return null;
    return this.formulas.getFormulaStringByCell(row, column, this.worksheet.getSheetId(), this.unitId) ?? null;
  }

  type(row: number, column: number): ValueType {
    const value = this.value(row, column);
    if (value === '') return this.formula(row, column) ? 'String' : 'Empty';
    if (isErrorText(value)) return 'Error';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  /** What the cell shows, with its number format. */
  text(area: Area): string[][] {
    const range = this.worksheet.getRange(area.row, area.column, area.rows, area.columns);
    return range.getDisplayValues().map((cells, i) =>
      cells.map((text, j) => {
        const value = this.value(area.row + i, area.column + j);
        if (typeof value === 'boolean') return String(value).toUpperCase();
        // Without a screen the engine shows nothing of protected cells.
        return text === '' ? String(value ?? '') : text;
      }),
    );
  }

  /** Areas that formulas fill beyond their own cell 溢出; the formula stands in the first cell. */
  spills(): Area[] {
    const rows = this.formulas.getArrayFormulaRange()?.[this.unitId]?.[this.worksheet.getSheetId()] ?? {};
    const areas = Object.values(rows).flatMap((columns) => Object.values<IRange>(columns ?? {}).map(areaOf));
    return areas.filter(({ rows: height, columns: width }) => height > 1 || width > 1);
  }

  look(row: number, column: number): CellLook {
    const own = this.own(row, column);
    if (!own?.s) return {};
    return lookOf(this.worksheet.getWorkbook().getStyles().getStyleByCell(own) ?? null);
  }

  /** A cell is locked unless it was unlocked; it counts only on a protected sheet. */
  locked(row: number, column: number): boolean {
    return this.extra(row, column).unlocked !== true;
  }

  /** Where the cell leads, or null. */
  link(row: number, column: number): CellLink | null {
    return this.extra(row, column).link ?? null;
  }

  /** What is kept with the cell besides content and look. */
  extra(row: number, column: number): CellExtra {
    return extraOf(this.own(row, column));
  }

  /** Calls back for every cell that the grid keeps anything for. */
  each(visit: (row: number, column: number) => void): void {
    this.worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) visit(row, column);
      });
  }

  /** Smallest area from A1 that holds every cell with a value, a formula or a look; null when there is none. */
  used(): Area | null {
    return this.extent((cell) => plainValue(cell) !== '' || Boolean(cell.f ?? cell.si ?? cell.s));
  }

  /** The same, counting values and formulas only. */
  usedValues(): Area | null {
    return this.extent((cell) => plainValue(cell) !== '' || Boolean(cell.f ?? cell.si));
  }

  private extent(counts: (cell: ICellData) => boolean): Area | null {
    let rows = 0;
    let columns = 0;
    this.worksheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !counts(cell)) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    return rows ? { row: 0, column: 0, rows, columns } : null;
  }

  private own(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getSheet().getCellMatrix().getValue(row, column);
  }

  /** The cell itself or, when a formula beside it spills into it, the spilled cell. */
  private cell(row: number, column: number): Nullable<ICellData> {
    const own = this.own(row, column);
    if (own && own.v !== undefined && own.v !== null) return own;
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.unitId]?.[this.worksheet.getSheetId()];
    return spilled?.[row]?.[column] ?? own;
  }
}

function plainValue(cell: Nullable<ICellData>): Exclude<CellValue, null> {
  if (!cell || cell.v === null || cell.v === undefined) return richText(cell) ?? '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  return cell.v;
}

/** Text typed with inner formatting is kept as a small document. */
function richText(cell: Nullable<ICellData>): string | null {
  const stream = cell?.p?.body?.dataStream;
  return stream ? stream.replace(/\r\n$/, '').replace(/\r/g, '\n') : null;
}
