import { decimal, type Decimal } from '../model/decimal';
import { defineRule } from './define';
import { historyOf, median, type Past } from './support/history';
import { slipsOf } from './support/slips';
import { plain } from './support/text';
import { yearOnYearJump } from './year-on-year-jump';

const CLASSES = new Set(['K1', 'K2', 'K3', 'K4', 'K5', 'K6']);
/** Fewer values have no history to stand out of. */
const FEWEST = 5;
/** |x − median| > 3.5 · MAD / 0.6745: the modified z-score of Iglewicz and Hoaglin, without dividing. */
const Z = decimal('3.5');
const CONSISTENT = decimal('0.6745');

/** What is compared: values as they are, of a stock the growth from year to year, because it has a trend. */
function samples(history: readonly Past[], grows: boolean): { past: Past; size: Decimal }[] {
  if (!grows) return history.map((past) => ({ past, size: past.value }));
  return history.flatMap((past, index) => {
    const before = history[index - 1];
    return before && before.year === past.year - 1 ? [{ past, size: past.value.minus(before.value) }] : [];
  });
}

/**
 * A value that stands out of the row's own history 历史离群值, by median and median absolute deviation, which one wrong value
 * cannot move. From the years of the sheet, the previous submission and the base; only with five values or more.
 */
export const outlierValue = defineRule({
  meta: {
    id: 'outlier-value',
    title: { zh: '偏离历史水平', en: 'Outlier from history' },
    severity: 'information',
    level: 2,
    family: 'time',
    basis: '偏离中位数超过3.5倍标准化绝对中位差（修正Z分数，至少五个历史值）、且超过本值{small}%的，提示核对。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: {
      level: '{year}年{value}{unit}，偏离{count}个历史值的中位数{median}{unit}',
      growth: '{year}年比上年变动{value}{unit}，偏离{count}个年度变动的中位数{median}{unit}',
    },
    remedies: {
      level: '请核对；数据无误的不必改动。',
      growth: '请核对；数据无误的不必改动。',
    },
  },
  scope: 'row',
  check: (context) => {
    const { unit, class: kind } = context.row.indicator;
    if (!CLASSES.has(kind)) return [];
    const grows = kind === 'K2';
    const slips = slipsOf(context);
    const history = historyOf(context);
    const found = samples(history, grows);
    if (found.length < FEWEST || slips.size > 0) return [];
    // A share under one or over a hundred is another fault.
    if (unit === '%' && history.some(({ value }) => value.lte(1) || value.gt(100))) return [];
    const middle = median(found.map(({ size }) => size));
    const spread = median(found.map(({ size }) => size.minus(middle).abs()));
    if (spread.isZero()) return [];
    const limit = spread.times(Z);
    // Among values that hardly move, a deviation nobody would see stands out as well.
    const least = decimal(context.settings.smallChange);
    const outside = found.filter(({ past, size }) => {
      const deviation = size.minus(middle).abs();
      return deviation.times(CONSISTENT).gt(limit) && deviation.gt(past.value.times(least));
    });
    if (outside.length === 0) return [];
    const small = plain(least.times(100));
    const jumps = new Set(yearOnYearJump.scope === 'row' ? yearOnYearJump.check(context).map(({ cell }) => cell) : []);
    return outside.flatMap(({ past: { entry, year }, size }) =>
      !entry || jumps.has(entry.cell)
        ? []
        : [
            {
              messageId: grows ? ('growth' as const) : ('level' as const),
              cell: entry.cell,
              value: entry.raw,
              data: { year, value: plain(size), unit, count: found.length, median: plain(middle), small },
            },
          ],
    );
  },
});
