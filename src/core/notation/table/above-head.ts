import { canonical } from '../canonical';
import type { Account } from './account';
import { trimmed } from './cell-text';
import { lineKind } from './line-kind';
import type { Structure } from './structure';

/** A title as printed, without the # of Markdown; runs of blanks and line breaks are one blank. */
export function titleText(text: string): string {
  return trimmed(text.replace(/^[\s#*]+/, '')).replaceAll(/[\s\u00a0\u3000]+/g, ' ');
}

/** Reads a line above the head that blanks or tabs parted: a title, with 单位：万人 at its end. */
export function readAboveHead(
  row: number,
  filled: readonly number[],
  grid: readonly (readonly string[])[],
  account: Account,
  structure: Structure,
): void {
  const rest: { column: number; text: string }[] = [];
  for (const column of filled) {
    const text = grid[row]![column]!;
    const kind = lineKind(text);
    if (kind.kind === 'caption') {
      account.use(row, column, 'caption');
      structure.caption ??= { unit: kind.unit, row, column };
    } else rest.push({ column, text: trimmed(text) });
  }
  const joined = rest.map(({ text }) => text).join(' ');
  const kind = lineKind(joined);
  const values = rest.some(({ text }) => /^[\d.,%<>—]+$/.test(canonical(text)));
  const title = kind.kind === 'title' || (kind.kind === 'label' && !values);
  for (const { column } of rest) {
    if (title) account.use(row, column, 'title');
    else if (kind.kind === 'page-number') account.use(row, column, 'page-number');
    else account.refuse(row, column, '在表头之前，不知道各栏是什么');
  }
  if (title && joined !== '' && !(kind.kind === 'title' && kind.continued)) structure.titles.push(titleText(joined));
}
