import fc from 'fast-check';
import { linesInOrder, warningOf, type WarningInput } from '../../../src/core/measure/warning';
import { decimal } from '../../../src/core/model/decimal';

type Given = Omit<Partial<WarningInput>, 'values' | 'yellow' | 'red'> & {
  values: readonly (number | null)[];
  yellow?: number | null;
  red?: number | null;
};

function stateOf({ values, yellow = 4, red = 4.5, ...rest }: Given) {
  const number = (value: number | null) => (value === null ? null : decimal(value));
  const { latest, signal, trend, crossing, months } = warningOf({
    direction: 'decrease',
    frequency: '月度',
    lastMonth: null,
    ...rest,
    yellow: number(yellow),
    red: number(red),
    values: Array.from({ length: 12 }, (_, index) => number(values[index] ?? null)),
  });
  return {
    latest: latest?.value.toNumber() ?? null,
    signal,
    trend: trend?.toNumber() ?? null,
    crossing,
    months: months.length,
  };
}

test.each<[string, Given, Partial<ReturnType<typeof stateOf>>]>([
  ['nothing', { values: [] }, { latest: null, signal: null, trend: null, crossing: '' }],
  ['no lines', { values: [3, 3.1, 3.2], yellow: null }, { latest: 3.2, signal: null, trend: 0.1, crossing: '' }],
  ['lines in the wrong order', { values: [3, 3.1, 3.2], yellow: 5, red: 4 }, { signal: null, crossing: '' }],
  ['two values', { values: [3, 3.1] }, { signal: '绿', trend: null, crossing: '' }],
  [
    'rising to yellow',
    { values: [3.2, 3.3, 3.4] },
    { signal: '绿', trend: 0.1, crossing: '按近3期趋势约6个月后触及黄线' },
  ],
  ['part of a month counts whole', { values: [3.2, 3.3, 3.45] }, { crossing: '按近3期趋势约5个月后触及黄线' }],
  ['falling', { values: [3.4, 3.3, 3.2] }, { signal: '绿', trend: -0.1, crossing: '未见触线' }],
  ['level', { values: [3.4, 3.4, 3.4] }, { trend: 0, crossing: '未见触线' }],
  ['too slow to matter', { values: [3, 3.01, 3.02] }, { trend: 0.01, crossing: '未见触线' }],
  [
    'the very line is crossed',
    { values: [3.8, 3.9, 4] },
    { signal: '黄', crossing: '已触黄线，按近3期趋势约5个月后触及红线' },
  ],
  ['yellow and falling', { values: [4.3, 4.2, 4.1] }, { signal: '黄', crossing: '已触黄线，未见触红线' }],
  ['yellow without a trend', { values: [4.1] }, { signal: '黄', crossing: '已触黄线' }],
  ['red', { values: [4.3, 4.4, 4.5] }, { signal: '红', crossing: '已触红线' }],
  ['red without a trend', { values: [null, 9] }, { latest: 9, signal: '红', crossing: '已触红线' }],
  ['gaps', { values: [3, null, 3.2, null, 3.4] }, { trend: 0.1, months: 3, crossing: '按近3期趋势约6个月后触及黄线' }],
  ['0 is a value', { values: [0, 0, 0] }, { latest: 0, signal: '绿', months: 3 }],
  [
    'only quarters count',
    { values: [9, 9, 3, 9, 9, 3.3, 9, 9, 3.6, 9], frequency: '季度' },
    { latest: 3.6, trend: 0.1, months: 3, crossing: '按近3期趋势约4个月后触及黄线' },
  ],
  ['only what is due counts', { values: [3, 3.1, 3.2, 9], lastMonth: 3 }, { latest: 3.2, months: 3, signal: '绿' }],
  [
    'a value that should be high',
    { values: [90, 88, 86], yellow: 80, red: 70, direction: 'increase' },
    { signal: '绿', trend: -2, crossing: '按近3期趋势约3个月后触及黄线' },
  ],
  [
    'a value that should be high, and is not',
    { values: [74, 72, 70], yellow: 80, red: 70, direction: 'increase' },
    { signal: '红', crossing: '已触红线' },
  ],
])('%s', (_, given, expected) => {
  expect(stateOf(given)).toMatchObject(expected);
});

test('the red line lies beyond the yellow one, in the direction that is worse', () => {
  const [four, five] = [decimal(4), decimal(5)];
  expect(linesInOrder('decrease', four, five)).toBe(true);
  expect(linesInOrder('decrease', four, four)).toBe(false);
  expect(linesInOrder('increase', four, five)).toBe(false);
  expect(linesInOrder('increase', five, four)).toBe(true);
});

test('the trend of a straight line is its slope, wherever months are missing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -99, max: 99 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 12 }),
      (start, slope, months) => {
        const values = Array.from({ length: 12 }, (_, i) =>
          months.includes(i + 1) ? Number(((start + slope * (i + 1)) / 100).toFixed(2)) : null,
        );
        expect(stateOf({ values }).trend).toBeCloseTo(slope / 100, 12);
      },
    ),
  );
});
