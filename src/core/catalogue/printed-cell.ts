import type { Figure } from '../model/figure';
import { parseFigure } from '../notation/parse-figure';
import type { Fields } from './fields';

/** What a printed cell belongs to; it decides how the print is read (METHOD §1). */
export interface CellHints {
  indicator: string;
  unit: string;
  column?: string;
}

/**
 * Reads one printed cell `{printed, line?}` into a Figure. `rowLine` is the line of its row: a cell without its own
 * line stands there, and a figure without any line is a problem, because nothing in the catalogue is unproved.
 */
export function readCell(fields: Fields, key: string, hints: CellHints, rowLine: number | null): Figure | null {
  const cell = fields.child(key, ['printed', 'line', 'read', 'asText', 'column']);
  if (!cell) return null;
  if (cell.has('line')) cell.line();
  else if (rowLine === null && !fields.has('line')) cell.fail('line', '未填，所在行也没有行号');
  // Where a figure was printed in another column than the box names (年均增长), its own head says how to read it.
  const column = cell.optionalText('column');
  return readPrint(cell, column === null ? hints : { ...hints, column });
}

/**
 * Reads `printed`, or `read` where one word of the text governs several figures (“不低于60%、90%” read as
 * “不低于90%”): `read` may only leave characters of `printed` out.
 */
export function readPrint(cell: Fields, hints: CellHints): Figure | null {
  const printed = cell.text('printed', { empty: true });
  if (printed === null) return null;
  const read = cell.optionalText('read');
  if (read !== null && !leavesOut(printed, read)) return cell.fail('read', '用了“印刷文字”里没有的字');
  const figure = parseFigure(read ?? printed, {
    ...(hints.unit === '' ? {} : { unit: hints.unit }),
    indicator: hints.indicator,
    ...(hints.column === undefined ? {} : { column: hints.column }),
  });
  if (cell.optionalFlag('asText')) return textFigure(figure, printed, hints.unit);
  if (isUnreadable(figure))
    return cell.fail('printed', `“${printed}”读不成一个数${figure.note === null ? '' : `：${figure.note}`}`);
  return { ...figure, printed };
}

/**
 * A print with digits in it that did not become a figure. Text without digits is a qualitative target 定性目标, and so is
 * text whose only digits are its date (2011年实现制度全省覆盖).
 */
function isUnreadable(figure: Figure): boolean {
  return figure.qualitative && /\p{Nd}/u.test(figure.printed.replace(figure.asof ?? '', ''));
}

/** A print kept as text 按文字保留 although it holds a number: the person has to say what it means (增长1.5倍). */
function textFigure(figure: Figure, printed: string, unit: string): Figure {
  const nothing = { kind: null, operator: null, value: null, low: null, high: null, ratio: null, decimals: null };
  const text = { printed, text: printed, qualitative: true, missing: false, cumulative: false };
  return { ...figure, ...nothing, ...text, unit: unit === '' ? null : unit };
}

function leavesOut(whole: string, rest: string): boolean {
  let from = 0;
  for (const character of rest) {
    const at = whole.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
