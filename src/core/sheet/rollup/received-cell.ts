import type { SingleValue } from '../../rollup/submission';
import type { TableCell } from './table';

/** A value as it was received 原样列出: what cannot be read stays a text, decides nothing and is in no sum. */
export function receivedCell(value: SingleValue | undefined): TableCell {
  return typeof value === 'string'
    ? { look: 'printed', content: value, format: '@' }
    : { look: 'number', content: value ?? null };
}
