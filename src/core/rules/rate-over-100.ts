import { decimal } from '../model/decimal';
import { defineRule } from './define';
import { figureNumber } from './support/figures';
import { anchors } from './support/references';
import { allCells, isNumber, periodName, type NumberEntry } from './support/rows';
import { powerOfTen } from './support/slips';
import type { RowContext } from './define';
import { plain } from './support/text';
import { always, everyCell, type Pretest } from './support/pretest';

/** The power of ten that base and target agree on: 9553 for 95.53. */
function misplacedPoint(context: RowContext, entry: NumberEntry): number | null {
  const tolerance = context.settings.unitSlipTolerance;
  const exponents = new Set(
    anchors(context, entry).map((reference) => powerOfTen(entry.value.value, reference.value, tolerance)),
  );
  const [only] = exponents;
  return exponents.size === 1 && only !== undefined && only !== null && only > 0 ? only : null;
}

/** A share above 100 % 比率超过100: no part exceeds its whole. Growth rates, and shares printed above 100, are exempt. */
export const rateOver100 = defineRule({
  meta: {
    id: 'rate-over-100',
    title: { zh: '比率超过100%', en: 'Rate over 100%' },
    severity: 'error',
    level: 0,
    family: 'range',
    basis: '比率是部分占总体的百分比，不超过100%。',
    requires: [],
    silentOnPlainRows: true,
    counts: true,
    messages: { over: '{period}填{value}%，比率不能超过100%' },
    remedies: { over: '请核对分子、分母和小数点后重填。' },
  },
  scope: 'row',
  check: (context) => {
    const { sheet, row, target, baseline } = context;
    const { indicator } = row;
    if (indicator.unit !== '%' || indicator.class === 'K9') return [];
    if ([target, baseline].some((figure) => figure && (figureNumber(figure)?.gt(100) ?? false))) return [];
    return allCells(row).flatMap((entry) => {
      if (!isNumber(entry) || entry.value.value.lte(100)) return [];
      const exponent = misplacedPoint(context, entry);
      const corrected = exponent === null ? null : entry.value.value.times(decimal(10).pow(-exponent));
      return [
        {
          messageId: 'over' as const,
          cell: entry.cell,
          value: entry.raw,
          data: { period: periodName(sheet, row, entry), value: plain(entry.value.value) },
          correction:
            corrected?.lte(100) === true
              ? { cell: entry.cell, value: corrected.toNumber(), label: `改为 ${plain(corrected)}` }
              : null,
        },
      ];
    });
  },
});

export const certain: Pretest = (form) =>
  form.row.indicator.unit === '%' ? everyCell(form, (x) => !(x > 100)) : always;
