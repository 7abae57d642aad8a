import type { Test } from './expr';
import type { Scene } from './scene';

/** A remark beside the status, when its test holds. */
export interface Caveat {
  test: Test;
  /** A text expression. */
  text: string;
}

/**
 * The native formulas of one class 指标类型公式, for a row that has a value, a target and comparable scopes. Expressions without the leading
 * “=”. A rate is a number rounded to ten decimals; where METHOD §2 gives none it is in words (达标, 未达标, 不评价).
 */
export interface ClassFormulas {
  completion(scene: Scene): string;
  progress(scene: Scene): string;
  /** 达标 test. */
  met(scene: Scene): string;
  status(scene: Scene): string;
  /** Where there is no status, only remarks. */
  silent(scene: Scene): Test;
  caveats(scene: Scene): readonly Caveat[];
}
