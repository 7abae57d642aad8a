import { printedFacts } from '../measure/measure-indicator';
import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { Plan } from '../model/plan';
import type { Chain } from './chains';
import type { EarlierPeriod } from './facts';
import type { LedgerFlag, LedgerStep } from './ledger';
import { sameScope } from './scope';

/** What is to be noticed at a step, as flags and in words. */
export interface Changes {
  flags: readonly LedgerFlag[];
  remarks: readonly string[];
}

interface Context {
  chain: Chain;
  /** Oldest first. */
  plans: readonly Plan[];
  earlier: EarlierPeriod | null;
}

/**
 * What changed at a step against the one before it, and what the next plan did with it 衔接变化: beginning and end, plans
 * left out, names, scopes, targets that ask for less, bases printed in another way.
 */
export function changesOf(steps: readonly LedgerStep[], at: number, context: Context): Changes {
  const flags: LedgerFlag[] = [];
  const remarks: string[] = [];
  const note = (flag: LedgerFlag, remark: string | null): void => {
    flags.push(flag);
    if (remark !== null) remarks.push(remark);
  };
  const step = steps[at]!;
  const before = steps[at - 1];
  const after = steps[at + 1];
  const { plans } = context;
  // A target of the running text says so itself.
  const { inText } = rowOf(step, context);
  const later = plans.filter((plan) => plan.startYear > step.endYear);
  const between = later.filter((plan) => after === undefined || plan.endYear < yearOf(after, context));

  if (!before && step.plan !== (context.earlier ?? plans[0])?.id)
    note('begins', inText ? null : `${step.period}起列入`);
  if (before && before.name !== step.name) note('renamed', `由“${before.name}”改称“${step.name}”`);
  if (before && isEasier(before, step, context)) note('lowered', easierText(before, step, context));
  const below = belowBase(step, context);
  if (below !== null) note('below-base', below);
  const fell = fellBehind(step, context);
  if (fell !== null) note('fell', fell);
  if (!step.comparable) note('scope-break', null);
  if (between.length > 0) {
    const again = after ? `，${after.period}又列入` : '';
    note(after ? 'skips' : 'ends', `${between[0]!.period}主要指标未列${again}`);
  }
  const differs = baseDiffers(step);
  if (differs !== null) note('base-differs', differs);
  return { flags, remarks };
}

function yearOf(step: LedgerStep, { plans }: Context): number {
  return plans.find((plan) => plan.id === step.plan)?.startYear ?? step.endYear;
}

/** The facts of a step's own indicator; of the oldest row for the period before it. */
function rowOf(step: LedgerStep, { chain }: Context) {
  return chain.rows.find(({ indicator }) => indicator.code === step.code)!;
}

/** Less is better: ceilings and 逆指标. */
function isCeiling(step: LedgerStep, context: Context): boolean {
  const { plan, indicator } = rowOf(step, context);
  return printedFacts(plan, indicator).direction === 'down';
}

/** The later target asks for less than the one before; targets of unlike kind or scope are not compared. */
function isEasier(before: LedgerStep, step: LedgerStep, context: Context): boolean {
  const link = context.chain.links.find(({ from, to }) => from === before.code && to === step.code);
  if (link?.comparable === false || !sameScope(before.target, step.target)) return false;
  return asksLess(step.target, before.target, isCeiling(step, context));
}

/** In exact decimals: 90 after 95, 4.2 after a ceiling of 4; at equal numbers a strict bound asks for more. */
function asksLess(target: Figure, than: Figure, ceiling: boolean): boolean {
  if (target.value === null || than.value === null || target.unit !== than.unit) return false;
  const order = decimal(target.value).cmp(decimal(than.value)) * (ceiling ? -1 : 1);
  if (order !== 0) return order < 0;
  return isStrict(than) && !isStrict(target);
}

function isStrict({ operator }: Figure): boolean {
  return operator === 'lt' || operator === 'gt';
}

function easierText(before: LedgerStep, step: LedgerStep, context: Context): string {
  const [from, to] = [printed(before.target), printed(step.target)];
  return isCeiling(step, context) ? `上限由${from}放宽为${to}` : `目标由${from}降为${to}`;
}

/** A level whose base already meets the target 保持型, a total under the last period's; null elsewhere. */
function belowBase(step: LedgerStep, context: Context): string | null {
  const { base, target } = step;
  if (!base || base.missing || base.value === null || target.value === null) return null;
  const { plan, indicator } = rowOf(step, context);
  const facts = printedFacts(plan, indicator);
  if (facts.flow) {
    if (!base.cumulative || indicator.scopeConflict !== null || !asksLess(target, base, facts.direction === 'down'))
      return null;
    return `目标${printed(target)}低于上期完成数${printed(base)}`;
  }
  if (!facts.maintain || decimal(base.value).eq(decimal(target.value))) return null;
  const word = facts.direction === 'down' ? '宽于' : '低于';
  return `目标${printed(target)}${word}基期${printed(base)}，属保持型`;
}

/** A result that is worse than where the period began, as for 结案率 93.97 → 93.1; null elsewhere and where scopes differ. */
function fellBehind(step: LedgerStep, context: Context): string | null {
  const { base, outcome, comparable } = step;
  if (!base || !outcome || !comparable || base.value === null || outcome.value === null) return null;
  const { plan, indicator } = rowOf(step, context);
  const { flow, direction } = printedFacts(plan, indicator);
  // One year's base beside a five-year total says nothing.
  if (flow && !base.cumulative) return null;
  const order = decimal(outcome.value).cmp(decimal(base.value));
  if (direction === 'up' ? order >= 0 : order <= 0) return null;
  return `完成数${printed(outcome)}${direction === 'up' ? '低于' : '高于'}${flow ? '上期' : '基期'}${printed(base)}`;
}

/** The result and the base of the next plan are one datum: another number, or another way of printing it. */
function baseDiffers({ outcome, nextBase }: LedgerStep): string | null {
  if (!outcome || !nextBase || outcome === nextBase) return null;
  if (printed(outcome) === printed(nextBase)) return null;
  const same = JSON.stringify(outcome.ratio ?? outcome.value) === JSON.stringify(nextBase.ratio ?? nextBase.value);
  const words = same ? '数值相同，印法不同' : '数值不同';
  return `完成数印作${printed(outcome)}，下期基期印作${printed(nextBase)}，${words}`;
}

/** The print without what its row says already: blanks, 人 and 万人, “十二五”累计 before the number. */
function printed({ printed: print, unit }: Figure): string {
  const text = print.replace(/\s+/g, '').replace(/^“[^”]+”累计(?=\d)/u, '');
  return unit !== null && unit !== '%' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}
