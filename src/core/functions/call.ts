import {
  FunctionError,
  type Argument,
  type CellResult,
  type FunctionContext,
  type Parameter,
  type PlanFunction,
} from './define';

type Cell = string | number | boolean | null;

const CELL_ERROR = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/;

/**
 * Calls a PLAN.* function as a cell does 调用: counts the arguments, turns omitted and blank ones (null, undefined, "")
 * into null, ranges into rows and one-cell ranges into scalars, and refuses error values.
 *
 * @throws {FunctionError} with the reason in Chinese; nothing else is thrown for anything a person can type.
 */
export function callFunction(
  definition: PlanFunction,
  context: FunctionContext,
  rawArguments: readonly unknown[],
): CellResult | CellResult[][] {
  const { parameters } = definition;
  if (rawArguments.length > parameters.length) {
    const extra = rawArguments.slice(parameters.length).some((argument) => argument !== null && argument !== undefined);
    if (extra) throw new FunctionError('#VALUE!', `PLAN.${definition.id} 最多 ${parameters.length} 个参数`);
  }
  const args: Argument[] = [];
  for (let i = 0; i < parameters.length; i++) args.push(argument(parameters[i]!, rawArguments[i]));
  return definition.evaluate(context, args);
}

function argument(parameter: Parameter, raw: unknown): Argument {
  if (parameter.dimension === 'matrix') {
    if (!Array.isArray(raw)) return blank(raw) ? null : [[cell(parameter, raw)]];
    const rows: Cell[][] = [];
    for (const row of raw as unknown[]) {
      const cells: Cell[] = [];
      if (Array.isArray(row)) for (const value of row as unknown[]) cells.push(cell(parameter, value));
      else cells.push(cell(parameter, row));
      rows.push(cells);
    }
    return rows;
  }
  let value = raw;
  while (Array.isArray(value)) {
    if (value.length > 1) throw new FunctionError('#VALUE!', `“${parameter.label.zh}”只能是一个值或一个单元格`);
    value = value[0];
  }
  return cell(parameter, value);
}

function blank(raw: unknown): boolean {
  return raw === null || raw === undefined || raw === '';
}

function cell(parameter: Parameter, raw: unknown): Cell {
  if (typeof raw === 'number') {
    if (Number.isFinite(raw)) return raw;
    throw new FunctionError('#VALUE!', `“${parameter.label.zh}”不是有限的数`);
  }
  if (blank(raw)) return null;
  if (typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string') throw new FunctionError('#VALUE!', `“${parameter.label.zh}”须为数字或文本`);
  if (raw.charCodeAt(0) === 35 && CELL_ERROR.test(raw)) {
    throw new FunctionError('#VALUE!', `“${parameter.label.zh}”含错误值 ${raw}，请先改正所引用的单元格`);
  }
  return raw.trim() === '' ? null : raw;
}
