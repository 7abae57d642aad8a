import { decimal } from '../model/decimal';
import type { RowReading, SheetReading } from '../model/reading';
import { defineRule, type Report } from './define';
import { meet, rounding } from './support/between';
import { counterpart, isPlanBefore, outcomeOf } from './support/earlier-plan';
import { ownBase } from './support/figures';
import { isNumber } from './support/rows';
import { plain } from './support/text';

type Id = 'own' | 'printed';

/**
 * The end of one plan is the base of the next 基期与上期完成数不符 (METHOD §6): a unit's own base, or the printed one, against what
 * the sheet of the plan before shows in the same workbook, within what rounding hides.
 */
export const baseAgainstOutcome = defineRule<Id>({
  meta: {
    id: 'base-against-outcome',
    title: { zh: '基期与上期完成数不符', en: 'Base against the previous outcome' },
    severity: 'warning',
    level: 5,
    family: 'logical',
    basis: '上一规划期末完成数就是下一规划的基期数。',
    requires: [],
    between: true,
    messages: {
      own: '本级基期{base}{unit}，{plan2}的“{other}”{otherCell}显示期末完成{outcome}{unit}',
      printed: '期末完成{outcome}{unit}，{plan2}印刷的基期是{base}{unit}（“{other}”{otherCell}）',
    },
    remedies: {
      own: '请核对两处；口径调整或数据修订的，在“核实说明”中写明。',
      printed: '请核对完成数；口径调整或数据修订的，在“核实说明”中写明。',
    },
  },
  scope: 'sheet',
  check: ({ sheet, workbook }) => {
    const earlier = workbook.filter((other) => isPlanBefore(other, sheet));
    const later = workbook.filter((other) => isPlanBefore(sheet, other));
    return [
      ...(earlier.length > 0 ? sheet.rows.flatMap((row) => ownBases(row, earlier)) : []),
      ...(later.length > 0 ? sheet.rows.flatMap((row) => printedBases(sheet, row, later)) : []),
    ];
  },
});

function ownBases(row: RowReading, earlier: readonly SheetReading[]): Report<Id>[] {
  const { ownBaseline, indicator } = row;
  if (!isNumber(ownBaseline) || ownBaseline.computed) return [];
  const base = ownBaseline.value.value;
  const before = counterpart(row, earlier);
  const outcome = before && outcomeOf(before, ownBase(row)?.cumulative ?? false);
  if (!outcome || meet(rounding(base, indicator.decimals), rounding(outcome.value, before.row.indicator.decimals)))
    return [];
  const data = {
    base: plain(base),
    unit: indicator.unit,
    plan2: before.sheet.plan.shortName,
    other: before.sheet.sheet,
    otherCell: outcome.entry.cell,
    outcome: plain(outcome.value),
  };
  return [{ messageId: 'own', cell: ownBaseline.cell, value: ownBaseline.raw, data, row }];
}

function printedBases(sheet: SheetReading, row: RowReading, later: readonly SheetReading[]): Report<Id>[] {
  const after = counterpart(row, later);
  // A unit's own base is judged where it stands.
  if (!after || after.row.ownBaseline) return [];
  const { baseline } = after.row.indicator;
  const outcome = outcomeOf({ sheet, row }, baseline.cumulative);
  if (baseline.value === null || !outcome) return [];
  const base = decimal(baseline.value);
  if (meet(rounding(base, baseline.decimals ?? 0), rounding(outcome.value, row.indicator.decimals))) return [];
  const data = {
    base: plain(base),
    unit: row.indicator.unit,
    plan2: after.sheet.plan.shortName,
    other: after.sheet.sheet,
    otherCell: after.row.locked.find(({ field }) => field === 'baseline')?.found.cell ?? after.row.verdict.cell,
    outcome: plain(outcome.value),
  };
  return [{ messageId: 'printed', cell: outcome.entry.cell, value: outcome.entry.raw, data, row }];
}
