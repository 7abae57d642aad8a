import { decimal, type Decimal } from '../../model/decimal';
import type { Figure } from '../../model/figure';
import type { Entry, RowReading } from '../../model/reading';

/** True when values can be compared with the figure: it holds a number, a range or a ratio. */
export function isComparable(figure: Figure): boolean {
  return (
    !figure.missing && (figure.value !== null || figure.low !== null || figure.high !== null || figure.ratio !== null)
  );
}

/** A unit's own base or target: what it typed, bounded and counted as the printed figure is. A zero is none. */
function ownFigure(printed: Figure, entry: Entry): Figure | null {
  const { value: typed, raw } = entry;
  if (typed.kind !== 'number' && typed.kind !== 'ratio') return null;
  if (typed.kind === 'number' && typed.value.isZero()) return null;
  const number = typed.kind === 'number' ? typed.value.toNumber() : null;
  const range = printed.operator === 'range';
  return {
    ...printed,
    printed: String(raw),
    kind: printed.kind ?? (typed.kind === 'ratio' ? 'ratio' : null),
    value: range ? null : number,
    low: range ? number : null,
    high: range ? number : null,
    ratio: typed.kind === 'ratio' ? typed.parts.map((part) => part.toNumber()) : null,
    decimals: typed.kind === 'number' ? typed.value.decimalPlaces() : printed.decimals,
    missing: false,
    qualitative: false,
    text: null,
    note: null,
  };
}

/** Target that binds this unit, or null: printed for the province, its own for a lower unit (METHOD §2 “Whose target”). */
export function bindingTarget(row: RowReading): Figure | null {
  return row.ownTarget ? ownFigure(row.indicator.target, row.ownTarget) : row.indicator.target;
}

/** Base of this unit, or null. */
export function ownBase(row: RowReading): Figure | null {
  return row.ownBaseline ? ownFigure(row.indicator.baseline, row.ownBaseline) : row.indicator.baseline;
}

/** The number a figure stands for: its value, or the middle of its range; null for ratios and words. */
export function figureNumber(figure: Figure): Decimal | null {
  if (figure.value !== null) return decimal(figure.value);
  if (figure.low !== null && figure.high !== null) return decimal(figure.low).plus(figure.high).div(2);
  return null;
}
