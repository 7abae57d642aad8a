import type { NameCell } from './name-cell';

/** A row seen for its place among the rows 层次. */
interface Member {
  index: number;
  indent: number;
  rank: number | null;
}

/** The parent of a row, and whether the table leaves room for doubt. */
export interface Kinship {
  parent: number | null;
  doubt: 'no-outer' | 'no-indent' | 'indented' | null;
}

/**
 * Finds the parent of 其中 rows 其中项: the row above at the outer level. 其中 goes on over the rows below that are indented
 * further than it (十二五 专栏七, lines 78, 79, 89); in tables that number their rows, an unnumbered row is no outer row.
 */
export class Family {
  private outer: Member | null = null;
  private ranked: Member[] = [];
  private group: { parent: number; indent: number; last: Member } | null = null;

  constructor(private readonly numbered: boolean) {}

  /** A new section: what stood above is no parent any more. */
  reset(): void {
    this.outer = null;
    this.ranked = [];
    this.group = null;
  }

  enter(index: number, name: NameCell): Kinship {
    const member: Member = { index, indent: name.indent, rank: name.rank };
    if (name.ofWhich) return this.enterOfWhich(member);
    if (name.no === '') {
      const kinship = this.continues(member);
      if (kinship) return kinship;
    }
    this.group = null;
    const bare = this.numbered && name.no === '';
    const above = this.outer;
    if (bare) {
      const indented = above !== null && member.indent > above.indent;
      return { parent: null, doubt: indented ? 'indented' : null };
    }
    this.outer = member;
    const under = this.rankedParent(member);
    const indented = under === null && name.no === '' && above !== null && member.indent > above.indent;
    if (indented) this.outer = above;
    return { parent: under, doubt: indented ? 'indented' : null };
  }

  private enterOfWhich(member: Member): Kinship {
    const { group } = this;
    if (group && member.indent > group.indent) {
      this.group = { parent: group.last.index, indent: member.indent, last: member };
      return { parent: group.last.index, doubt: null };
    }
    if (!this.outer) return { parent: null, doubt: 'no-outer' };
    this.group = { parent: this.outer.index, indent: member.indent, last: member };
    return { parent: this.outer.index, doubt: null };
  }

  /** A row without ordinal and 其中 below a 其中 row. */
  private continues(member: Member): Kinship | null {
    const { group } = this;
    if (!group) return null;
    const further = member.indent > group.indent;
    if (!further && !this.numbered) return null;
    group.last = member;
    return { parent: group.parent, doubt: further ? null : 'no-indent' };
  }

  /** （1） below 1. is a part of it. */
  private rankedParent(member: Member): number | null {
    const { rank } = member;
    if (rank === null) return null;
    this.ranked = this.ranked.filter((above) => above.rank! < rank);
    const parent = this.ranked.at(-1) ?? null;
    this.ranked.push(member);
    return parent?.index ?? null;
  }
}
