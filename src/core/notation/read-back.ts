import { decimal } from '../model/decimal';
import type { Figure } from '../model/figure';
import { GROWTH_UNITS } from './finish';
import { markersAt } from './markers';
import { isRecurring, isYearlyAverage } from './words';

/** Years of the plan, to say which five years a cumulative figure means. */
export interface ReadBackOptions {
  years?: { start: number; end: number };
}

/**
 * A figure in Chinese: `[250以上]` is 五年累计不少于250万人, `<5.5` is 低于5.5%, — is 空缺. `parseFigure` reads it back to the
 * same figure (METHOD §1); with `years` the period is spelt out: 2021—2025年五年累计250万人.
 */
export function readBack(figure: Figure, options: ReadBackOptions = {}): string {
  if (figure.missing) return '空缺';
  if (figure.qualitative || figure.operator === null) return figure.text ?? figure.printed;
  const marker = figure.asof !== null && markersAt(figure.asof, 0) === figure.asof.length ? figure.asof : null;
  const words = cumulative(figure, options) + per(figure) + comparison(figure) + limit(figure);
  const numbers = figure.ratio ? ratio(figure, figure.ratio) : amount(figure);
  const soft = figure.soft ? '力争' : '';
  const dated = figure.asof !== null && marker === null;
  // A period before 累计 would be read as the span of the total.
  const before = dated && !figure.cumulative ? figure.asof + (words === '' ? '为' : '') : '';
  const after = dated && figure.cumulative ? `（${figure.asof}）` : '';
  const scope = figure.scope === null ? '' : `（${figure.scope}）`;
  return soft + before + words + numbers + (marker ?? '') + after + scope;
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

function cumulative(figure: Figure, { years }: ReadBackOptions): string {
  if (!figure.cumulative) return '';
  if (!years) return '五年累计';
  const count = years.end - years.start + 1;
  return `${years.start}—${years.end}年${CHINESE_DIGITS[count] ?? count}年累计`;
}

function per(figure: Figure): string {
  const intake = figure.kind === 'flow' && !isRecurring(figure.per) ? '新增' : '';
  return (figure.per ?? '') + intake;
}

const POINT_IN_TIME = /[年期初末月度底]$|上年|去年/;

function comparison(figure: Figure): string {
  const { direction, relative_to: other } = figure;
  if (direction === null && other !== null) {
    return figure.unit === '倍' || figure.kind === 'growth' ? `为${other}的` : `与${other}相比达到`;
  }
  if (direction === null) return '';
  if (other === null) return verb(figure, direction);
  const level = figure.kind === 'change' && !POINT_IN_TIME.test(other);
  if (!level) return `比${other}${verb(figure, direction)}`;
  const share = figure.unit === '百分点' || GROWTH_UNITS.has(figure.unit);
  if (direction === 'increase') return `比${other}${share ? '高' : '多'}`;
  return `比${other}${share ? '低' : '少'}`;
}

function verb(figure: Figure, direction: 'increase' | 'reduce'): string {
  const { kind, unit } = figure;
  if (kind === 'growth') {
    if (direction === 'increase') return '增长';
    return isYearlyAverage(figure.per) && GROWTH_UNITS.has(unit) ? '下降' : '负增长';
  }
  const share = unit === '百分点' || GROWTH_UNITS.has(unit);
  if (direction === 'increase') return share ? '提高' : '增加';
  if (!share) return '减少';
  return unit === '百分点' ? '下降' : '降低';
}

/** Counts are 不少于, 超过, 少于; shares and numbers without a unit 不低于, 高于, 低于. */
function limit(figure: Figure): string {
  const approx = figure.approx ? '约' : '';
  const share = figure.unit === null || figure.kind === 'rate' || GROWTH_UNITS.has(figure.unit);
  switch (figure.operator) {
    case 'ge':
      return (share ? '不低于' : '不少于') + approx;
    case 'gt':
      return (share ? '高于' : '超过') + approx;
    case 'lt':
      return (share ? '低于' : '少于') + approx;
    case 'le':
      return `不超过${approx}`;
    default:
      return approx;
  }
}

/** 14.5 1/10万: a unit that begins with a digit must not run into the number. */
function spaced(unit: string | null): string {
  return unit !== null && /^\d/.test(unit) ? ` ${unit}` : (unit ?? '');
}

function ratio(figure: Figure, parts: readonly number[]): string {
  return shown(parts, figure.decimals)
    .map((part) => part + spaced(figure.unit))
    .join(':');
}

function amount(figure: Figure): string {
  const unit = figure.unit === '百分点' ? '个百分点' : spaced(figure.unit);
  if (figure.operator !== 'range') return shown([figure.value!], figure.decimals)[0]! + unit;
  const [low, high] = shown([figure.low!, figure.high!], figure.decimals);
  return unit === '%' || unit === '‰' ? `${low}${unit}至${high}${unit}` : `${low}至${high}${unit}`;
}

/** The numbers as printed: to their own decimals when that shows the printed precision, else all to it. */
function shown(values: readonly number[], decimals: number | null): string[] {
  const own = values.map((value) => decimal(value).toString());
  const widest = Math.max(...own.map((text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)));
  if (decimals === null || widest >= decimals) return own;
  return values.map((value) => decimal(value).toFixed(decimals));
}
