import { parseFigure } from '../src/core/notation/parse-figure';
import { fastest, type Line } from './measure-time';

const PRINTS = [
  '[250]',
  '<5.5',
  '95 以上',
  '10 : 40 : 50',
  '760万人（含离退休）',
  '“十二五”累计 200万人',
  '5.5%以内',
  '695',
  '—',
  '年均增长10%以上',
];
const COUNT = 100_000;

/** Parsing 100,000 printed cells, in seconds and against a bare scan of the same characters. */
export function benchNotation(): Line[] {
  const ours = fastest(3, () => {
    for (let i = 0; i < COUNT; i += 1) parseFigure(PRINTS[i % PRINTS.length]!, { unit: '万人' });
  });
  const bare = fastest(3, () => {
    let digits = 0;
    for (let i = 0; i < COUNT; i += 1)
      digits += (PRINTS[i % PRINTS.length]!.normalize('NFKC').match(/\d+(\.\d+)?/g) ?? []).length;
    if (digits === 0) throw new Error('no digits');
  });
  return [
    {
      name: `${COUNT} printed cells`,
      figure: `${(ours / 1000).toFixed(2)} s (${(ours / bare).toFixed(1)} × a bare scan for digits)`,
      limit: 'reported',
      ok: true,
    },
  ];
}
