import type { Box } from '../model/box';
import type { Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import { readBoxesFile, type BoxFacts } from './boxes-file';
import { readIndicatorsFile, type IndicatorRow } from './indicators-file';
import { checkLinks, emptyBoxes, type CodeOrder } from './links';
import { readPlanFile, PLAN_ID, type PlanFacts } from './plan-file';
import { ProblemList, type CatalogueProblem } from './problem';
import { linkSharedEntries } from './shared-entries';

export type CatalogueResult = { ok: true; catalogue: Catalogue } | { ok: false; problems: readonly CatalogueProblem[] };

/** A plan's files, read. `plan` is null when `plan.json` is faulty. */
interface Draft {
  name: string;
  plan: PlanFacts | null;
  boxes: readonly BoxFacts[];
  rows: readonly IndicatorRow[];
  boxProblems: ProblemList;
}

/**
 * Unknown JSON → Catalogue 规划目录, or everything that is wrong with it; never throws, never stops at the first fault.
 *
 * Each source is `{plan, boxes, indicators}`: the content of a plan's three files. Printed cells become Figures here
 * (METHOD §1), classes follow from print unless they are stated (METHOD §2).
 */
export function loadCatalogue(sources: readonly unknown[], options: { codes?: CodeOrder } = {}): CatalogueResult {
  const problems: CatalogueProblem[] = [];
  if (!Array.isArray(sources) || sources.length === 0 || sources.length > 200) {
    new ProblemList('规划目录', problems).add('', sources, '应有1至200份规划；请逐份给出 plan、boxes、indicators。');
    return { ok: false, problems };
  }
  const drafts = sources.map((source: unknown, i) => readSource(source, i, problems, options.codes ?? 'in-order'));
  const taken = new Set<string>();
  for (const draft of drafts) {
    if (!draft.plan) continue;
    if (taken.has(draft.plan.id))
      new ProblemList(`${draft.name}/plan.json`, problems).add(
        'id',
        draft.plan.id,
        '规划编号与前面的规划重复；请改用另一个编号。',
      );
    taken.add(draft.plan.id);
  }
  checkSameAs(drafts);
  linkSharedEntries(drafts);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, catalogue: assemble(drafts) };
}

function readSource(source: unknown, index: number, problems: CatalogueProblem[], codes: CodeOrder): Draft {
  const files = new Map(source !== null && typeof source === 'object' ? Object.entries(source) : []);
  const given = files.get('plan') as unknown;
  const id: unknown =
    given !== null && typeof given === 'object' ? new Map(Object.entries(given)).get('id') : undefined;
  const name = typeof id === 'string' && id.length <= 60 && PLAN_ID.test(id) ? id : `第${index + 1}份`;
  const listFor = (file: string): ProblemList => new ProblemList(`${name}/${file}.json`, problems);
  for (const file of ['plan', 'boxes', 'indicators'])
    if (!files.has(file)) listFor(file).add('', undefined, `缺少 ${file}.json；请补上这个文件。`);

  const plan = files.has('plan') ? readPlanFile(given, listFor('plan')) : null;
  const boxProblems = listFor('boxes');
  const planId = plan?.id ?? (name === id ? name : null);
  const { boxes, ids } = files.has('boxes')
    ? readBoxesFile(files.get('boxes'), boxProblems, planId)
    : { boxes: [], ids: new Set<string>() };
  // A plan may consist of boxes that belong to another plan; then it has no indicators of its own to list.
  const rows = files.has('indicators')
    ? readIndicatorsFile(files.get('indicators'), listFor('indicators'), { planId, boxIds: ids, boxes })
    : [];
  checkLinks(planId, boxes, rows, codes);
  for (const box of emptyBoxes(boxes, rows))
    boxProblems.add(
      box.path,
      box.id,
      '专栏可用却没有一个指标或项目；请在 indicators.json 或 projects 中补上，或把 available 改为 false 并写明原因。',
    );
  return { name, plan, boxes, rows, boxProblems };
}

/** The box that another plan's box stands for. */
function owner(drafts: readonly Draft[], sameAs: { planId: string; boxId: string }): BoxFacts | undefined {
  return drafts.find((draft) => draft.plan?.id === sameAs.planId)?.boxes.find((box) => box.id === sameAs.boxId);
}

function checkSameAs(drafts: readonly Draft[]): void {
  for (const { boxes, boxProblems } of drafts) {
    for (const box of boxes) {
      if (box.sameAs === null) continue;
      const target = owner(drafts, box.sameAs);
      const told = `${box.sameAs.planId} 的专栏 ${box.sameAs.boxId}`;
      if (!target) boxProblems.add(`${box.path}.sameAs`, told, '没有这个专栏；请改为目录中已有的规划和专栏编号。');
      else if (target.sameAs !== null)
        boxProblems.add(`${box.path}.sameAs`, told, '那个专栏也只是指向另一专栏；请直接指向持有该表的专栏。');
    }
  }
}

function assemble(drafts: readonly Draft[]): Catalogue {
  const byCode = new Map<string, Indicator>();
  for (const { rows } of drafts) for (const { indicator } of rows) if (indicator) byCode.set(indicator.code, indicator);
  const plans = drafts.flatMap((draft): Plan[] => {
    const { plan } = draft;
    if (!plan) return [];
    return [{ ...plan, boxes: draft.boxes.map((box) => makeBox(drafts, plan.id, box, [...byCode.values()])) }];
  });
  return { plans, byCode };
}

function makeBox(drafts: readonly Draft[], planId: string, box: BoxFacts, indicators: readonly Indicator[]): Box {
  const held = box.sameAs ?? { planId, boxId: box.id };
  const facts = box.sameAs ? owner(drafts, box.sameAs) : box;
  if (!facts || facts.sameAs !== null) throw new Error(`box ${planId}/${box.id} has no owner although it was checked`);
  return {
    ...facts.facts,
    id: box.id,
    planId,
    sameAs: box.sameAs,
    indicators: indicators.filter((indicator) => indicator.planId === held.planId && indicator.boxId === held.boxId),
  };
}
