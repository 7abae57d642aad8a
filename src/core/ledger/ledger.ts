import type { Catalogue } from '../model/catalogue';
import type { Decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import { chainsOf, linkedPlans, type Chain } from './chains';
import type { LedgerFacts } from './facts';
import { stepsOf } from './steps';

/** What is to be noticed at a step 衔接标记. */
export type LedgerFlag =
  /** First plan with this indicator 新列. */
  | 'begins'
  /** No later plan has it 不再列入. */
  | 'ends'
  /** A plan in between leaves it out 隔期. */
  | 'skips'
  | 'renamed'
  /** Target, result or base have different scopes 口径变化. */
  | 'scope-break'
  /** Less is asked than in the plan before 目标下调. */
  | 'lowered'
  /** The target asks for less than the base already is 目标低于基期. */
  | 'below-base'
  /** The result is worse than the base, met or not 完成数低于基期. */
  | 'fell'
  /** The next base is not printed as the result was 基期与完成数印法不同. */
  | 'base-differs';

/** One plan's part in the life of an indicator. Figures are as printed, in the indicator's unit; rates are fractions. */
export interface LedgerStep {
  /** Id of the plan; of the period where there is no plan (fj-11). */
  plan: string;
  /** “十三五” */
  period: string;
  endYear: number;
  /** Code in the plan whose box prints the target. */
  code: string;
  /** Name in this plan. */
  name: string;
  /** Box that prints the target: 专栏七, 正文目标. */
  box: string;
  /** Null for a period whose base is not printed. */
  base: Figure | null;
  target: Figure;
  /** Result at the end of the period 期末完成数; null where none is printed or the period is not over. */
  outcome: Figure | null;
  /** 达标; null where not comparable or not known. */
  met: boolean | null;
  completionRate: Decimal | null;
  progress: Decimal | null;
  /** Base of the plan that follows at once; null where it does not have the indicator. */
  nextBase: Figure | null;
  comparable: boolean;
  flags: readonly LedgerFlag[];
  remarks: readonly string[];
}

/** An indicator from plan to plan 规划衔接, oldest step first. */
export interface LedgerEntry {
  /** Name in the newest plan that has it. */
  indicator: string;
  unit: string;
  theme: string;
  /** Name of the indicator of which it is a part 其中, or null. */
  parent: string | null;
  steps: readonly LedgerStep[];
}

/**
 * What became of every target, and what the next plan made of it 规划衔接 (METHOD §6): target, result, base and target of
 * the next plan, met or not in exact decimals, comparable or not and why.
 */
export function ledgerOf(catalogue: Catalogue, facts: LedgerFacts): LedgerEntry[] {
  const plans = linkedPlans(catalogue, facts);
  return chainsOf(plans, facts).map((chain) => {
    const newest = newestOf(chain);
    return {
      indicator: newest.name,
      unit: newest.unit,
      theme: chain.theme,
      parent: chain.parent && newestOf(chain.parent).name,
      steps: stepsOf(chain, facts, plans),
    };
  });
}

function newestOf(chain: Chain) {
  return chain.rows.at(-1)!.indicator;
}

/** Last year of the newest plan: its targets are in force. */
export function latestYear(entries: readonly LedgerEntry[]): number {
  return Math.max(0, ...entries.flatMap(({ steps }) => steps.map(({ endYear }) => endYear)));
}
