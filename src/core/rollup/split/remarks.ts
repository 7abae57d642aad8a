import { ZERO, type Decimal } from '../../model/decimal';
import type { Indicator } from '../../model/indicator';
import type { ReportingUnit } from '../../model/reporting-unit';
import { meet, rounding } from '../../rules/support/between';
import { plain } from '../../rules/support/text';
import type { Allotment } from './allot';
import { isNumber, type OwnValue, type Wish } from './list';
import type { Bounds, Splitting } from './splitting';

/** What is known of one indicator once its target is split. */
export interface SplitFacts {
  indicator: Indicator;
  splitting: Splitting;
  /** Units that collect the indicator. */
  due: readonly ReportingUnit[];
  own: ReadonlyMap<string, OwnValue>;
  wishes: ReadonlyMap<string, Wish>;
  allotment: Allotment;
  sum: Decimal | null;
  /** Units with a share that do not fill the indicator in; the others' shares were stretched. */
  outside: readonly ReportingUnit[];
  /** Units to be split by their base whose share for all indicators went before it. */
  shared: readonly ReportingUnit[];
}

const percent = (share: Decimal): string => `${plain(share.times(100).todp(6))}%`;

/**
 * Why the parts of a target cannot stand 合计与目标不符: they must add up to it, and 以上 or 以内 leaves one side open. Parts of only some
 * units can be too much, not too little. Null where nothing is wrong.
 */
export function faultOf(facts: SplitFacts): string | null {
  const { indicator, splitting, due, own, allotment, sum } = facts;
  if (splitting.how !== 'parts') return null;
  const { bounds } = splitting;
  const complete = due.every(({ name }) => own.has(name));
  const { name, code, unit, target } = indicator;
  const head = `“${name}”（${code}）`;
  const shares = [...facts.wishes.values()].flatMap(({ share, target: hand }) => (share && !hand ? [share.value] : []));
  const shared = shares.length > 0 ? `；份额合计${percent(shares.reduce((all, share) => all.plus(share), ZERO))}` : '';
  if (allotment.overdrawn)
    return `${head}：手工目标和份额已超过目标${target.printed.trim()}${unit}，没有余数可按基期分解${shared}。`;
  if (sum === null) return null;
  const off =
    complete && bounds.low && sum.lt(bounds.low)
      ? `少${plain(bounds.low.minus(sum))}${unit}`
      : bounds.high && sum.gt(bounds.high)
        ? `多${plain(sum.minus(bounds.high))}${unit}`
        : null;
  if (off === null) return null;
  return `${head}：各单位目标合计${plain(sum)}${unit}，目标为“${target.printed.trim()}”，${off}${shared}。`;
}

/** What must be known to read the parts 分解说明, in Chinese. */
export function remarksOf(facts: SplitFacts): string[] {
  const { indicator, splitting, due, own, allotment } = facts;
  const remarks: string[] = [];
  if (splitting.how !== 'parts') remarks.push(splitting.why);
  if (splitting.how === 'parts' && splitting.whole === null) remarks.push('目标是区间，只核对手工目标的合计');
  const shared = [...facts.wishes].filter(([, { share }]) => share).map(([unit]) => unit);
  if (shared.length > 0 && (splitting.how !== 'parts' || splitting.whole === null))
    remarks.push(`${shared.join('、')}写了份额，没有用上`);
  if (splitting.how === 'parts') {
    const lacking = due.filter(({ name }) => !own.has(name)).map(({ display }) => display);
    if (lacking.length === due.length) remarks.push('没有手工目标、份额或可用的基期，未分解');
    else if (lacking.length > 0) remarks.push(`${lacking.join('、')}没有分到目标`);
    if (facts.outside.length > 0)
      remarks.push(`${facts.outside.map(({ display }) => display).join('、')}不填报，其余单位的份额按比例放大`);
    if (facts.shared.length > 0)
      remarks.push(
        `${facts.shared.map(({ display }) => display).join('、')}写有对所有指标的份额，按份额分解，没有按基期；要按基期的，请删去这一份额`,
      );
    remarks.push(...roundingRemarks(allotment, due), ...strictRemarks(facts));
  } else if (splitting.how === 'alike') remarks.push(...weakerRemarks(facts, splitting.bounds));
  const zero = due.filter(({ name }) => {
    const value = own.get(name);
    return isNumber(value) && value.isZero();
  });
  if (zero.length > 0) remarks.push(`${zero.map(({ display }) => display).join('、')}的目标为0，不计算完成情况`);
  remarks.push(...baseRemarks(facts));
  if (indicator.scopeConflict !== null && own.size > 0) remarks.push(`口径：${indicator.scopeConflict}`);
  return remarks;
}

function roundingRemarks({ residue, parts, stretched }: Allotment, due: readonly ReportingUnit[]): string[] {
  const moved = due.filter(({ name }) => parts.has(name) && !parts.get(name)!.moved.isZero());
  const remarks: string[] = [];
  if (stretched) remarks.push(`份额合计${percent(stretched)}，按舍入误差调整到与目标相符`);
  if (!residue.isZero()) remarks.push(`舍入余额${plain(residue)}计入${moved.map(({ display }) => display).join('、')}`);
  return remarks;
}

/** 超过 and 低于 want more, or less, than the number printed. */
function strictRemarks({ indicator: { target }, sum }: SplitFacts): string[] {
  if (sum === null || target.value === null || !sum.eq(target.value)) return [];
  if (target.operator === 'gt') return ['目标印作超过，合计刚好等于它'];
  return target.operator === 'lt' ? ['目标印作低于，合计刚好等于它'] : [];
}

/** Between what a unit's own rate must lie: a bare rate is to be reached, from the side that the indicator comes from. */
export function ownBounds({ target, desiredDirection }: Indicator, bounds: Bounds | null): Bounds {
  const bare = target.operator === 'eq' && !target.approx;
  return {
    low: bare && desiredDirection === 'decrease' ? null : (bounds?.low ?? null),
    high: bare && desiredDirection === 'increase' ? null : (bounds?.high ?? null),
  };
}

/** A unit whose own rate asks less than the printed one, or whose ratio is another. */
function weakerRemarks({ indicator, due, own }: SplitFacts, bounds: Bounds | null): string[] {
  const { target } = indicator;
  const { low, high } = ownBounds(indicator, bounds);
  const remarks: string[] = [];
  for (const { name, display } of due) {
    const value = own.get(name);
    if (value === undefined) continue;
    if (!isNumber(value)) {
      const parts = target.ratio ?? [];
      if (parts.length !== value.length || value.some((part, at) => !part.eq(parts[at]!)))
        remarks.push(`${display}的目标与印刷的“${target.printed.trim()}”不同`);
      continue;
    }
    if ((low && value.lt(low)) || (high && value.gt(high)))
      remarks.push(`${display}的目标${plain(value)}${indicator.unit}松于印刷的“${target.printed.trim()}”`);
  }
  return remarks;
}

/** The units' bases against the printed one, where all are given and the values add up. */
function baseRemarks({ indicator, splitting, due, wishes }: SplitFacts): string[] {
  const { baseline, unit, decimals } = indicator;
  const bases = due.map(({ name }) => wishes.get(name)?.baseline);
  if (splitting.how !== 'parts' || baseline.value === null || !bases.every(isNumber)) return [];
  if (indicator.scopeConflict !== null || (baseline.unit !== null && baseline.unit !== unit)) return [];
  const sum = bases.reduce((all, base) => all.plus(base), ZERO);
  const each = bases.map((base) => rounding(base, decimals));
  const whole = {
    low: each.reduce((all, { low }) => all.plus(low), ZERO),
    high: each.reduce((all, { high }) => all.plus(high), ZERO),
  };
  if (meet(whole, rounding(ZERO.plus(baseline.value), baseline.decimals ?? 0))) return [];
  return [`各单位基期合计${plain(sum)}${unit}，与印刷的基期“${baseline.printed.trim()}”不符`];
}
