import type { Verification } from '../../app/seal/verify-workbook';
import type { SealChange } from '../../core/evidence/compare';
import type { ShareStrings } from '../strings/share-strings';

/** One line about what is no longer as it was sealed: a value at its cell, or a sentence. */
export type ChangeLine = { kind: 'value'; change: SealChange } | { kind: 'text'; text: string };

/** All that changed since the workbook was sealed, what concerns the seal first. */
export function changeLines(
  found: Verification,
  texts: Pick<ShareStrings, 'added' | 'removed' | 'renamed'>,
): ChangeLine[] {
  if (found.state !== 'changed') return [];
  const say = (text: string): ChangeLine => ({ kind: 'text', text });
  if (!found.seal) return found.problems.map(say);
  const { changes, added, removed, renamed, faults } = found.comparison;
  return [
    ...faults.map(say),
    ...added.map((name) => say(texts.added(name))),
    ...removed.map((name) => say(texts.removed(name))),
    ...renamed.map(({ before, after }) => say(texts.renamed(before, after))),
    ...changes.map((change): ChangeLine => ({ kind: 'value', change })),
  ];
}
