import { BLANK_FIGURE, type Figure } from '../../../src/core/model/figure';
import { parseFigure } from '../../../src/core/notation/parse-figure';
import type { FigureHints } from '../../../src/core/notation/parse-figure';

/** Everything a figure says except its note; what is not stated is expected to be null or false. */
export type Expected = Partial<Omit<Figure, 'printed' | 'note'>>;
export type Row = [printed: string, expected: Expected, hints?: FigureHints];

export const stock = (value: number, more: Expected = {}): Expected => ({
  kind: 'stock',
  operator: 'eq',
  value,
  decimals: 0,
  ...more,
});
export const percent = (value: number, more: Expected = {}): Expected =>
  stock(value, { kind: 'rate', unit: '%', ...more });
export const total = (value: number, more: Expected = {}): Expected =>
  stock(value, { kind: 'cumulative', cumulative: true, ...more });
export const change = (value: number, direction: 'increase' | 'reduce' | null, more: Expected = {}): Expected =>
  stock(value, { kind: 'change', direction, ...more });
export const growth = (value: number, more: Expected = {}): Expected =>
  stock(value, { kind: 'growth', unit: '%', direction: 'increase', ...more });
export const flow = (value: number, more: Expected = {}): Expected => stock(value, { kind: 'flow', ...more });
export const between = (low: number, high: number, more: Expected = {}): Expected => ({
  kind: 'stock',
  operator: 'range',
  low,
  high,
  decimals: 0,
  ...more,
});
export const ratio = (parts: number[], more: Expected = {}): Expected => ({
  kind: 'ratio',
  operator: 'eq',
  ratio: parts,
  decimals: 0,
  ...more,
});

/** One test a row: the whole figure has to be as stated. */
export function check(rows: readonly Row[]): void {
  test.each(rows.map(([printed, expected, hints]) => ({ printed, expected, hints: hints ?? {} })))(
    '$printed $hints',
    ({ printed, expected, hints }) => {
      const figure = parseFigure(printed, hints);
      expect(figure).toStrictEqual({ ...BLANK_FIGURE, ...expected, printed, note: figure.note });
    },
  );
}

export const PEOPLE: FigureHints = { unit: '万人' };
export const SHARE: FigureHints = { unit: '%' };
