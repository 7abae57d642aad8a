import { trimmed } from './cell-text';

const BARS = new Set('|｜│┃');
const RULE = /^[\s:|｜│┃+＋┼├┤─━=\-—╂┠┨┌┐└┘┬┴]+$/;

/** Whether a line only draws the table: |---|:---:|. */
export function isRule(line: string): boolean {
  return RULE.test(line) && /[-─━=—]{2}|[┼├┤]/.test(line);
}

/** Whether a line is a row of a table drawn with bars. */
export function hasBars(line: string): boolean {
  let count = 0;
  for (const character of line) if (BARS.has(character)) count += 1;
  return count >= 2 || (count === 1 && !/^.?[|｜│┃].?$/.test(line.trim()));
}

/** The cells of one line of a |-table; \| stands for a bar. */
export function splitBars(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const text = trimmed(line);
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (character === '\\' && BARS.has(text[i + 1] ?? '')) {
      i += 1;
      cell += text[i];
    } else if (BARS.has(character)) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  if (cells.length > 1 && BARS.has(text[0]!)) cells.shift();
  if (cells.length > 1 && BARS.has(text[text.length - 1]!) && cells[cells.length - 1] === '') cells.pop();
  // One blank beside the bar is drawing; more is indentation.
  return cells.map((each) => each.replace(/^ /, '').trimEnd());
}
