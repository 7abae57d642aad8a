import { BLANK_FIGURE, type Figure } from '../../src/core/model/figure';

/** A figure from the fields that matter to a test; everything else says nothing. */
export function figure(fields: Partial<Figure> = {}): Figure {
  return { ...BLANK_FIGURE, ...fields };
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

export const bare = (value: number, unit = '万人'): Figure =>
  figure({
    printed: String(value),
    kind: unit === '%' ? 'rate' : 'stock',
    operator: 'eq',
    value,
    unit,
    decimals: decimalsOf(value),
  });
export const cumulative = (value: number, unit = '万人'): Figure =>
  figure({ ...bare(value, unit), printed: `[${value}]`, kind: 'cumulative', cumulative: true });
export const atLeast = (value: number, unit = '%'): Figure =>
  figure({ ...bare(value, unit), printed: `${value}以上`, operator: 'ge' });
export const moreThan = (value: number, unit = '%'): Figure =>
  figure({ ...bare(value, unit), printed: `>${value}`, operator: 'gt' });
export const below = (value: number, unit = '%'): Figure =>
  figure({ ...bare(value, unit), printed: `<${value}`, operator: 'lt' });
export const within = (value: number, unit = '%'): Figure =>
  figure({ ...bare(value, unit), printed: `${value}${unit}以内`, operator: 'le' });
export const parts = (...ratio: number[]): Figure =>
  figure({
    printed: ratio.join(' : '),
    kind: 'ratio',
    operator: 'eq',
    ratio,
    decimals: Math.max(...ratio.map(decimalsOf)),
  });
export const between = (low: number, high: number, unit = '%'): Figure =>
  figure({ printed: `${low}—${high}`, kind: 'rate', operator: 'range', low, high, unit, decimals: 0 });
export const about = (value: number, unit = '万人'): Figure =>
  figure({ ...bare(value, unit), printed: `${value}左右`, approx: true });
export const growthOf = (value: number): Figure =>
  figure({
    printed: `年均增长${value}%以上`,
    kind: 'growth',
    operator: 'ge',
    value,
    unit: '%',
    per: '年均',
    direction: 'increase',
    decimals: decimalsOf(value),
  });
export const dash = (): Figure => figure({ printed: '—', missing: true });
export const words = (text: string): Figure => figure({ printed: text, qualitative: true, text });
