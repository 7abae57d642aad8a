import { address } from '../../model/cells';
import type { Indicator } from '../../model/indicator';
import { HORIZON, LEAST_PERIODS } from '../../measure/warning';
import { helperCells } from '../header';
import { columnOf, type ColumnRole, type Layout } from '../layout';
import type { FormulaSpec } from '../spec';

/** Formula cells of a row of a series. */
export const SERIES_FIELDS = ['latest', 'signal', 'trend', 'crossing'] as const;
export type SeriesField = (typeof SERIES_FIELDS)[number];

const MONTHS = '{1,2,3,4,5,6,7,8,9,10,11,12}';
/** 1 for a month that is not the last of its quarter. */
const INSIDE_QUARTER = '{1,1,0,1,1,0,1,1,0,1,1,0}';

/**
 * Formulas of a row as `warningOf` computes 预警公式, with functions of Excel 2007. Arrays stand only inside SUMPRODUCT, which computes
 * them everywhere without array entry; text in a month counts as missing.
 */
export function warningFormulas(
  layout: Layout,
  indicator: Pick<Indicator, 'desiredDirection'>,
  row: number,
): Readonly<Record<SeriesField, FormulaSpec>> {
  const at = (role: ColumnRole): string => `$${address(row, columnOf(layout, role))}`;
  const { first, count } = layout.entries;
  const months = `$${address(row, first)}:$${address(row, first + count - 1)}`;
  const helpers = helperCells(layout);
  const fixed = (place: { row: number; column: number }): string =>
    address(place.row, place.column).replace(/^([A-Z]+)/, '$$$1$$');
  const bad = `ISTEXT(${fixed(helpers.year)})`;
  const last = `IF(${fixed(helpers.months)}="",12,${fixed(helpers.months)})`;
  const quarterly = `(TRIM(${at('frequency')})="季度")`;
  const counted = `ISNUMBER(${months})*(${MONTHS}<=${last})*((${quarterly}*${INSIDE_QUARTER})=0)`;
  const higher = indicator.desiredDirection === 'decrease';

  const n = `SUMPRODUCT(${counted})`;
  const sum = (weight: string): string => `SUMPRODUCT(${counted}*${weight},${months})`;
  const x = `SUMPRODUCT(${counted}*${MONTHS})`;
  const xx = `SUMPRODUCT(${counted}*${MONTHS}*${MONTHS})`;
  const slope = `ROUND((${n}*${sum(MONTHS)}-${x}*${sum('1')})/(${n}*${xx}-${x}*${x}),6)`;

  const [latest, signal, trend, yellow, red] = [at('latest'), at('signal'), at('trend'), at('yellow'), at('red')];
  const worse = higher ? '>' : '<';
  const ordered = `AND(ISNUMBER(${yellow}),ISNUMBER(${red}),${red}${worse}${yellow})`;
  const nextLine = `IF(${signal}="黄",${red},${yellow})`;
  const ahead = `MAX(1,ROUNDUP(ROUND((${nextLine}-${latest})/${trend},6),0))`;
  const never = `IF(${signal}="黄","已触黄线，未见触红线","未见触线")`;
  const then = `IF(${signal}="黄","已触黄线，","")&"按近"&${n}&"期趋势约"&${ahead}&"个月后触及"&IF(${signal}="黄","红线","黄线")`;
  const forecast = `IF(${trend}${worse}0,IF(${ahead}>${HORIZON},${never},${then}),${never})`;
  return {
    latest: native(`IF(${bad},"",IF(${n}=0,"",INDEX(${months},1,SUMPRODUCT(MAX(${counted}*${MONTHS})))))`),
    signal: native(
      `IF(${latest}="","",IF(${ordered},IF(${latest}${worse}=${red},"红",IF(${latest}${worse}=${yellow},"黄","绿")),""))`,
    ),
    trend: native(`IF(${bad},"",IF(${n}<${LEAST_PERIODS},"",${slope}))`),
    crossing: native(
      `IF(${signal}="","",IF(${signal}="红","已触红线",IF(${trend}="",IF(${signal}="黄","已触黄线",""),${forecast})))`,
    ),
  };
}

function native(formula: string): FormulaSpec {
  return { native: `=${formula}`, plan: null, cached: '' };
}
