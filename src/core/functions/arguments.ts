import { parseReferencePeriod } from '../measure/period';
import type { ReferencePeriod } from '../model/reference-period';
import { FunctionError, type Argument } from './define';

/** Text of a name or code; numbers are taken as they print. Null when blank. A blank cell may arrive as 0. */
export function textOf(argument: Argument | undefined): string | null {
  if (typeof argument === 'string') return argument.trim();
  if (typeof argument === 'number' && argument !== 0) return String(argument);
  return null;
}

/** A report date; null when omitted. A blank cell may arrive as 0. */
export function periodOf(argument: Argument | undefined): ReferencePeriod | null {
  if (argument === null || argument === undefined || argument === 0) return null;
  const period = typeof argument === 'object' ? null : parseReferencePeriod(argument);
  if (period) return period;
  throw new FunctionError('#VALUE!', `读不懂报告期“${String(argument)}”，请写成 2023、2023-09、2023Q3 或 2023年9月`);
}

/** A number or print that a unit gave as its own; a blank cell may arrive as 0, and no target or base is 0. */
export function ownValue(argument: Argument | undefined, label: string): number | string | null {
  if (argument === null || argument === undefined || argument === 0) return null;
  if (typeof argument === 'number' || typeof argument === 'string') return argument;
  throw new FunctionError('#VALUE!', `“${label}”须为数字或规划的写法，如 95以上`);
}

/** The cells of a range in one line, for a row as for a column. */
export function cellsOf(argument: Argument | undefined, label: string): (string | number | null)[] {
  if (argument === null || argument === undefined) return [];
  const rows = typeof argument === 'object' ? argument : [[argument]];
  const cells: (string | number | null)[] = [];
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === 'boolean') throw new FunctionError('#VALUE!', `“${label}”含逻辑值，须为数字`);
      cells.push(value);
    }
  }
  return cells;
}
