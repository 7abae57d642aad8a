import * as fc from 'fast-check';
import { parseFigure } from '../../../../src/core/notation/parse-figure';
import { readBack } from '../../../../src/core/notation/read-back';
import { readTable, readTableText } from '../../../../src/core/notation/table/read-table';
import { splitTable } from '../../../../src/core/notation/table/split-table';
import type { TableReading } from '../../../../src/core/notation/table/table';
import { cell as printedCell, soup } from '../prints';

const WORDS = (
  '指标 指标名称 序号 单位 属性 类别 备注 2020年 2025年 “十四五”目标 年均/累计 年均增长（%） 五年累计 基期 目标 2023年 ' +
  '一、就业 （一）城镇就业 1. 2、 （3） ① 其中： 城镇新增就业人数（万人） 失业率（%） 　　高级工 技师 合计 预期性 约束性 [预期性] 万人 % — 12 ' +
  '— 注：[]内为五年累计数 *为2019年数 续表 专栏2 第3页 - 5 - 单位：万人 [250] <5.5 95以上 __proto__ constructor | " "" \\| ---'
)
  .split(' ')
  .concat('', ' ', '　', '\n');

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const anyGrid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
const anyText = fc.oneof(
  fc
    .array(fc.oneof(cell, fc.constantFrom('\t', '\n', '  ', '|', ',', '　', '\r\n', '"')), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** What every reading has to keep, whatever was read. */
function expectSound(grid: readonly (readonly string[])[], reading: TableReading): void {
  expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(JSON.stringify(reading)));
  const lost = reading.uses.flatMap((row, r) =>
    row.flatMap((use, c) => {
      const blank = !/[^\s\u00a0\u3000\u200b\ufeff]/.test(grid[r]![c]!);
      return (use === null) === blank ? [] : [grid[r]![c]!];
    }),
  );
  if (reading.problem === null) expect(lost).toEqual([]);
  const places = [...reading.unread, ...reading.doubts];
  expect(places.map(({ printed }) => printed)).toEqual(places.map(({ row, column }) => grid[row]?.[column] ?? ''));
  reading.indicators.forEach(({ parentIndex, parent, name, baseline, target }, index) => {
    if (parentIndex !== null) {
      expect(parentIndex).toBeLessThan(index);
      expect(reading.indicators[parentIndex]!.name).toBe(parent);
    } else expect(parent).toBeNull();
    expect(name.trim()).toBe(name);
    for (const figure of [baseline, target]) {
      if (figure.missing || figure.qualitative) continue;
      const again = parseFigure(readBack(figure), { unit: figure.unit });
      expect({ ...again, printed: '', note: null }).toStrictEqual({ ...figure, printed: '', note: null });
    }
  });
}

describe('any table', () => {
  test('is read without loss', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => expectSound(grid, readTable(grid))),
      { numRuns: 800 },
    );
  });

  test('as text is split and read without loss', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { grid, lines, layout } = splitTable(text);
        expect(lines).toHaveLength(grid.length);
        const kept = (part: string): string => part.replace(/[\s\u00a0\u3000\u200b\ufeff"|｜│┃\\,]/g, '');
        expect(kept(grid.flat().join(''))).toBe(kept(text));
        expectSound(grid, readTable(grid, { lines, layout }));
      }),
      { numRuns: 800 },
    );
  });
});

interface Spec {
  rows: { name: string; unit: string; base: string; target: string; attribute: string; section: number }[];
  order: string[];
  unitPlace: 'column' | 'name';
  numbered: boolean;
  merged: 'repeated' | 'blank';
}

const spec: fc.Arbitrary<Spec> = fc.record({
  rows: fc.array(
    fc.record({
      name: fc.constantFrom(
        '参保人数',
        '床位数',
        '毛入园率',
        '铁路里程',
        '3岁以下托位数',
        '执业（助理）医师数',
        '12333服务量',
        'R&D经费投入',
      ),
      unit: fc.constantFrom('万人', '%', '万公里', '亿吨标准煤', '张', '岁', '件/万人', '元/人'),
      base: fc.oneof(printedCell, fc.constant('—')),
      target: printedCell,
      attribute: fc.constantFrom('预期性', '约束性'),
      section: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 2, maxLength: 8 },
  ),
  order: fc.shuffledSubarray(['指标', '2020年', '2025年', '属性'], { minLength: 4, maxLength: 4 }),
  unitPlace: fc.constantFrom('column' as const, 'name' as const),
  numbered: fc.boolean(),
  merged: fc.constantFrom('repeated' as const, 'blank' as const),
});

/** A table printed from what it is to mean: sections, ordinals that restart, columns in any order, a head on every page. */
function print({ rows, order, unitPlace, numbered, merged }: Spec): string[][] {
  const heads = unitPlace === 'column' ? [...order, '计量单位'] : order;
  const grid: string[][] = [['专栏3 “十四五”主要指标'], heads];
  let section = -1;
  let no = 0;
  for (const row of rows) {
    if (row.section !== section) {
      section = row.section;
      no = 0;
      const title = `${'一二三'[section]!}、第${section + 1}组`;
      grid.push(heads.map((_, i) => (i === 0 || merged === 'repeated' ? title : '')));
    }
    no += 1;
    if (no === 3)
      grid.push(
        heads.map((_, i) => (i === 0 ? '— 12 —' : '')),
        [...heads],
      );
    const cells: Record<string, string> = {
      指标: `${numbered ? `${no}．` : ''}${row.name}${unitPlace === 'name' ? `（${row.unit}）` : ''}`,
      '2020年': row.base,
      '2025年': row.target,
      属性: row.attribute,
      计量单位: row.unit,
    };
    grid.push(heads.map((head) => cells[head]!));
  }
  return grid;
}

describe('a table printed from known indicators', () => {
  test('reads as those, whatever the order of its columns', () => {
    fc.assert(
      fc.property(spec, (given) => {
        const reading = readTable(print(given));
        expect(reading.indicators.map(({ name, unit, attribute }) => ({ name, unit, attribute }))).toEqual(
          given.rows.map(({ name, unit, attribute }) => ({ name, unit, attribute })),
        );
        reading.indicators.forEach((indicator, i) => {
          const row = given.rows[i]!;
          expect(indicator.section).toBe(`${'一二三'[row.section]!}、第${row.section + 1}组`);
          const hints = { unit: row.unit, indicator: row.name };
          const target = parseFigure(row.target, { ...hints, column: '2025年' });
          expect({ ...indicator.target, note: null }).toEqual({ ...target, note: null });
          expect(indicator.baseline.missing).toBe(row.base === '—');
        });
        expect(reading.unread).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('reads the same as tabs, bars and clipboard text', () => {
    fc.assert(
      fc.property(spec, (given) => {
        const grid = print(given);
        const said = ({ indicators }: TableReading): object[] =>
          indicators.map(({ name, unit, section, baseline, target }) => ({ name, unit, section, baseline, target }));
        const expected = said(readTable(grid));
        const quote = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        expect(said(readTableText(grid.map((row) => row.map(quote).join('\t')).join('\r\n')))).toEqual(expected);
        expect(said(readTableText(grid.map((row) => `| ${row.join(' | ')} |`).join('\n')))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('hostile text', () => {
  const SEEDS = [
    '(',
    '[',
    '"',
    '""',
    '"\t',
    '\t"a',
    '|',
    '\\|',
    '其中：',
    '1. ',
    '一、',
    '注：',
    '指标\t2020年\n',
    '2020年\t',
    '　',
    '  a',
    'a  ',
    ',',
    '续',
    '年均',
    '专栏',
    '*',
    '、',
    '①',
    '（万人）',
    '\n',
    'x\ty\n',
    '指标 2020年 2025年\n',
    '- 5 -\n',
  ];

  test(`${SEEDS.length} repeated pieces of 100,000 characters are answered in time`, () => {
    const started = performance.now();
    for (const seed of SEEDS) {
      for (const [before, after] of [
        ['', ''],
        ['指标\t2020年\t2025年\n', '\t5\t6\n'],
        ['指标  2020年  2025年\n', '  5  6\n'],
      ] as const) {
        const { problem, unread, indicators } = readTableText(
          before + seed.repeat(Math.ceil(100_000 / seed.length)) + after,
        );
        expect(problem !== null || unread.length > 0 || indicators.length >= 0).toBe(true);
      }
    }
    // A quadratic reader takes minutes here.
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);

  test.each([
    ['too many characters', 'x'.repeat(2_000_001), /2.0百万字，超过2百万字的上限/],
    ['too many lines', 'a\tb\n'.repeat(25_000), /25001行，超过20000行的上限/],
    ['too many rows', 'a\tb\n'.repeat(6_000), /6000行，超过5000行的上限/],
    ['too many columns', `指标${'\t2020年'.repeat(80)}\n`, /81栏，超过60栏的上限/],
    ['nothing', ' \n\t\n', /没有内容/],
    ['prose', '坚持就业优先导向。\n健全机制。', /没有认出表格/],
    ['a head alone', '指标\t2020年\t2025年', /没有一行指标/],
  ])('%s is refused with the reason', (_, text, message) => {
    const reading = readTableText(text);
    expect(reading.problem).toMatch(message);
    expect(reading.indicators).toEqual([]);
  });
});
