/** A word that was found: its length and what it means. */
export interface Match<T> {
  length: number;
  value: T;
}

/** Words with their meaning, found at a position of a text, longest first (`不超过` before `不超`). */
export class Lexicon<T> {
  private readonly byFirst = new Map<string, { word: string; value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      const first = word[0]!;
      const list = this.byFirst.get(first) ?? [];
      list.push({ word, value });
      this.byFirst.set(first, list);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that starts at `position`, or null. */
  at(text: string, position: number): Match<T> | null {
    const first = text[position];
    const list = first === undefined ? undefined : this.byFirst.get(first);
    if (!list) return null;
    for (const { word, value } of list) {
      if (text.startsWith(word, position)) return { length: word.length, value };
    }
    return null;
  }
}
