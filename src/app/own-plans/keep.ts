import { joinCatalogues, readOwnPlan, type JoinedCatalogue, type OwnPlan } from '../../core/catalogue/join';
import { OWN_PLANS_NAMESPACE, readOwnPlansParts, readPlanFile, writeOwnPlansPart } from '../../core/catalogue/own-part';
import type { PlanSource } from '../../core/catalogue/own-plan';
import { AppError } from '../app-error';
import type { KnownPlans } from '../known-plans';
import type { WorkbookHost } from '../ports/workbook-host';
import { readingsOf } from '../readings';

/**
 * Own plans of the workbook 自有规划, read and joined to the built-in ones. What cannot be read is told in `problems`, never
 * thrown: the sheets of the other plans go on working. Two syncs in a live host.
 */
export async function readOwnPlans(
  host: Pick<WorkbookHost, 'readXmlParts'>,
  builtIn: KnownPlans['builtIn'],
): Promise<JoinedCatalogue & { unreadable: boolean }> {
  const { sources, problems } = readOwnPlansParts(await host.readXmlParts(OWN_PLANS_NAMESPACE));
  const joined = joinCatalogues(builtIn, sources);
  return { ...joined, problems: [...problems, ...joined.problems], unreadable: problems.length > 0 };
}

/** Takes the workbook's own plans in; formulas are computed again where there are any. */
export async function takeOwnPlansIn(host: WorkbookHost, known: KnownPlans): Promise<void> {
  const joined = await readOwnPlans(host, known.builtIn);
  known.set(joined);
  if (joined.own.length > 0) await host.recalculate();
}

/** Saves a plan in the workbook, in the place of the one with its id; then functions and rules know it. */
export async function saveOwnPlan(host: WorkbookHost, known: KnownPlans, source: PlanSource): Promise<OwnPlan> {
  const read = readOwnPlan(source, `“${source.plan.name}”`);
  if (!read.ok) throw new AppError('bad-value', read.problem);
  const { plan } = read.own;
  refuseBuiltIn(known, plan.id);
  const before = await latest(host, known);
  const others = before.own.filter((own) => own.plan.id !== plan.id).map((own) => own.source);
  const replaces = before.own.some((own) => own.plan.id === plan.id);
  const sources = replaces
    ? before.own.map((own) => (own.plan.id === plan.id ? source : own.source))
    : [...others, source];
  await write(host, known, [...sources, ...before.rest]);
  return known.own.find((own) => own.plan.id === plan.id) ?? read.own;
}

/** Removes a plan from the workbook; its sheets stay, as sheets that the program does not know. */
export async function removeOwnPlan(host: WorkbookHost, known: KnownPlans, planId: string): Promise<void> {
  const before = await latest(host, known);
  const sources = before.own.filter((own) => own.plan.id !== planId).map((own) => own.source);
  await write(host, known, [...sources, ...before.rest]);
}

/** Names of the sheets that belong to a plan: they are not read as its sheets any more when it is removed. */
export async function sheetsOfPlan(host: WorkbookHost, known: KnownPlans, planId: string): Promise<string[]> {
  const { sheets } = readingsOf(await host.readSheets(), known.catalogue);
  return sheets.filter((reading) => reading.plan.id === planId).map((reading) => reading.sheet);
}

/** Deletes what could not be read 清除读不了的部分; the plans that could be read stay. */
export async function discardUnreadable(host: WorkbookHost, known: KnownPlans): Promise<void> {
  const { own } = await readOwnPlans(host, known.builtIn);
  await write(
    host,
    known,
    own.map(({ source }) => source),
  );
}

/** Gives a plan another name; its code and the codes of its indicators stay. */
export function renameOwnPlan(
  host: WorkbookHost,
  known: KnownPlans,
  planId: string,
  names: { name: string; shortName: string },
): Promise<OwnPlan> {
  const own = known.own.find(({ plan }) => plan.id === planId);
  if (!own) throw new AppError('unknown-plan', `工作簿里没有自有规划“${planId}”，请刷新后重新选择。`);
  return saveOwnPlan(host, known, { ...own.source, plan: { ...own.source.plan, ...names } });
}

/** A plan as the text of a file 导出, with a name for it. */
export function exportOwnPlan({ source, plan }: OwnPlan): { fileName: string; text: string } {
  const fileName = `${plan.shortName.replace(/[\\/:*?"<>|]/gu, ' ').trim() || plan.id}.json`;
  return { fileName, text: `${JSON.stringify(source, null, 2)}\n` };
}

/** Takes the plans of an exported file in 导入; all of them or none. */
export async function importOwnPlans(
  host: WorkbookHost,
  known: KnownPlans,
  file: { name: string; text: string },
): Promise<OwnPlan[]> {
  const read = readPlanFile(file.text, file.name);
  if (!read.ok) throw new AppError('bad-value', read.problem);
  const plans = read.sources.map((source) => {
    const result = readOwnPlan(source, `“${file.name}”`);
    if (!result.ok) throw new AppError('bad-value', result.problem);
    refuseBuiltIn(known, result.own.plan.id);
    return result.own;
  });
  const saved: OwnPlan[] = [];
  for (const { source } of plans) saved.push(await saveOwnPlan(host, known, source));
  return saved;
}

function refuseBuiltIn(known: KnownPlans, id: string): void {
  if (!known.builtIn.plans.some((plan) => plan.id === id)) return;
  throw new AppError('bad-name', `代码“${id}”是内置规划的，不能用于自有规划。请换一个代码，例如 own-${id}。`);
}

/** What the workbook holds now; something unreadable is not written over. */
async function latest(host: WorkbookHost, known: KnownPlans): Promise<JoinedCatalogue> {
  const joined = await readOwnPlans(host, known.builtIn);
  if (!joined.unreadable) return joined;
  known.set(joined);
  throw new AppError(
    'bad-value',
    '工作簿里已有一份读不了的自有规划，为免覆盖没有改动。请先清除读不了的部分，再试一次。',
  );
}

async function write(host: WorkbookHost, known: KnownPlans, sources: readonly unknown[]): Promise<void> {
  await host.writeXmlPart(OWN_PLANS_NAMESPACE, sources.length === 0 ? null : writeOwnPlansPart(sources));
  known.set(joinCatalogues(known.builtIn, sources));
  await host.recalculate();
}
