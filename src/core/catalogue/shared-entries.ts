import type { Indicator } from '../model/indicator';
import type { BoxFacts } from './boxes-file';
import type { IndicatorRow } from './indicators-file';

/** Rows of a plan with the plans they may refer to. */
interface PlanRows {
  boxes: readonly BoxFacts[];
  rows: readonly IndicatorRow[];
}

/**
 * Rows that show a datum entered in another box 同一数据: the other row exists, holds its own entry, and stands in another
 * box of the plan, or of a plan whose box it shows. What such a row does not state itself it has from the other: class,
 * levels and direction, and base and target where both are counted in the same unit (人 and 张 are not).
 */
export function linkSharedEntries(plans: readonly PlanRows[]): void {
  const byCode = new Map<string, IndicatorRow>();
  for (const { rows } of plans) for (const row of rows) if (row.code !== null) byCode.set(row.code, row);
  for (const plan of plans) {
    for (const row of plan.rows) {
      const code = row.indicator?.sameEntryAs ?? null;
      if (!row.indicator || code === null) continue;
      const owner = byCode.get(code);
      const fault = faultOf(plan, row, owner);
      if (fault !== null) row.fields.fail('sameEntryAs', fault);
      else if (owner?.indicator) inherit(row, owner.indicator);
    }
  }
}

function faultOf(plan: PlanRows, row: IndicatorRow, owner: IndicatorRow | undefined): string | null {
  const code = row.indicator?.sameEntryAs ?? '';
  if (!owner) return `“${code}”不在规划目录中`;
  if (!owner.indicator) return null;
  if (owner.indicator.sameEntryAs !== null) return `“${code}”本身也指向别处`;
  const { planId, boxId } = owner.indicator;
  if (planId === row.indicator?.planId) return boxId === row.boxId ? `“${code}”就在本专栏` : null;
  const shown = plan.boxes.some(({ sameAs }) => sameAs?.planId === planId && sameAs.boxId === boxId);
  return shown ? null : `“${code}”属于另一规划`;
}

function inherit({ fields, indicator }: IndicatorRow, owner: Indicator): void {
  if (!indicator) return;
  const open = (key: keyof Indicator): boolean => fields.none(key);
  if (open('class')) indicator.class = owner.class;
  if (open('levels')) indicator.levels = owner.levels;
  if (open('desiredDirection')) indicator.desiredDirection = owner.desiredDirection;
  if (open('additive')) indicator.additive = owner.additive;
  if (open('attribute')) indicator.attribute = owner.attribute;
  if (indicator.unit !== owner.unit) return;
  if (open('baseline')) indicator.baseline = owner.baseline;
  if (open('target')) indicator.target = owner.target;
  if (open('baseline') && open('target') && open('scopeConflict')) indicator.scopeConflict = owner.scopeConflict;
  indicator.decimals = Math.max(indicator.decimals, owner.decimals);
}
