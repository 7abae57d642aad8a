import type { Decimal } from '../model/decimal';
import { percentDown } from './percent-text';

/** Words of the method beside a number 备注; kept in one place because cells, files and reports must say the same. */

/** |T−B| under 2 % of B (METHOD §3.3). */
export const SMALL_CHANGE = '增幅过小，不宜解读';
/** A zero in a stock or rate counts as missing. */
export const ZERO_AS_MISSING = '有0值，按未报处理';
/** An annual flow before the end of its year. */
export const YEAR_NOT_OVER = '本年为累计数，年度未满';

/** A cumulative flow with missing years (METHOD §3.4): 已报2年，至少35.20%. */
export function gapRemark(reported: number, completion: Decimal | null): string {
  return completion === null ? `已报${reported}年` : `已报${reported}年，至少${percentDown(completion)}`;
}

/** The report year itself is blank: 2023年未报，按2022年数. */
export function staleRemark(due: number, used: number): string {
  return `${due}年未报，按${used}年数`;
}

/** Margin and years met of a maintain-type indicator (METHOD §3.1): 保持型，已报3年，达标2年. */
export function maintainRemark(reported: number, met: number): string {
  return `保持型，已报${reported}年，达标${met}年`;
}

/** A ceiling kept on the mean but broken in single years (METHOD §2): 2022年突破上限. */
export function overRemark(years: readonly number[]): string {
  return `${years.map((year) => `${year}年`).join('、')}突破上限，按各年平均判定`;
}

/** A mean over fewer years than are due: 缺1年，按已报2年平均. */
export function meanGapRemark(missing: number, reported: number): string {
  return `缺${missing}年，按已报${reported}年平均`;
}
