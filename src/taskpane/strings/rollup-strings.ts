import { ROLLUP_EN } from './rollup-en';
import { ROLLUP_ZH } from './rollup-zh';

/** Every text of the tab 汇总, in one language; loaded with it. */
export type RollupStrings = typeof ROLLUP_ZH;

export function rollupStrings(language: string): RollupStrings {
  return language === 'en-US' ? ROLLUP_EN : ROLLUP_ZH;
}
