import { nearest } from '../catalogue/nearest';
import type { Box, BoxKind } from '../model/box';
import { findBox, type Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import { FunctionError } from './define';

/** An indicator found by what a person wrote, with its plan and box. */
export interface Resolution {
  plan: Plan;
  box: Box;
  indicator: Indicator;
}

interface Index {
  /** Newest plan first. */
  plans: readonly Plan[];
  /** Matches by normalised code, name or alias, best first. */
  byKey: ReadonlyMap<string, readonly Match[]>;
  /** What has been asked before, by plan and text. */
  asked: Map<string, Resolution>;
}

interface Match extends Resolution {
  /** Lower is better: the table of indicators is the headline, text and works come after. */
  rank: number;
}

const RANK: Readonly<Partial<Record<BoxKind, number>>> = { indicators: 0, outcomes: 1, 'text-targets': 3 };
const OTHER_RANK = 2;
/** A row that shows another box's datum yields to the row that holds it. */
const SHOWN_RANK = 10;
/** A printed table of indicators is the headline, also against works and running text of a newer plan. */
const inTable = ({ rank }: Match): boolean => rank <= 1;
const MAX_ASKED = 5000;
const INDEXES = new WeakMap<Catalogue, Index>();

/**
 * Finds an indicator 查找指标 by code, name or alias (blanks, width, ordinals, 其中 and a trailing unit do not matter), in
 * the plan given or else in the newest plan whose table has it, or that mentions it elsewhere.
 *
 * @throws {FunctionError} `#N/A` with the nearest names when there is none, or the codes when there are several.
 */
export function resolveIndicator(catalogue: Catalogue, text: string, planText?: string | null): Resolution {
  const index = indexOf(catalogue);
  const question = planText ? `${planText}\n${text}` : text;
  const known = index.asked.get(question);
  if (known) return known;
  const plan = planText ? resolvePlan(catalogue, planText) : null;
  const found = find(index, text, plan);
  if (index.asked.size >= MAX_ASKED) index.asked.clear();
  index.asked.set(question, found);
  return found;
}

/** A plan by id, else by name or short name, else by period. */
function resolvePlan(catalogue: Catalogue, text: string): Plan {
  const wanted = plainKey(text);
  const { plans } = indexOf(catalogue);
  const namings: ((plan: Plan) => string[])[] = [
    ({ id }) => [id],
    ({ name, shortName }) => [name, shortName],
    ({ period }) => [period],
  ];
  for (const names of namings) {
    const found = plans.filter((candidate) => names(candidate).some((name) => plainKey(name) === wanted));
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      throw new FunctionError('#N/A', `有 ${found.length} 个规划叫“${text}”，请用规划代码：${listed(found)}`);
  }
  throw new FunctionError('#N/A', `没有规划“${text}”，可用的有：${plans.map(({ id }) => id).join('、')}`);
}

/** The newest plan, or the one given. */
export function planOrNewest(catalogue: Catalogue, planText: string | null): Plan {
  if (planText !== null) return resolvePlan(catalogue, planText);
  const newest = indexOf(catalogue).plans[0];
  if (!newest) throw new FunctionError('#N/A', '规划目录是空的');
  return newest;
}

/** A box by id or printed number, in the plan given or else in the newest plan that has it. */
export function resolveBox(catalogue: Catalogue, text: string, planText: string | null): { plan: Plan; box: Box } {
  const wanted = plainKey(text).replace(/^专栏/, '');
  const plans = planText === null ? indexOf(catalogue).plans : [resolvePlan(catalogue, planText)];
  for (const plan of plans) {
    const box = plan.boxes.find(({ id, number }) =>
      [id, number].some((name) => plainKey(name).replace(/^专栏/, '') === wanted),
    );
    if (!box) continue;
    if (!box.available)
      throw new FunctionError('#N/A', `${plan.shortName}${box.number}不可用：${box.reason ?? '没有内容'}`);
    const found = findBox(catalogue, plan.id, box.id);
    if (found) return found;
  }
  const boxes = plans[0]?.boxes.map(({ id }) => id).join('、') ?? '';
  throw new FunctionError('#N/A', `没有专栏“${text}”，可用的有：${boxes}`);
}

function find(index: Index, text: string, plan: Plan | null): Resolution {
  const matches = index.byKey.get(plainKey(text)) ?? index.byKey.get(looseKey(text)) ?? [];
  const inPlan =
    plan === null ? matches : [...matches.filter((match) => match.plan === plan), ...borrowed(matches, plan)];
  const best = inPlan[0];
  if (!best) throw new FunctionError('#N/A', unknown(index, text, plan, matches));
  // Of plans that run at the same time none is the newest.
  const owners = new Set(
    inPlan.filter((match) => match.plan.startYear === best.plan.startYear).map((match) => match.plan),
  );
  if (plan === null && owners.size > 1) {
    const codes = [...owners].map((owner) => inPlan.find((match) => match.plan === owner)!.indicator.code).join('、');
    throw new FunctionError('#N/A', `${listed([...owners])}都有指标“${text}”，请写明规划，或用代码：${codes}`);
  }
  const rivals = inPlan.filter((match) => match.plan === best.plan && match.rank === best.rank);
  if (rivals.length === 1) return best;
  const codes = rivals.map(({ indicator }) => indicator.code).join('、');
  throw new FunctionError('#N/A', `有 ${rivals.length} 个指标叫“${text}”，请用代码：${codes}`);
}

/** Matches in boxes that the plan shows but another plan owns (`sameAs`). */
function borrowed(matches: readonly Match[], plan: Plan): Match[] {
  const shown = plan.boxes.flatMap(({ sameAs }) => (sameAs ? [`${sameAs.planId}/${sameAs.boxId}`] : []));
  return matches.filter((match) => shown.includes(`${match.plan.id}/${match.box.id}`));
}

function unknown(index: Index, text: string, plan: Plan | null, elsewhere: readonly Match[]): string {
  if (plan && elsewhere.length > 0) {
    const owners = listed([...new Set(elsewhere.map((match) => match.plan))]);
    return `${plan.shortName}中没有指标“${text}”，${owners}中有，请改用该规划`;
  }
  const indicators = (plan ? [plan] : index.plans).flatMap(ownIndicators).map(({ indicator }) => indicator);
  const names = indicators.flatMap(({ name, aliases }) => [name, ...aliases]);
  const codes = indicators.map(({ code }) => code);
  const looksLikeCode = /^[a-z0-9.-]+$/i.test(text.normalize('NFKC').trim());
  const near = nearest(text, looksLikeCode ? codes : names);
  const where = plan ? plan.shortName : '规划目录';
  return `${where}中没有指标“${text}”${near.length > 0 ? `，是否指：${near.join('、')}` : '，请核对名称，或改用指标代码'}`;
}

function listed(plans: readonly Plan[]): string {
  return plans.map(({ shortName, id }) => `${shortName}（${id}）`).join('、');
}

function indexOf(catalogue: Catalogue): Index {
  const known = INDEXES.get(catalogue);
  if (known) return known;
  const plans = [...catalogue.plans].sort((a, b) => b.startYear - a.startYear);
  const byKey = new Map<string, Match[]>();
  for (const match of plans.flatMap(ownIndicators)) {
    const { code, name, aliases } = match.indicator;
    for (const key of new Set([code, name, ...aliases].flatMap((text) => [plainKey(text), looseKey(text)]))) {
      const matches = byKey.get(key) ?? [];
      if (!matches.some(({ indicator }) => indicator === match.indicator)) matches.push(match);
      byKey.set(key, matches);
    }
  }
  const order = new Map(plans.map((plan, i) => [plan, i]));
  for (const matches of byKey.values()) {
    matches.sort(
      (a, b) => Number(inTable(b)) - Number(inTable(a)) || order.get(a.plan)! - order.get(b.plan)! || a.rank - b.rank,
    );
  }
  const index: Index = { plans, byKey, asked: new Map() };
  INDEXES.set(catalogue, index);
  return index;
}

function ownIndicators(plan: Plan): Match[] {
  return plan.boxes
    .filter((box) => box.sameAs === null)
    .flatMap((box) =>
      box.indicators.map((indicator) => ({
        plan,
        box,
        indicator,
        rank: (RANK[box.kind] ?? OTHER_RANK) + (indicator.sameEntryAs === null ? 0 : SHOWN_RANK),
      })),
    );
}

/** Half-width, lower case, without blanks and quotation marks. */
function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’]/gu, '');
}

/** Also without ordinal, 其中 and a unit in trailing brackets, as a row of the printed table reads. */
function looseKey(text: string): string {
  const key = plainKey(text)
    .replace(/^\d+[.、](?=\D)/u, '')
    .replace(/^其中[:：]?/u, '')
    .replace(/\([^()]*\)$/u, '');
  return key === '' ? plainKey(text) : key;
}
