import { evaluate } from '../measure/evaluate';
import { measureIndicator } from '../measure/measure-indicator';
import type { Measure, Observed } from '../measure/measure';
import { missingFigure } from '../measure/own-figure';
import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { Plan } from '../model/plan';
import type { Chain, LedgerRow } from './chains';
import { changesOf } from './changes';
import type { EarlierPeriod, LedgerFacts, LedgerNote } from './facts';
import type { LedgerStep } from './ledger';
import { sameScope } from './scope';

/** Steps of a chain: the period before the oldest plan where its column is printed, then plan by plan. */
export function stepsOf(chain: Chain, facts: LedgerFacts, plans: readonly Plan[]): LedgerStep[] {
  const first = chain.rows[0]!;
  const earlier = facts.earlier && earlierStep(first, facts.earlier, facts.notes);
  const own = chain.rows.map((_, at) => ownStep(chain, at, facts.notes));
  const steps = earlier ? [earlier, ...own] : own;
  return steps.map((step, at) => {
    const changes = changesOf(steps, at, { chain, plans, earlier: facts.earlier });
    return { ...step, flags: changes.flags, remarks: [...changes.remarks, ...step.remarks] };
  });
}

type Rates = Pick<Measure, 'met' | 'completionRate' | 'progress'>;
const NO_RATES: Rates = { met: null, completionRate: null, progress: null };

/** Targets and results that the oldest plan prints beside its own: result and next base are the same cell. */
function earlierStep(row: LedgerRow, period: EarlierPeriod, notes: readonly LedgerNote[]): LedgerStep | null {
  const { plan, indicator } = row;
  if (plan.id !== period.printedIn || !indicator.previousTarget) return null;
  const { previousTarget: target, baseline } = indicator;
  if (target.missing && baseline.missing) return null;
  const said = notes.filter(({ code, of }) => code === indicator.code && of === 'earlier');
  const comparable = sameScope(target, baseline) && said.every((note) => note.comparable);
  const outcome = baseline.missing ? null : baseline;
  const measured =
    comparable && outcome
      ? evaluate({
          class: indicator.class,
          baseline: missingFigure(baseline),
          target,
          desiredDirection: indicator.desiredDirection,
          startYear: period.startYear,
          endYear: period.endYear,
          actuals: [],
          total: observedOf(outcome),
          settings: plan.settings,
        })
      : NO_RATES;
  return {
    plan: period.id,
    period: period.period,
    endYear: period.endYear,
    code: indicator.code,
    name: indicator.name,
    box: row.box,
    base: null,
    target,
    outcome,
    ...ratesOf(measured),
    nextBase: outcome,
    comparable,
    flags: [],
    remarks: said.map(({ text }) => text),
  };
}

function ownStep(chain: Chain, at: number, notes: readonly LedgerNote[]): LedgerStep {
  const { plan, box, inText, indicator } = chain.rows[at]!;
  const next = chain.rows[at + 1];
  const link = chain.links[at];
  const follows = next !== undefined && next.plan.baseYear === plan.endYear;
  const nextBase = follows && !next.indicator.baseline.missing ? next.indicator.baseline : null;
  const printed = indicator.outcome && !indicator.outcome.missing ? indicator.outcome : null;
  const outcome = printed ?? nextBase;
  const said = notes.filter(({ code, of }) => code === indicator.code && of === 'own');
  const comparable =
    indicator.scopeConflict === null &&
    (link?.comparable ?? true) &&
    said.every((note) => note.comparable) &&
    (outcome === null || sameScope(indicator.target, outcome));
  const measured =
    comparable && outcome ? measureIndicator(plan, indicator, { actuals: [], total: observedOf(outcome) }) : NO_RATES;
  const inProse = inText ? ['目标只印在正文，未列入专栏'] : [];
  return {
    plan: plan.id,
    period: plan.period,
    endYear: plan.endYear,
    code: indicator.code,
    name: indicator.name,
    box,
    base: indicator.baseline,
    target: indicator.target,
    outcome,
    ...ratesOf(measured),
    nextBase,
    comparable,
    flags: [],
    remarks: [...inProse, ...(link?.why ? [link.why] : []), ...said.map(({ text }) => text)],
  };
}

function ratesOf({ met, completionRate, progress }: Rates): Rates {
  return { met, completionRate, progress };
}

function observedOf(figure: Figure): Observed {
  if (figure.ratio) return figure.ratio.map((part) => decimal(part));
  return figure.value === null ? null : decimal(figure.value);
}
