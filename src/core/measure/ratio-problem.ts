import type { Indicator } from '../model/indicator';

/**
 * What is wrong with the parts of a ratio for an indicator 比例有误, to stand after the quoted value; null when nothing is:
 * as many parts as the target has, none negative, not all zero (METHOD §2 K7).
 */
export function ratioProblem(parts: readonly number[] | null, indicator: Indicator): string | null {
  if (indicator.class !== 'K7') return parts === null ? null : '是比例，本指标不是比例指标';
  if (parts === null) return '不是比例';
  const due = indicator.target.ratio?.length ?? parts.length;
  if (parts.length !== due) return `有 ${parts.length} 部分，本指标应为 ${due} 部分`;
  if (parts.some((part) => part < 0)) return '含有负数';
  return parts.every((part) => part === 0) ? '各部分全为0' : null;
}
