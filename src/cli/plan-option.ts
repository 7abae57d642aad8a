import { BUILT_IN } from '../catalogues/built-in';
import { joinCatalogues, type JoinedCatalogue } from '../core/catalogue/join';
import { readPlanFile, readOwnPlansParts, OWN_PLANS_NAMESPACE } from '../core/catalogue/own-part';
import type { PlanSource } from '../core/catalogue/own-plan';
import type { Catalogue } from '../core/model/catalogue';
import type { WorkbookFile } from '../hosts/xlsx/read';
import { CommandError } from './command-error';
import { readBytes } from './files';

/** What `--plan` names: a built-in plan by its code, or a plan of one's own by its file. */
export interface PlanChoice {
  catalogue: Catalogue;
  id: string;
  /** The plan of the file; null for a built-in one. */
  own: PlanSource | null;
}

/** True for what can only be a file: codes have neither dots nor slashes. */
function isFile(text: string): boolean {
  return /[./\\]/.test(text);
}

/** Plans of a file 规划文件, joined to the built-in ones; whatever is wrong with them is a CommandError. */
export async function plansOfFile(path: string): Promise<JoinedCatalogue> {
  const read = readPlanFile(new TextDecoder().decode(await readBytes(path)), path);
  if (!read.ok) throw new CommandError(read.problem);
  const joined = joinCatalogues(BUILT_IN, read.sources);
  if (joined.problems.length > 0) throw new CommandError(`“${path}”：${joined.problems.join('\n')}`);
  return joined;
}

export async function planOption(text: string): Promise<PlanChoice> {
  if (!isFile(text)) return { catalogue: BUILT_IN, id: text, own: null };
  const { catalogue, own } = await plansOfFile(text);
  if (own.length !== 1)
    throw new CommandError(`“${text}”里有${own.length}个规划，--plan 只能用一个规划的文件；请分别导出后再用。`);
  return { catalogue, id: own[0]!.plan.id, own: own[0]!.source };
}

/** The built-in plans with those that a workbook carries, and what of these cannot be read. */
export function cataloguesOf(file: WorkbookFile): { catalogue: Catalogue; problems: readonly string[] } {
  const parts = file.customXml.filter(({ namespace }) => namespace === OWN_PLANS_NAMESPACE).map(({ xml }) => xml);
  const { sources, problems } = readOwnPlansParts(parts);
  const joined = joinCatalogues(BUILT_IN, sources);
  return { catalogue: joined.catalogue, problems: [...problems, ...joined.problems] };
}
