import type { DraftRow } from './own-draft';
import { loadCatalogue } from './load';
import type { CatalogueProblem } from './problem';
import type { PlanSource } from './own-plan';

/** Something that keeps a plan of one's own from being saved 不能保存的原因. */
export interface SaveProblem {
  /** Grid row it is about; null for the plan as a whole. */
  row: number | null;
  /** One Chinese sentence: what is wrong and what to do. */
  message: string;
}

/** What the catalogue would refuse in a source, by the rows of the table it was made from. */
export function saveProblems(source: PlanSource, rows: readonly DraftRow[], boxId: string): SaveProblem[] {
  const result = loadCatalogue([source], { codes: 'stable' });
  if (result.ok) return [];
  const kept = rows.filter((row) => !row.omitted);
  const first = source.indicators.indicators.findIndex(({ box }) => box === boxId);
  return result.problems.map((problem) => {
    const at = /^indicators\[(\d+)\]/.exec(problem.path)?.[1];
    const row = at === undefined ? undefined : kept[Number(at) - first];
    return { row: row?.row ?? null, message: row ? `“${row.name}”的${sentence(problem)}` : sentence(problem) };
  });
}

/** The message without the names of fields in files, which the person never sees. */
function sentence({ message }: CatalogueProblem): string {
  return message.replace(/（[a-zA-Z]+）/gu, '').replace(/indicators\.json|boxes\.json|plan\.json/gu, '规划');
}
