import type { Account } from './account';
import { isBlank, trimmed, words } from './cell-text';
import { readName } from './name-cell';
import { ordinalAt, type Ordinal } from './ordinal';
import { openBrackets } from './place-cells';
import type { DataRow } from './structure';

/** Names that the print broke over two lines 分行的名称: the part in one line has no values beside it. */
export class BrokenNames {
  private held: { text: string; row: number; column: number } | null = null;
  private last: Ordinal | null = null;

  constructor(private readonly account: Account) {}

  /** A row with values went by. */
  pass(name: string): void {
    this.last = ordinalAt(name) ?? this.last;
  }

  /** Whether a text is the next of the rows' own ordinals: 5． after 4．. */
  isNext(text: string): boolean {
    const own = ordinalAt(text);
    if (own === null || this.last === null || own.rank !== this.last.rank || own.rank < 3) return false;
    return Number(own.no) === Number(this.last.no) + 1;
  }

  /** Whether a text is the first line of the name below: an open bracket, or the next ordinal above a name without one. */
  begins(text: string, next: string): boolean {
    if (isBlank(next) || ordinalAt(next) !== null || readName(next).ofWhich) return false;
    return (openBrackets(text) > 0 && openBrackets(next) < 0) || this.isNext(text);
  }

  /** Whether a text is the last line of the name above: a closing bracket, or the unit that the name lacks. */
  ends(above: DataRow, text: string): boolean {
    if (ordinalAt(text) !== null) return false;
    if (openBrackets(above.name) > 0 && openBrackets(text) < 0) return true;
    const hasUnits = above.columns.columns.some(({ role }) => role === 'unit');
    return !hasUnits && readName(text).unit !== null && readName(above.name).unit === null;
  }

  hold(text: string, row: number, column: number): void {
    this.drop();
    this.held = { text, row, column };
  }

  take(): string | null {
    const text = this.held?.text ?? null;
    this.held = null;
    return text;
  }

  /** Nothing followed that it could belong to. */
  drop(): void {
    if (this.held) this.account.refuse(this.held.row, this.held.column, '像名称的前一半，下面没有与它相接的指标行');
    this.held = null;
  }

  ask(row: number, column: number, indicator: number, name: string): void {
    this.account.ask(
      'name-wrapped',
      { row, column, indicator },
      `指标名称分在两行，已连成“${words(trimmed(name))}”`,
      '请核对名称',
    );
  }
}
