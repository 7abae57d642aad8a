import type { ReadFile } from './submission';
import { compareText, laterFirst, type Picks } from './versions';

/** A file of the very same content as another one 内容相同的文件: it is told, and counts as no version. */
export interface Copy {
  file: string;
  /** The file that counts. */
  of: string;
  bytes: number;
  sha256: string;
}

/**
 * Files of the same content count once 只计一次: one that a person chose, else the earliest, for a copy is often dated anew; of the same
 * time the first by name. The order in which they are given decides nothing.
 */
export function withoutCopies(
  files: readonly ReadFile[],
  picks: Picks = new Map(),
): { files: readonly ReadFile[]; copies: readonly Copy[] } {
  const picked = new Set(picks.values());
  const sorted = [...files].sort(
    (a, b) =>
      Number(picked.has(b.file)) - Number(picked.has(a.file)) ||
      laterFirst(b.modified, a.modified) ||
      compareText(a.file, b.file),
  );
  const first = new Map<string, string>();
  for (const { sha256, file } of sorted) if (!first.has(sha256)) first.set(sha256, file);
  const copies = sorted.flatMap(({ file, bytes, sha256 }): Copy[] => {
    const of = first.get(sha256)!;
    return of === file ? [] : [{ file, of, bytes, sha256 }];
  });
  return {
    files: files.filter(({ file, sha256 }) => first.get(sha256) === file),
    copies: copies.sort((a, b) => compareText(a.file, b.file)),
  };
}

/** Why a copy is not used, in words. */
export function copyReason({ of }: Copy): string {
  return `与“${of}”内容相同，只计一次。`;
}
