import type { Measure } from './measure';

/**
 * The status as a cell shows it: the status with its caveats in brackets, 超额完成（增幅过小，不宜解读）; the caveats alone
 * where there is no status, 已报2年，至少35.20%; empty when nothing has been entered.
 */
export function statusText({ status, caveats }: Pick<Measure, 'status' | 'caveats'>): string {
  const notes = caveats.join('；');
  if (status === null) return notes;
  return notes === '' ? status : `${status}（${notes}）`;
}
