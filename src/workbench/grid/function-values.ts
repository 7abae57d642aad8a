import type { Nullable } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** A cell as Excel hands it to a custom function: a blank one is null. */
export type PlainCell = string | number | boolean | null;
/** An argument as Excel hands it to a custom function: a cell, or rows of cells. */
export type PlainArgument = PlainCell | PlainCell[][];

function cellOf(value: Nullable<BaseValueObject>): PlainCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = (value as unknown as { getValue(): unknown }).getValue();
  return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean' ? plain : null;
}

/** Cell or matrix of the formula engine → what a custom function receives. Cells beyond the sheet are null. */
export function plainArgument(value: BaseValueObject): PlainArgument {
  if (!value.isArray()) return cellOf(value);
  const array = value as unknown as ArrayValueObject;
  const rows: PlainCell[][] = [];
  array.iterator((cell, row, column) => {
    (rows[row] ??= [])[column] = cellOf(cell);
  });
  const width = array.getColumnCount();
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells = (rows[row] ??= []);
    for (let column = 0; column < width; column++) cells[column] ??= null;
  }
  return rows;
}

const ERRORS = new Set<string>(Object.values(ErrorType));

/** True for the text of a spreadsheet error such as `#N/A`. */
export function isErrorText(text: unknown): text is ErrorType {
  return typeof text === 'string' && ERRORS.has(text);
}

function cellObject(value: unknown): BaseValueObject {
  if (isErrorText(value)) return ErrorValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  return StringValueObject.create(typeof value === 'string' ? value : '');
}

/** What a custom function returned → value of the formula engine; rows of cells spill. */
export function functionResult(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return cellObject(result);
  const rows = result.map((row) => (Array.isArray(row) ? row : [row]) as unknown[]);
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const calculateValueList = rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => cellObject(column < row.length ? row[column] : '')),
  );
  return new ArrayValueObject({
    calculateValueList,
    rowCount: Math.max(1, rows.length),
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  }) as unknown as BaseValueObject;
}

/** What a custom function threw → error of the cell: `#N/A` or `#VALUE!`, as the Office runtime maps its codes. */
export function functionFailure(error: unknown): BaseValueObject {
  const code = (error as { code?: unknown } | null)?.code;
  return ErrorValueObject.create(isErrorText(code) ? code : ErrorType.VALUE);
}
