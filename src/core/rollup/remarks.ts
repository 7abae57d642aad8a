import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import { cityAround, type ReportingUnit } from '../model/reporting-unit';
import type { Rolling } from './additive';
import type { PeriodTotal, UnitFigure } from './period-total';
import type { Suspicion } from './suspicion';
import type { TargetTotal } from './targets';

/** What a remark is made of. */
interface Facts {
  indicator: Indicator;
  rolling: Rolling;
  headline: PeriodTotal;
  /** Earlier years that a unit has not reported, by the name shown. */
  gaps: ReadonlyMap<string, readonly number[]>;
  suspicions: readonly Suspicion[];
  targets: TargetTotal;
  units: readonly ReportingUnit[];
}

/** More names than this are counted. */
const MOST_NAMED = 12;

/** What must be known to read a total 汇总说明, in Chinese: what is missing in it, why there is none, and what looks wrong. */
export function remarksOf(facts: Facts): string[] {
  const { indicator, rolling, headline, gaps } = facts;
  const remarks: string[] = [];
  if (rolling.how === 'elsewhere') return [rolling.why];
  if (rolling.how === 'none') remarks.push(`${rolling.why}${rangeText(facts)}`);
  if (headline.have < headline.due && headline.have > 0)
    remarks.push(
      `${String(headline.have)}/${String(headline.due)} 个单位有数，缺${named(headline.lacking)}${rolling.how === 'none' ? '' : '；合计只含已报单位'}`,
    );
  if (headline.have === 0) remarks.push('各单位都未报');
  if (gaps.size > 0) remarks.push(`累计数缺${gapText(gaps, headline)}`);
  remarks.push(...ceilingRemarks(facts), ...targetRemarks(facts), ...wholeRemarks(facts));
  remarks.push(...facts.suspicions.map(({ message }) => message));
  if (indicator.scopeConflict !== null && rolling.how !== 'none') remarks.push(`口径：${indicator.scopeConflict}`);
  return remarks;
}

/** Names of units in a remark. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown}等 ${String(names.length)} 个单位` : shown;
}

/** A figure as a person writes it: 93.97, 10:40:50. */
export function figureText(value: UnitFigure): string {
  return typeof value === 'number'
    ? decimal(value).toString()
    : value.map((part) => decimal(part).toString()).join(':');
}

function rangeText({ headline, indicator, units }: Facts): string {
  const { low, high } = headline;
  if (!low || !high) return '';
  const nameOf = (name: string): string => units.find((unit) => unit.name === name)?.display ?? name;
  const unit = indicator.unit;
  if (figureText(low.value) === figureText(high.value)) return `；各单位都是${figureText(low.value)}${unit}`;
  return `；各单位在${figureText(low.value)}${unit}（${nameOf(low.unit)}）至${figureText(high.value)}${unit}（${nameOf(high.unit)}）之间`;
}

function gapText(gaps: ReadonlyMap<string, readonly number[]>, { have, due }: PeriodTotal): string {
  const years = [...new Set([...gaps.values()].flat())].sort((a, b) => a - b);
  const names = (year: number): string[] => [...gaps].filter(([, own]) => own.includes(year)).map(([name]) => name);
  return years
    .map((year) => {
      const lacking = names(year);
      const all = lacking.length >= Math.max(have, due, 1);
      return `${String(year)}年（${all ? '各单位' : named(lacking)}）`;
    })
    .join('、');
}

/** Whether a value keeps to a ceiling as printed: `<5.5` excludes 5.5, 5.5%以内 includes it. */
function keeps(value: number, { operator, value: limit }: Figure): boolean {
  return operator === 'lt' ? decimal(value).lt(limit!) : decimal(value).lte(limit!);
}

/** A mean of the units lies between them: all under the printed ceiling, or all over it, decides it for the whole. */
function ceilingRemarks({ indicator, rolling, headline }: Facts): string[] {
  const { target } = indicator;
  if (indicator.class !== 'K6' || rolling.how === 'sum' || target.value === null) return [];
  const values = [...headline.values].filter((pair): pair is [string, number] => typeof pair[1] === 'number');
  if (values.length === 0) return [];
  const over = values.filter(([, value]) => !keeps(value, target));
  const printed = target.printed.trim();
  if (over.length === 0) return [`已报单位都在全省控制线（${printed}）以内`];
  const all = over.length === values.length ? '已报单位都' : `有 ${String(over.length)} 个单位`;
  return [
    `${all}超过全省控制线（${printed}）${over.length === values.length ? '' : `：${named(over.map(([name]) => name))}`}`,
  ];
}

function targetRemarks({ indicator, targets }: Facts): string[] {
  const { sum, gap, have, due } = targets;
  if (!sum || have === 0) return [];
  if (have < due) return [`${String(have)}/${String(due)} 个单位填了本级目标，目标合计不作比较`];
  if (!gap || gap.isZero()) return [];
  const printed = indicator.target.printed.trim();
  const amount = `${gap.abs().toString()}${indicator.unit}`;
  return [
    `各单位目标合计${sum.toString()}，${gap.isNegative() ? '比全省目标' : '超过全省目标'}${printed}${gap.isNegative() ? '少' : ''}${amount}`,
  ];
}

/** The region's own entry beside the sum of its units. */
function wholeRemarks({ indicator, rolling, headline, units }: Facts): string[] {
  const { whole, total, have, due } = headline;
  if (rolling.how !== 'sum' || typeof whole !== 'number' || !total || have < due) return [];
  const gap = total.minus(whole);
  if (gap.isZero()) return [];
  const apart = units.find(({ name }) => {
    const city = cityAround({ name });
    const own = headline.values.get(name);
    return city !== null && headline.values.has(city) && typeof own === 'number' && gap.eq(own);
  });
  const hint = apart ? `，正好是${apart.display}的数，${cityAround(apart) ?? ''}数可能已含${apart.display}` : '';
  return [
    `各单位合计比全省填报数${decimal(whole).toString()}${gap.isNegative() ? '少' : '多'}${gap.abs().toString()}${indicator.unit}${hint}`,
  ];
}
