import { changeCode } from '../plan-formula';
import { formulaSkeleton } from './skeleton';

/**
 * What a formula cell of the form may hold 应有公式, in one or more spellings. A formula that stands as it was written is known by
 * its text; any other by its skeleton, which costs more.
 */
export class FormulaTemplate {
  private readonly spellings: readonly (readonly string[])[];
  private skeletons: ReadonlySet<string> | null = null;

  /**
   * `formulas` as they are written in the zero-based row. `pieces` are those that other formulas have, too: what is different in the
   * formulas of a box is a small part of them.
   */
  constructor(
    formulas: readonly string[],
    private readonly row: number,
    pieces = new Map<string, string>(),
  ) {
    this.spellings = formulas.map((formula) => aroundOwnRow(formula, row).map((piece) => sharedPiece(pieces, piece)));
  }

  /** Whether the formula does what the form says, in the zero-based row where it stands now. */
  matches(formula: string | null, row: number): boolean {
    if (formula === null) return false;
    const own = String(row + 1);
    if (this.spellings.some((pieces) => pieces.join(own) === formula)) return true;
    this.skeletons ??= new Set(
      this.spellings.map((pieces) => formulaSkeleton(pieces.join(String(this.row + 1)), this.row)),
    );
    return this.skeletons.has(formulaSkeleton(formula, row));
  }
}

/** The formula cut where the number of its own row stands; joined with another number it is the formula of that row. */
function aroundOwnRow(formula: string, row: number): string[] {
  const own = new RegExp(`(?<=(?<![A-Z0-9_.])\\$?[A-Z]{1,3}\\$?)${String(row + 1)}(?![A-Z0-9_.(])`, 'g');
  return changeCode(formula, (code) => code.replace(own, CUT)).split(CUT);
}

/** The piece that other formulas have, too. */
function sharedPiece(pieces: Map<string, string>, piece: string): string {
  const known = pieces.get(piece);
  if (known !== undefined) return known;
  // Cut out of a formula it would keep all of it in memory.
  const copy = [...piece].join('');
  pieces.set(copy, copy);
  return copy;
}

/** A character that no formula of a form has. */
const CUT = '\u0000';
