import type { CellValue } from '../../../src/core/model/cells';
import { readEntry } from '../../../src/core/notation/entry-value';

type Answer = ['blank'] | ['number', string] | ['ratio', string[]] | [reason: string, suggestion: string | null];

function answer(raw: CellValue, expected: 'number' | 'ratio', unit: string, isError = false): Answer {
  const entry = readEntry(raw, isError, expected, unit);
  switch (entry.kind) {
    case 'blank':
      return ['blank'];
    case 'number':
      return ['number', entry.value.toString()];
    case 'ratio':
      return ['ratio', entry.parts.map(String)];
    case 'unreadable':
      return [entry.reason, entry.suggestion?.toString() ?? null];
  }
}

const NUMBERS: [raw: CellValue, unit: string, answer: Answer][] = [
  [664.41, '万人', ['number', '664.41']],
  [0, '万人', ['number', '0']],
  [-2.5, '万人', ['number', '-2.5']],
  [0.1, '%', ['number', '0.1']],
  [null, '万人', ['blank']],
  ['', '万人', ['blank']],
  ['　', '万人', ['blank']],
  ['\u00a0 \n', '万人', ['blank']],
  ['—', '万人', ['blank']],
  ['——', '万人', ['blank']],
  ['/', '万人', ['blank']],
  ['…', '万人', ['blank']],
  ['123', '万人', ['text', '123']],
  [' 123.50 ', '万人', ['text', '123.5']],
  ['-5', '万人', ['text', '-5']],
  ['0', '万人', ['text', '0']],
  ['三百', '万人', ['text', '300']],
  ['1,013.5', '万人', ['separator', '1013.5']],
  ['1，013.5', '万人', ['full-width', '1013.5']],
  ['１０１３．５', '万人', ['full-width', '1013.5']],
  ['１，０１３．５', '万人', ['full-width', '1013.5']],
  ['95%', '%', ['percent', '95']],
  ['９５％', '%', ['percent', '95']],
  ['95 %', '%', ['percent', '95']],
  ['95%', '万人', ['percent', null]],
  ['95%', '', ['percent', null]],
  ['95%以上', '%', ['percent', null]],
  ['664.41万人', '万人', ['text', '664.41']],
  ['664.41 万人', '（万人）', ['text', '664.41']],
  ['6644100人', '万人', ['text', '664.41']],
  ['0.5亿元', '万元', ['text', '5000']],
  ['664.41万人', '亿元', ['text', null]],
  ['664.41万人', '', ['text', null]],
  ['95以上', '%', ['text', null]],
  ['约95', '%', ['text', null]],
  ['[250]', '万人', ['text', null]],
  ['695（全省）', '万人', ['text', null]],
  ['60.6*', '万人', ['text', null]],
  ['基本消除', '%', ['text', null]],
  ['1e5', '万人', ['text', null]],
  ['1E+300', '万人', ['text', null]],
  ['-1.5E-7', '%', ['text', null]],
  ['00123', '万人', ['text', null]],
  ['123456789012345678', '万人', ['text', null]],
  ['2023-09', '万人', ['date', null]],
  ['2023/9/1', '万人', ['date', null]],
  ['2023年9月', '万人', ['date', null]],
  ['250 300', '万人', ['several', null]],
  ['250，300', '万人', ['several', null]],
  ['250/300', '万人', ['several', null]],
  ['60—65', '%', ['several', null]],
  ['1,01', '万人', ['several', null]],
  ['10:40:50', '万人', ['ratio', null]],
  [true, '万人', ['boolean', null]],
  [Number.NaN, '万人', ['error', null]],
  [Number.POSITIVE_INFINITY, '万人', ['error', null]],
];

describe('where a number is expected', () => {
  test.each(NUMBERS)('%j in a row of %j', (raw, unit, expected) => {
    expect(answer(raw, 'number', unit)).toStrictEqual(expected);
  });
});

describe('where a ratio is expected', () => {
  const RATIOS: [raw: CellValue, answer: Answer][] = [
    ['10:40:50', ['ratio', ['10', '40', '50']]],
    ['10 : 40 : 50', ['ratio', ['10', '40', '50']]],
    ['８．５：３５．４：５６．１', ['ratio', ['8.5', '35.4', '56.1']]],
    ['1∶4.5∶6', ['ratio', ['1', '4.5', '6']]],
    ['10﹕40︰50', ['ratio', ['10', '40', '50']]],
    ['10比40比50', ['ratio', ['10', '40', '50']]],
    ['10:40', ['ratio', ['10', '40']]],
    ['约10:40:50', ['text', null]],
    ['10/40/50', ['several', null]],
    ['10、40、50', ['several', null]],
    ['10', ['ratio', null]],
    [10, ['ratio', null]],
    [0.4444, ['ratio', null]],
    ['高中初', ['text', null]],
    ['—', ['blank']],
    [null, ['blank']],
    [false, ['boolean', null]],
  ];
  test.each(RATIOS)('%j', (raw, expected) => {
    expect(answer(raw, 'ratio', '')).toStrictEqual(expected);
  });
});

test.each(['#N/A', '#NAME?', '250', null, 5])('an error cell showing %j is an error', (raw) => {
  expect(answer(raw, 'number', '万人', true)).toStrictEqual(['error', null]);
});
