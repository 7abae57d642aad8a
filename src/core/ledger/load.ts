import { Fields } from '../catalogue/fields';
import { ProblemList, type CatalogueProblem } from '../catalogue/problem';
import type { Catalogue } from '../model/catalogue';
import { findPlan } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { EarlierPeriod, LedgerFacts, LedgerLink, LedgerNote, LedgerTheme } from './facts';

export type LedgerResult = { ok: true; facts: LedgerFacts } | { ok: false; problems: readonly CatalogueProblem[] };

const OWNERS = ['own', 'earlier'] as const;

/**
 * Unknown JSON → what continues what from plan to plan 规划衔接依据, or everything that is wrong with it; never throws.
 * Codes must be in the catalogue and stand on the lines given, a link leads to a later plan, and no indicator has two
 * successors or two predecessors.
 */
export function loadLedger(source: unknown, catalogue: Catalogue): LedgerResult {
  const problems: CatalogueProblem[] = [];
  const file = Fields.of(new ProblemList('ledger.json', problems), '', source, ['earlier', 'themes', 'links', 'notes']);
  const facts: LedgerFacts = {
    earlier: file && !file.none('earlier') ? readEarlier(file, catalogue) : null,
    themes: readThemes(file, catalogue),
    links: readLinks(file, catalogue),
    notes: readNotes(file, catalogue),
  };
  return problems.length === 0 ? { ok: true, facts } : { ok: false, problems };
}

function readEarlier(file: Fields, catalogue: Catalogue): EarlierPeriod | null {
  const fields = file.child('earlier', ['id', 'period', 'startYear', 'endYear', 'printedIn']);
  if (!fields) return null;
  const id = fields.text('id');
  const period = fields.text('period');
  const startYear = fields.integer('startYear', 1900, 2200);
  const endYear = fields.integer('endYear', 1900, 2200);
  const printedIn = fields.text('printedIn');
  const plan = printedIn === null ? undefined : findPlan(catalogue, printedIn);
  if (printedIn !== null && !plan) fields.fail('printedIn', `“${printedIn}”不在规划目录中`);
  if (id !== null && findPlan(catalogue, id)) fields.fail('id', `“${id}”已是一份规划的编号`);
  if (plan && endYear !== null && endYear !== plan.baseYear) fields.fail('endYear', `应为${plan.baseYear}`);
  if (id === null || period === null || startYear === null || endYear === null || !plan) return null;
  return { id, period, startYear, endYear, printedIn: plan.id };
}

function readThemes(file: Fields | null, catalogue: Catalogue): LedgerTheme[] {
  const seen = new Set<string>();
  return (file?.children('themes', 50, ['name', 'sections', 'codes']) ?? []).flatMap((fields): LedgerTheme[] => {
    const name = fields?.text('name') ?? null;
    const sections = fields?.texts('sections', 50) ?? [];
    for (const section of sections) {
      if (seen.has(section)) fields?.fail('sections', `中的“${section}”已属于前面的主题`);
      seen.add(section);
    }
    const codes = fields?.texts('codes', 50) ?? [];
    for (const code of codes) if (!catalogue.byCode.has(code)) fields?.fail('codes', `中的“${code}”不是目录中的指标`);
    return name === null ? [] : [{ name, sections, codes }];
  });
}

function readLinks(file: Fields | null, catalogue: Catalogue): LedgerLink[] {
  const taken = { from: new Set<string>(), to: new Set<string>() };
  const rows = file?.children('links', 1000, ['from', 'to', 'lines', 'comparable', 'why'], true) ?? [];
  return rows.flatMap((fields): LedgerLink[] => {
    if (!fields) return [];
    const from = readCode(fields, 'from', catalogue);
    const to = readCode(fields, 'to', catalogue);
    const lines = fields.lines('lines', true);
    const comparable = fields.flag('comparable');
    const why = fields.optionalText('why');
    if (comparable === false && why === null) fields.fail('why', '未填，而两期不可比');
    if (comparable === true && why !== null) fields.fail('why', '已填，而两期可比');
    if (!from || !to) return [];
    // Codes are places in a box: a row put in between moves them, and the lines tell.
    if (lines.length !== 2 || lines[0] !== from.line || lines[1] !== to.line)
      fields.fail('lines', `应为[${from.line}, ${to.line}]，即两项指标在原文的行号`);
    if (!isLater(catalogue, from, to)) fields.fail('to', `“${to.code}”不属于更晚的规划`);
    for (const [end, { code }] of [['from', from] as const, ['to', to] as const]) {
      if (taken[end].has(code)) fields.fail(end, `“${code}”已有衔接`);
      taken[end].add(code);
    }
    return comparable === null ? [] : [{ from: from.code, to: to.code, comparable, why }];
  });
}

function readNotes(file: Fields | null, catalogue: Catalogue): LedgerNote[] {
  const rows = file?.children('notes', 1000, ['code', 'of', 'text', 'lines', 'comparable']) ?? [];
  return rows.flatMap((fields): LedgerNote[] => {
    if (!fields) return [];
    const indicator = readCode(fields, 'code', catalogue);
    const of = fields.optionalChoice('of', OWNERS) ?? 'own';
    const text = fields.text('text');
    readLineLists(fields, catalogue);
    const comparable = fields.optionalFlag('comparable') ?? true;
    return indicator && text !== null ? [{ code: indicator.code, of, text, comparable }] : [];
  });
}

/** Lines of a note by the plan in whose text they stand: `{"fj-12": [21]}`. */
function readLineLists(fields: Fields, catalogue: Catalogue): void {
  const known = catalogue.plans.map((plan) => plan.id);
  const lists = fields.child('lines', known);
  if (lists && !known.some((id) => lists.has(id))) fields.fail('lines', '一项也没有');
  for (const id of known) if (lists?.has(id)) lists.lines(id, true);
}

function readCode(fields: Fields, key: string, catalogue: Catalogue): Indicator | null {
  const code = fields.text(key);
  if (code === null) return null;
  const indicator = catalogue.byCode.get(code);
  if (!indicator) fields.fail(key, `“${code}”不是目录中的指标`);
  return indicator ?? null;
}

function isLater(catalogue: Catalogue, from: Indicator, to: Indicator): boolean {
  const [before, after] = [findPlan(catalogue, from.planId), findPlan(catalogue, to.planId)];
  return before !== undefined && after !== undefined && after.startYear > before.endYear;
}
