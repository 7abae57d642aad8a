import { address, parseAddress, type SheetCells } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import type { ComputedCell, Entry } from '../../model/reading';
import { NO_YEAR, seeText, sharedFormula, shareFormula, sourceColumns, sourceOf } from '../formulas/entry-formulas';
import { formulaSkeleton } from '../formulas/skeleton';
import type { ColumnRole } from '../layout';
import { fold } from '../text';
import type { CodeRows } from './codes';
import { readingAt } from './grid';

/** What the entry cells of a row are 填报格的性质: filled in by people, or computed from other cells. */
export interface EntryKind {
  /** Whether the cell of a column is computed. `period` counts for entry columns. */
  computed(role: ColumnRole, period: number): boolean;
  /** Formula cells of the row among them, for the check that nobody changed them. */
  cells(entries: readonly Entry[]): ComputedCell[];
}

/** A row that people fill in. */
export const FILLED_IN: EntryKind = { computed: () => false, cells: () => [] };

/**
 * Shares are always computed. A shared entry is where one of the row's cells looks it up, and always in a box of
 * dimensions; elsewhere its sheet was made without the other one and people fill it in.
 */
export function entryKind(
  cells: SheetCells,
  place: { indicator: Indicator; row: number },
  codes: CodeRows,
  columns: readonly number[],
  own: boolean,
): EntryKind {
  const { plan, box } = codes;
  if (place.indicator.share) return shareKind(place, codes);
  const source = sourceOf(plan, place.indicator);
  if (!source) return FILLED_IN;
  const wanted = lookupSkeleton(sharedFormula('', source.code, { code: 0, value: 0 }), place.row);
  const looksUp = (formula: string | null) => formula !== null && lookupSkeleton(formula, place.row) === wanted;
  const linked = columns.some((column) => looksUp(readingAt(cells, place.row, column).formula));
  const dimension = box.kind === 'dimensions';
  if (!linked && !dimension) return FILLED_IN;
  const level = own ? 'city' : 'province';
  const words = new Set([seeText(source.box), NO_YEAR].map(fold));
  return {
    // A year that the other sheet does not have is an ordinary entry.
    computed: (role, period) =>
      dimension || sourceColumns(plan, source.box, level, { role, period: role === 'entry' ? period : null }) !== null,
    cells: (entries) =>
      entries.flatMap(({ cell, raw, formula }) => {
        // Words in place of a formula while the other sheet is not there.
        if (formula === null && dimension && words.has(fold(String(raw ?? '')))) return [];
        return [{ cell, raw, formula, field: 'entry' as const, intact: looksUp(formula) }];
      }),
  };
}

/** A share is a formula of the two rows where they stand now. */
function shareKind(place: { indicator: Indicator; row: number }, codes: CodeRows): EntryKind {
  const rowOf = (code: string) => codes.rows.find(({ indicator }) => indicator.code === code)?.row ?? null;
  const share = place.indicator.share!;
  const [numerator, denominator] = [rowOf(share.numerator), rowOf(share.denominator)];
  return {
    // Its own base and target are entries.
    computed: (role) => role === 'entry',
    cells: (entries) =>
      entries.map(({ cell, raw, formula }) => {
        const column = parseAddress(cell)?.column ?? 0;
        const intact =
          formula !== null &&
          (numerator === null || denominator === null
            ? formulaSkeleton(formula, place.row) === formulaSkeleton(shareFormula('A1', 'A2'), -2)
            : plain(formula) === plain(shareFormula(address(numerator, column), address(denominator, column))));
        return { cell, raw, formula, field: 'entry' as const, intact };
      }),
  };
}

/** A formula without the ways in which programs spell it differently. */
function plain(formula: string): string {
  return formula.toUpperCase().replace(/[\s$=]/g, '');
}

/** What a lookup does, whatever the sheet is called and wherever its columns stand; the code it looks for counts. */
function lookupSkeleton(formula: string, row: number): string {
  const columns = formula
    .replace(/(?:'(?:[^']|'')*'|[^\s()'",!=]+)!/g, '')
    .replace(/\$?[A-Z]{1,3}(?:\$?1)?:\$?[A-Z]{1,3}(?:\$?1048576)?/gi, '[]');
  return formulaSkeleton(columns, row);
}
