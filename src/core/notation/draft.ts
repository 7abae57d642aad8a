import type { Operator } from '../model/figure';
import type { Direction, Meaning } from './words';

/** A printed number with what stands right at it. */
export interface Amount {
  /** Plain decimal text, unsigned. */
  digits: string;
  negative: boolean;
  /** Power of ten from words: 千户 → 3. */
  power: number;
  unit: string | null;
}

/** What has been read of a cell so far. Reading fails as a whole when two words contradict each other. */
export interface Draft {
  operator: Exclude<Operator, 'range'> | null;
  ceiling: boolean;
  approx: boolean;
  soft: boolean;
  level: boolean;
  flow: boolean;
  cumulative: boolean;
  per: string | null;
  verb: 'growth' | 'change' | null;
  direction: Direction | null;
  relativeTo: string | null;
  /** True for 为…的1.5倍, where the number is a multiple and not a difference. */
  multiple: boolean;
  asof: string | null;
  marker: string | null;
  scope: string | null;
  unit: string | null;
  shape: 'value' | 'range' | 'ratio' | null;
  amounts: Amount[];
  /** True when the two amounts are a middle and its ±. */
  spread: boolean;
  notes: string[];
}

export function emptyDraft(): Draft {
  return {
    operator: null,
    ceiling: false,
    approx: false,
    soft: false,
    level: false,
    flow: false,
    cumulative: false,
    per: null,
    verb: null,
    direction: null,
    relativeTo: null,
    multiple: false,
    asof: null,
    marker: null,
    scope: null,
    unit: null,
    shape: null,
    amounts: [],
    spread: false,
    notes: [],
  };
}

/** Enters one meaning; false when it contradicts what was read before (至少…以内, 提高…减少). */
export function enter(draft: Draft, meaning: Meaning): boolean {
  switch (meaning.says) {
    case 'operator':
      if (draft.operator !== null && draft.operator !== meaning.operator) return false;
      draft.operator = meaning.operator;
      return true;
    case 'per':
      if (draft.per !== null && draft.per !== meaning.per) return false;
      draft.per = meaning.per;
      return true;
    case 'verb':
      if (draft.verb !== null) return false;
      draft.verb = meaning.verb;
      draft.direction = meaning.direction;
      return true;
    case 'approx':
      draft.approx = true;
      return true;
    case 'soft':
      draft.soft = true;
      return true;
    case 'level':
      draft.level = true;
      return true;
    case 'ceiling':
      draft.ceiling = true;
      return true;
    case 'flow':
      draft.flow = true;
      return true;
    case 'nothing':
      return true;
  }
}

/** Enters all meanings of a word. */
export function enterAll(draft: Draft, meanings: readonly Meaning[]): boolean {
  for (const meaning of meanings) if (!enter(draft, meaning)) return false;
  return true;
}
