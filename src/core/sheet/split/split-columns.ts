import { SPLIT_SHEET } from '../own-sheets';

/** Columns of 任务分解 that formulas and the reader go by, zero-based; the units stand between 核对 and 分法. */
export const WHOLE = 7;
export const LOW = 8;
export const HIGH = 9;
export const SUM = 10;
export const VERDICT = 12;
export const UNITS = 13;

/** Heads by which a sheet is known and read. */
export const CODE_HEAD = '指标代码';
export const VERDICT_HEAD = '核对';
export const WAYS_HEAD = '分法';
export const BASE_SUM_HEAD = '各单位合计';

/** The bases of the units 本级基期, where the list gives some. */
export const BASES_SHEET = `${SPLIT_SHEET} 本级基期`;

/** In brackets: a sheet with bare codes would be taken for a form. */
export function shownCode(code: string): string {
  return `〔${code}〕`;
}
