import type { Catalogue } from '../model/catalogue';
import type { Plan } from '../model/plan';
import { loadCatalogue } from './load';
import { problemText } from './problem';
import type { PlanSource } from './own-plan';

/** A plan of one's own that the program took in 自有规划. */
export interface OwnPlan {
  source: PlanSource;
  plan: Plan;
}

/** Built-in and own plans together, and what of the own ones could not be taken, in Chinese. */
export interface JoinedCatalogue {
  catalogue: Catalogue;
  own: readonly OwnPlan[];
  /** Sources that were not taken: kept as they are when the workbook's plans are written again. */
  rest: readonly unknown[];
  problems: readonly string[];
}

/** More would be an archive, not a workbook. */
const MOST_PLANS = 50;
const SHOWN_PROBLEMS = 5;

/**
 * Joins own plans 自有规划 to the built-in ones. Each source is read by itself, so that a faulty one does not take the
 * others away; one whose id is taken is left out. Never throws. Own plans stand behind the built-in ones.
 */
export function joinCatalogues(builtIn: Catalogue, sources: readonly unknown[]): JoinedCatalogue {
  const problems: string[] = [];
  const own: OwnPlan[] = [];
  const rest: unknown[] = sources.slice(MOST_PLANS);
  if (rest.length > 0) problems.push(`自有规划超过${MOST_PLANS}个，只读入前${MOST_PLANS}个；请删去不用的。`);
  sources.slice(0, MOST_PLANS).forEach((source, at) => {
    const read = readOwnPlan(source, `第${at + 1}个自有规划`);
    const problem = read.ok ? idProblem(builtIn, own, read.own.plan) : read.problem;
    if (problem === null && read.ok) own.push(read.own);
    else {
      rest.push(source);
      if (problem !== null) problems.push(problem);
    }
  });
  return { catalogue: together(builtIn, own), own, rest, problems };
}

/** Why a plan cannot have its id, or null. */
function idProblem(builtIn: Catalogue, own: readonly OwnPlan[], { id, shortName }: Plan): string | null {
  if (builtIn.plans.some((plan) => plan.id === id))
    return `自有规划“${shortName}”的代码“${id}”与内置规划相同，没有读入；请换一个代码后重新保存。`;
  if (own.some((other) => other.plan.id === id))
    return `有两个自有规划的代码都是“${id}”，只读入前一个；请给“${shortName}”换一个代码。`;
  return null;
}

/** One source, read by itself. `name` is what it is called in the problem when its own name cannot be told. */
export function readOwnPlan(
  source: unknown,
  name: string,
): { ok: true; own: OwnPlan } | { ok: false; problem: string } {
  const result = loadCatalogue([source], { codes: 'stable' });
  if (!result.ok) {
    const shown = result.problems.slice(0, SHOWN_PROBLEMS).map(problemText);
    const more = result.problems.length > SHOWN_PROBLEMS ? `；另有${result.problems.length - SHOWN_PROBLEMS}处` : '';
    return { ok: false, problem: `${name}读不了：${shown.join('；')}${more}。` };
  }
  const plan = result.catalogue.plans[0]!;
  // The loader has seen every field of it.
  return { ok: true, own: { source: source as PlanSource, plan } };
}

function together(builtIn: Catalogue, own: readonly OwnPlan[]): Catalogue {
  if (own.length === 0) return builtIn;
  const byCode = new Map(builtIn.byCode);
  for (const { plan } of own)
    for (const box of plan.boxes) for (const indicator of box.indicators) byCode.set(indicator.code, indicator);
  return { plans: [...builtIn.plans, ...own.map(({ plan }) => plan)], byCode };
}
