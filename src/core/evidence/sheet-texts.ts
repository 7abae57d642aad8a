import type { CanonicalCell } from './cell-list';
import { escaped } from './seal';

/** What stands around a value in the two texts, the same for every form of a template. */
export interface Around {
  /** Key and tab in the text that the digest is of. */
  line: string;
  /** Key before it and indicator behind it in the seal as JSON. */
  open: string;
  close: string;
}

const KNOWN = new WeakMap<readonly CanonicalCell[], readonly Around[]>();

export function aroundOf({ key, indicator }: CanonicalCell): Around {
  return { line: `${escaped(key)}\t`, open: `[${JSON.stringify(key)},`, close: `,${JSON.stringify(indicator ?? '')}]` };
}

/** Remembers for the values of a sheet what stands around them, one by one. */
export function rememberAround(cells: readonly CanonicalCell[], around: readonly Around[]): void {
  KNOWN.set(cells, around);
}

/** The values of a sheet as they are sealed: the text that the digest is made of (`sheetText`), and `values` of the seal as JSON. */
export function textsOf(cells: readonly CanonicalCell[]): { canonical: string; json: string } {
  const around = KNOWN.get(cells);
  let canonical = '';
  let json = '';
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const { value } = cell;
    if (value === '') continue;
    const { line, open, close } = around?.[at] ?? aroundOf(cell);
    // Numbers hold nothing that would have to be escaped.
    const isNumber = value.startsWith('n');
    canonical += `${line}${isNumber ? value : escaped(value)}\n`;
    json += `${json === '' ? '' : ','}${open}${isNumber ? `"${value}"` : JSON.stringify(value)}${close}`;
  }
  return { canonical, json: `[${json}]` };
}
