import { joinCatalogues } from '../catalogue/join';
import type { Catalogue } from '../model/catalogue';
import type { ReadFile, RejectedFile } from './submission';
import { compareText } from './versions';

/** The plans by which files are rolled up, and the files whose edition of an own plan is not that of the others. */
export interface KnownPlans {
  catalogue: Catalogue;
  files: readonly ReadFile[];
  rejected: readonly RejectedFile[];
}

/**
 * Joins the own plans that the files carry to the built-in ones 自有规划. Of several editions with one id the one of most files counts; files
 * with another one are refused, because their codes may mean something else.
 */
export function joinPlans(builtIn: Catalogue, files: readonly ReadFile[]): KnownPlans {
  const editions = new Map<string, Map<string, { source: unknown; files: number }>>();
  for (const { plans } of files)
    for (const source of plans) {
      const { id, text } = keyOf(source);
      const own = editions.get(id) ?? new Map<string, { source: unknown; files: number }>();
      const known = own.get(text);
      own.set(text, { source, files: (known?.files ?? 0) + 1 });
      editions.set(id, own);
    }
  const chosen = new Map<string, string>();
  const sources: unknown[] = [];
  for (const [id, own] of [...editions].sort(([a], [b]) => compareText(a, b))) {
    const [best] = [...own].sort(([a, m], [b, n]) => n.files - m.files || compareText(a, b));
    chosen.set(id, best![0]);
    sources.push(best![1].source);
  }
  const rejected: RejectedFile[] = [];
  const kept = files.filter((file) => {
    const other = file.plans.map(keyOf).find(({ id, text }) => chosen.get(id) !== text);
    if (!other) return true;
    const reason = `所带自有规划“${other.id}”与多数文件的不同（指标、目标或单位有出入），没有汇入；请用同一规划文件重新生成报表。`;
    rejected.push({ file: file.file, reason, bytes: file.bytes, sha256: file.sha256 });
    return false;
  });
  return { catalogue: joinCatalogues(builtIn, sources).catalogue, files: kept, rejected };
}

const KEYS = new WeakMap<object, { id: string; text: string }>();

function keyOf(source: unknown): { id: string; text: string } {
  const holder = typeof source === 'object' && source !== null ? source : null;
  const known = holder && KEYS.get(holder);
  if (known) return known;
  const id = (holder as { plan?: { id?: unknown } } | null)?.plan?.id;
  const key = { id: typeof id === 'string' ? id : '', text: JSON.stringify(source) };
  if (holder) KEYS.set(holder, key);
  return key;
}
