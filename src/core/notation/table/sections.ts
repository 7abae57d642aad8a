import { trimmed, words } from './cell-text';
import { ordinalAt } from './ordinal';

interface Section {
  rank: number;
  text: string;
}

/** The sections that the rows of a table stand under 分组: 一、就业, within it （一）城镇就业. */
export class Sections {
  private stack: Section[] = [];

  /** Enters the section that a row with only a name opens; one of the same rank closes the one before. */
  open(label: string): void {
    const ordinal = ordinalAt(label);
    const numbered = this.stack.find(({ rank }) => rank >= 1);
    // Without an ordinal it is outermost, or within a numbered section.
    const rank = ordinal?.rank ?? (numbered ? numbered.rank + 0.5 : 0);
    this.stack = this.stack.filter((section) => section.rank < rank);
    this.stack.push({ rank, text: words(trimmed(label)) });
  }

  clear(): void {
    this.stack = [];
  }

  /** The section of the next row, with what the row's own 类别 cells add. */
  path(own: readonly string[]): string | null {
    const texts = [...this.stack.map(({ text }) => text), ...own].filter((text) => text !== '');
    return texts.length > 0 ? texts.join('／') : null;
  }
}
