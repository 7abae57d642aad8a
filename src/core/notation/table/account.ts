import { isBlank } from './cell-text';
import type { CellPlace, CellUse, Choice, Doubt, DoubtKind, Unread } from './table';

/** More doubts and unread cells than a person will ever look at are counted, not listed. */
const MOST_LISTED = 2000;

/** The books of one reading: what every cell was taken for, what could not be read, what has to be asked. */
export class Account {
  readonly uses: (CellUse | null)[][];
  readonly doubts: Doubt[] = [];
  readonly unread: Unread[] = [];

  constructor(
    private readonly grid: readonly (readonly string[])[],
    private readonly lines: readonly number[] | undefined,
  ) {
    this.uses = grid.map((row) => row.map(() => null));
  }

  lineOf(row: number): number {
    return this.lines?.[row] ?? row + 1;
  }

  place(row: number, column: number): CellPlace {
    return { row, column, line: this.lineOf(row), printed: this.grid[row]?.[column] ?? '' };
  }

  use(row: number, column: number, use: CellUse): void {
    if (!isBlank(this.grid[row]?.[column])) this.uses[row]![column] = use;
  }

  useRow(row: number, use: CellUse): void {
    for (let column = 0; column < this.grid[row]!.length; column += 1) this.use(row, column, use);
  }

  refuse(row: number, column: number, reason: string): void {
    if (isBlank(this.grid[row]?.[column]) || this.uses[row]![column] === 'unread') return;
    this.use(row, column, 'unread');
    if (this.unread.length < MOST_LISTED) this.unread.push({ ...this.place(row, column), reason });
  }

  refuseRow(row: number, reason: string): void {
    for (let column = 0; column < this.grid[row]!.length; column += 1) this.refuse(row, column, reason);
  }

  ask(
    kind: DoubtKind,
    at: { row: number; column: number; indicator?: number | null },
    text: string,
    asks: string,
    choices: readonly Choice[] = [],
  ): void {
    if (this.doubts.length >= MOST_LISTED) return;
    this.doubts.push({ kind, ...this.place(at.row, at.column), indicator: at.indicator ?? null, text, asks, choices });
  }

  /** Cells that nothing took: the last resort, so that nothing is lost. */
  close(): void {
    this.uses.forEach((row, r) =>
      row.forEach((use, c) => {
        if (use === null) this.refuse(r, c, '没有归入任何栏目');
      }),
    );
  }
}
