import type { Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { LedgerFacts, LedgerLink } from './facts';

/** One row of one plan with the box it stands in. */
export interface LedgerRow {
  plan: Plan;
  /** 专栏七, 专栏1, 正文目标. */
  box: string;
  /** True for a target of the running text, which no box of indicators holds. */
  inText: boolean;
  indicator: Indicator;
}

/** An indicator through the plans 指标链, oldest first; `links[i]` leads from `rows[i]` to `rows[i + 1]`. */
export interface Chain {
  theme: string;
  rows: readonly LedgerRow[];
  links: readonly LedgerLink[];
  /** The chain of which this one is a part 其中. */
  parent: Chain | null;
}

/** Plans that the links lead from or to, oldest first; plans of a person's own are none of them. */
export function linkedPlans(catalogue: Catalogue, facts: LedgerFacts): Plan[] {
  const codes = facts.links.flatMap(({ from, to }) => [from, to]);
  const ids = new Set(codes.map((code) => catalogue.byCode.get(code)?.planId));
  return catalogue.plans.filter(({ id }) => ids.has(id)).sort((a, b) => a.startYear - b.startYear);
}

/**
 * Every indicator of the tables of main indicators, and those of other boxes that a link or a note names, joined into
 * chains. Themes stand in their order, chains by their first appearance, parts behind their whole.
 */
export function chainsOf(plans: readonly Plan[], facts: LedgerFacts): Chain[] {
  const named = new Set([...facts.links.flatMap(({ from, to }) => [from, to]), ...facts.notes.map(({ code }) => code)]);
  const rows = plans.flatMap((plan) => rowsOf(plan, named));
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  const onward = new Map(facts.links.map((link) => [link.from, link]));
  const continued = new Set(facts.links.map(({ to }) => to));

  const chains: (Chain & { parent: Chain | null })[] = [];
  const byRow = new Map<string, Chain>();
  for (const first of rows) {
    if (continued.has(first.indicator.code)) continue;
    const chain = { theme: '', rows: [first], links: [] as LedgerLink[], parent: null };
    for (let link = onward.get(first.indicator.code); link; link = onward.get(link.to)) {
      const next = byCode.get(link.to);
      if (!next || chain.rows.includes(next)) break;
      chain.rows.push(next);
      chain.links.push(link);
    }
    chains.push(chain);
    for (const row of chain.rows) byRow.set(row.indicator.code, chain);
  }
  for (const chain of chains) chain.parent = parentOf(chain, byRow);
  for (const chain of chains) chain.theme = themeOf(wholeOf(chain), facts);
  return inOrder(chains, facts);
}

function rowsOf(plan: Plan, named: ReadonlySet<string>): LedgerRow[] {
  return plan.boxes.flatMap((box) => {
    if (box.sameAs) return [];
    const main = box.kind === 'indicators' || box.kind === 'outcomes';
    const inText = box.kind === 'text-targets';
    return box.indicators
      .filter((indicator) => main || named.has(indicator.code))
      .map((indicator) => ({ plan, box: box.number, inText, indicator }));
  });
}

/** The chain of the whole, by the newest row that is a part. */
function parentOf(chain: Chain, byRow: ReadonlyMap<string, Chain>): Chain | null {
  const part = [...chain.rows].reverse().find(({ indicator }) => indicator.parent !== null);
  const parent = part && byRow.get(part.indicator.parent ?? '');
  return parent && parent !== chain ? parent : null;
}

/** The outermost chain; a faulty plan whose parts contain each other ends where it began. */
function wholeOf(chain: Chain): Chain {
  const seen = new Set<Chain>();
  let whole = chain;
  while (whole.parent && !seen.has(whole)) {
    seen.add(whole);
    whole = whole.parent;
  }
  return whole;
}

const OTHER = '其他';

function themeOf(chain: Chain, facts: LedgerFacts): string {
  for (const { indicator } of [...chain.rows].reverse()) {
    const theme = facts.themes.find(
      ({ sections, codes }) => sections.includes(indicator.section ?? '') || codes.includes(indicator.code),
    );
    if (theme) return theme.name;
  }
  return OTHER;
}

function inOrder(chains: readonly Chain[], facts: LedgerFacts): Chain[] {
  const ordered: Chain[] = [];
  const put = (chain: Chain): void => {
    if (ordered.includes(chain)) return;
    ordered.push(chain);
    chains.filter(({ parent }) => parent === chain).forEach(put);
  };
  for (const theme of [...facts.themes.map(({ name }) => name), OTHER]) {
    const members = chains.filter((chain) => chain.theme === theme);
    members.filter(({ parent }) => parent === null).forEach(put);
    members.forEach(put);
  }
  return ordered;
}
