import { formatReferencePeriod } from '../measure/period';
import { isKeptAside } from '../model/kept-aside';
import type { SheetCells } from '../model/cells';
import type { SheetReading } from '../model/reading';
import { readMark } from '../sheet/rollup/mark';
import { isReportSheet, sealStart } from '../sheet/report/seal-lines';
import { canonicalForm, canonicalOther, canonicalRollup } from './canonical-sheet';
import type { CanonicalCell } from './cell-list';
import type { SealedKind, SealedSheet } from './seal';

/** A sheet with what a seal covers of it. */
export interface SheetContents {
  name: string;
  kind: SealedKind;
  form: SealedSheet['form'];
  cells: readonly CanonicalCell[];
}

/**
 * What a seal covers of a workbook 封签内容, sheet by sheet. `readings` are its forms; `sealed` the sheets of the seal that it is compared
 * with: what was sealed as a sheet of a rollup is read as one, whatever became of its marks. Which sheets are hidden is not looked at.
 */
export function contentsOf(
  cells: readonly SheetCells[],
  readings: readonly SheetReading[],
  sealed: readonly Pick<SealedSheet, 'name' | 'kind'>[] = [],
): SheetContents[] {
  const rollups = new Set(sealed.filter(({ kind }) => kind === 'rollup').map(({ name }) => name));
  const forms = new Map(readings.map((reading) => [reading.sheet, reading]));
  return cells
    .filter((sheet) => !isKeptAside(sheet))
    .map((sheet): SheetContents => {
      const { name } = sheet;
      const reading = forms.get(name);
      if (reading) return { name, kind: 'form', form: formOf(reading), cells: canonicalForm(reading, sheet) };
      if (rollups.has(name) || readMark(sheet))
        return { name, kind: 'rollup', form: null, cells: canonicalRollup(sheet) };
      if (!isReportSheet(sheet)) return { name, kind: 'other', form: null, cells: canonicalOther(sheet) };
      return { name, kind: 'report', form: null, cells: canonicalOther(sheet, sealStart(sheet) ?? undefined) };
    });
}

function formOf({ plan, box, unit, asOf }: SheetReading): SealedSheet['form'] {
  return { plan: plan.id, box: box.id, unit: unit?.name ?? null, period: asOf ? formatReferencePeriod(asOf) : null };
}

/** What stands in a seal: all values but those of blank cells. */
export function sealedValues(cells: readonly CanonicalCell[]): SealedSheet['values'] {
  return cells.flatMap(({ key, value, indicator }) => (value === '' ? [] : [[key, value, indicator ?? ''] as const]));
}
