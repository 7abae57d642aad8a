import * as fc from 'fast-check';
import type { Figure } from '../../../src/core/model/figure';
import { parseFigure } from '../../../src/core/notation/parse-figure';
import { readBack } from '../../../src/core/notation/read-back';
import { readEntry } from '../../../src/core/notation/entry-value';
import { cell, hints, soup } from './prints';

const anyText = fc.oneof(soup, cell, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** What a figure says, without how it was printed and what was noted about that. */
function said(figure: Figure): Figure {
  return { ...figure, printed: '', note: null };
}

/** The same print in full-width characters (Chinese input), leaving Latin-only pieces and blanks as they are. */
function fullWidth(text: string): string {
  return [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
}

describe('every print', () => {
  test('is read back in Chinese to the same figure', () => {
    fc.assert(
      fc.property(fc.oneof(cell, soup), hints, (printed, given) => {
        const figure = parseFigure(printed, given);
        const again = parseFigure(readBack(figure), { unit: figure.unit });
        expect(said(again)).toStrictEqual(said(figure));
        expect(readBack(again)).toBe(readBack(figure));
      }),
      { numRuns: 5000 },
    );
  });

  test('is read back with the years of the plan to the same figure', () => {
    fc.assert(
      fc.property(cell, hints, (printed, given) => {
        const figure = parseFigure(printed, given);
        const text = readBack(figure, { years: { start: 2021, end: 2025 } });
        expect(said(parseFigure(text, { unit: figure.unit }))).toStrictEqual(said(figure));
      }),
      { numRuns: 2000 },
    );
  });

  test('reads the same in full-width and half-width characters', () => {
    fc.assert(
      fc.property(fc.oneof(cell, soup), hints, (printed, given) => {
        // A full-width comma between half-width digits is punctuation: that spelling is a different print.
        fc.pre(!/\d，\d/.test(printed));
        const half = { ...said(parseFigure(printed, given)), text: null };
        const full = { ...said(parseFigure(fullWidth(printed), given)), text: null };
        expect(full).toStrictEqual(half);
      }),
      { numRuns: 3000 },
    );
  });

  test('that means one figure is mostly read as one', () => {
    const sample = fc.sample(cell, { numRuns: 2000, seed: 7 });
    const read = sample.filter((printed) => !parseFigure(printed).qualitative).length;
    expect(read / sample.length).toBeGreaterThan(0.6);
  });

  test('gives a figure that JSON can hold, whatever it is', () => {
    fc.assert(
      fc.property(anyText, hints, (printed, given) => {
        const figure = parseFigure(printed, given);
        expect(JSON.parse(JSON.stringify(figure))).toStrictEqual(figure);
        expect(figure.printed).toBe(printed);
        if (figure.missing || figure.qualitative) {
          expect(figure).toMatchObject({ kind: null, value: null, low: null, high: null, ratio: null, decimals: null });
          expect(figure.missing).not.toBe(figure.qualitative);
        } else {
          const numbers = [figure.value, figure.low, figure.high, ...(figure.ratio ?? [])].filter((n) => n !== null);
          expect(numbers.length).toBeGreaterThan(0);
          expect(figure.kind).not.toBeNull();
          expect(figure.operator).not.toBeNull();
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('never has digits and comes out missing', () => {
    fc.assert(
      fc.property(anyText, (printed) => {
        fc.pre(/[0-9０-９]/.test(printed));
        expect(parseFigure(printed).missing).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('every entry', () => {
  test('gets an answer, and a suggestion only where the text is a plain number', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('number' as const, 'ratio' as const), (typed, expected) => {
        const entry = readEntry(typed, false, expected, '万人');
        expect(['blank', 'ratio', 'unreadable']).toContain(entry.kind);
        if (entry.kind === 'unreadable' && entry.suggestion) {
          expect(parseFigure(typed, { unit: '万人' })).toMatchObject({ operator: 'eq', approx: false, scope: null });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('long cells take time in proportion to their length', () => {
  const SEEDS = (
    '比 为 的 为的 提高不低于 比提高 1, 1， 111, 111， ( () [ (a) — … . 十 百 万 1万 年均 每 每个 “十二五” 2015年 2015 高于 超过1 1: 1比 约 与 同步 至 1至 * 1␠ 余 1人/ ' +
    '累计 五年 1% % a 😀 翻 与基本 单位: （1） 负 点 一点 千万 全省'
  )
    .split(' ')
    .map((seed) => seed.replace('␠', ' '));
  const cells = SEEDS.flatMap((seed) =>
    ['', '5%', 'x', '）', '的5%'].map((end) => seed.repeat(Math.ceil(10_000 / seed.length)) + end),
  );

  test(`${cells.length} cells of 10,000 characters, as cell and as hints`, () => {
    const started = performance.now();
    for (const text of cells) {
      readBack(parseFigure(text, { unit: text, indicator: text, column: text }));
      readEntry(text, false, 'number', text);
    }
    // A quadratic reader takes minutes here.
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});
