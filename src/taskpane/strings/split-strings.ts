import { SPLIT_EN } from './split-en';
import { SPLIT_ZH } from './split-zh';

/** Every text of 任务分解, in one language; loaded with the tab 汇总. */
export type SplitStrings = typeof SPLIT_ZH;

export function splitStrings(language: string): SplitStrings {
  return language === 'en-US' ? SPLIT_EN : SPLIT_ZH;
}
