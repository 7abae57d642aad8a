import type { SealState } from '../../rollup/submission';
import type { TableCell } from './table';

/** What a seal says, in the words of the result workbook. */
export const SEAL_WORDS: Readonly<Record<SealState, string>> = {
  sealed: '完好',
  changed: '封签后有改动',
  unsealed: '没有封签',
};

/** What stands in place of a status that would rest on a doubtful figure. */
export const DOUBTFUL = '存疑';

export function text(content: string): TableCell {
  return { look: 'name', content };
}

export function middle(content: string | number): TableCell {
  return typeof content === 'string' ? { look: 'center', content, format: '@' } : { look: 'center', content };
}
