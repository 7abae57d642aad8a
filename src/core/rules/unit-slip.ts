import { defineRule, numberEntries, type RowContext } from './define';
import { isCustomary, slipsOf } from './support/slips';
import { isNumber, periodName, type NumberEntry } from './support/rows';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';
import { figureNumber } from './support/figures';
import { anchors, otherYears } from './support/references';

const FLOWS = new Set(['K1', 'K3']);

/** The unit that was surely typed in: 人 for a column of 万人, 万元 for 亿元, 万人 for 人. */
function typedUnit(unit: string, exponent: number): string {
  if (unit.startsWith('万')) return unit.slice(1);
  if (unit.startsWith('亿')) return exponent === 4 ? `万${unit.slice(1)}` : unit.slice(1);
  return `${exponent === -4 ? '万' : '亿'}${unit}`;
}

/** A value that misses its base, target or other years by a power of ten 疑似单位错误 (METHOD §3.8). */
export const unitSlip = defineRule({
  meta: {
    id: 'unit-slip',
    title: { zh: '疑似单位错误', en: 'Unit or decimal point slip' },
    severity: 'error',
    level: 1,
    family: 'unit',
    basis: '与本单位上年、基期或目标值相差约10倍、百倍、千倍、万倍或亿倍的，疑似计量单位或小数点错位。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: {
      otherUnit:
        '疑似单位错误：{period}填{value}，与{reference}相差约{times}倍，疑似按“{typed}”填报，本栏计量单位是“{unit}”',
      decimalPoint: '疑似单位错误：{period}填{value}，与{reference}相差约{times}倍，疑似计量单位或小数点错位',
      suspected: '疑似单位错误：{period}填{value}，与{reference}相差约{times}倍，可能是计量单位或小数点错位',
    },
    remedies: {
      otherUnit: '请按“{unit}”填报，应为{corrected}。',
      decimalPoint: '请核对计量单位和小数点，应为{corrected}。',
      suspected: '请核对计量单位和小数点：错位的改为{corrected}；数值无误的，在“核实说明”中写明。',
    },
  },
  scope: 'row',
  check: (context) => {
    const { sheet, row, target, baseline } = context;
    const { unit } = row.indicator;
    const slips = slipsOf(context);
    if (slips.size === 0) return [];
    return row.entries.flatMap((entry) => {
      const slip = slips.get(entry.cell);
      if (!slip || !isNumber(entry)) return [];
      const customary = isCustomary(unit, slip.exponent);
      // A year's flow may truly be a tenth of the mean, and of two years either may be the slip.
      const sure =
        customary || (!FLOWS.has(row.indicator.class) && (slip.certain || target !== null || baseline !== null));
      const messageId = customary ? ('otherUnit' as const) : sure ? ('decimalPoint' as const) : ('suspected' as const);
      return [
        {
          messageId,
          cell: entry.cell,
          value: entry.raw,
          data: {
            period: periodName(sheet, row, entry),
            value: plain(entry.value.value),
            reference: slip.against.label,
            times: 10 ** Math.abs(slip.exponent),
            typed: customary ? typedUnit(unit, slip.exponent) : '',
            unit,
            corrected: plain(slip.corrected),
          },
          severity: sure ? ('error' as const) : ('warning' as const),
          correction: slip.certain
            ? { cell: entry.cell, value: slip.corrected.toNumber(), label: `改为 ${plain(slip.corrected)}` }
            : null,
        },
      ];
    });
  },
});

/** Narrower than the factor 10^0.5 within which a value is of the size of its reference. */
const isOfSize = (x: number, reference: number): boolean => x > reference * 0.3163 && x < reference * 3.162;

/** How an entry is held against base, target and the other year: each of them times a factor of the form. */
function factors(form: RowContext, entry: NumberEntry): Record<'base' | 'target' | 'year', number> {
  const factor = (of: 'baseline' | 'target'): number => {
    const figure = form[of];
    const number = figure && figureNumber(figure);
    const only = { ...form, [of === 'target' ? 'baseline' : 'target']: null };
    const [anchor] = anchors(only, entry);
    return anchor && number ? anchor.value.div(number).toNumber() : NaN;
  };
  const [year] = otherYears(form, entry, (other) => other.value.value);
  return { base: factor('baseline'), target: factor('target'), year: year?.value.toNumber() ?? NaN };
}

/** Of the size of its base or target, or, where it has neither, of the year beside it. */
export const certain: Pretest = (form) => {
  const { class: kind, unit } = form.row.indicator;
  if (kind === 'K9' && unit === '%') return always;
  const tests = numberEntries(form.row).map((entry) => {
    const { base: ofBase, target: ofTarget, year: ofYear } = factors(form, entry);
    return (x: number, base: number, target: number, year: number): boolean => {
      if (!(x > 0)) return true;
      const b = base * ofBase;
      const t = target * ofTarget;
      if (isOfSize(x, b) || isOfSize(x, t)) return true;
      const y = year * ofYear;
      return !(b > 0) && !(t > 0) && (!(y > 0) || isOfSize(x, y));
    };
  });
  const ofValue = tests.at(-1) ?? always;
  const ofPrevious = tests.length > 1 ? tests[0]! : always;
  return ({ value, previous, base, target }) =>
    ofValue(value, base, target, previous) && ofPrevious(previous, base, target, value);
};
