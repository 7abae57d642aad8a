import { splitTable } from '../../../../src/core/notation/table/split-table';

const grid = (text: string): string[][] => splitTable(text).grid;

describe('cells of a pasted text', () => {
  test.each<[string, string, string[][]]>([
    [
      'tabs',
      '指标\t2025年\r\n就业\t[250]\r\n',
      [
        ['指标', '2025年'],
        ['就业', '[250]'],
      ],
    ],
    ['a mark of UTF-8', '\ufeff指标\t2025年', [['指标', '2025年']]],
    [
      'cells with line breaks',
      '指标\t"2025年\n目标"\n"就业""人数"""\t250',
      [
        ['指标', '2025年\n目标'],
        ['就业"人数"', '250'],
      ],
    ],
    [
      'quotation marks in the print',
      '"十四五"累计\t"十四五"\n5"\t"6',
      [
        ['"十四五"累计', '"十四五"'],
        ['5"', '"6'],
      ],
    ],
    ['empty cells in the middle', '就业\t\t[250]', [['就业', '', '[250]']]],
    [
      'bars',
      '| 指标 | 2025年 |\n|:--|--:|\n| 就业\\|创业 | 250 |',
      [['指标', '2025年'], ['|:--|--:|'], ['就业|创业', '250']],
    ],
    [
      'bars without an edge',
      '指标｜2025年\n就业｜250',
      [
        ['指标', '2025年'],
        ['就业', '250'],
      ],
    ],
    [
      'a drawn table',
      '┌──┬──┐\n│指标│2025年│\n├──┼──┤\n│就业│250│',
      [['┌──┬──┐'], ['指标', '2025年'], ['├──┼──┤'], ['就业', '250']],
    ],
    [
      'commas',
      '指标,2025年\n就业,"1,250"',
      [
        ['指标', '2025年'],
        ['就业', '1,250'],
      ],
    ],
    ['no commas where they part thousands', '指标,2025年\n就业,1,250', [['指标,2025年'], ['就业,1,250']]],
    [
      'runs of blanks',
      '指标  2025年\n就业    95 以上  ',
      [
        ['指标', '2025年'],
        ['就业', '95 以上'],
      ],
    ],
    [
      'full-width blanks',
      '指标　2025年\n　其中：高级工　25.77\n单　位　　年',
      [
        ['指标　2025年'.split('　')[0]!, '2025年'],
        ['　其中：高级工', '25.77'],
        ['单　位', '年'],
      ],
    ],
    [
      'ordinals set apart',
      '指标  2025年\n1.  就业  250\n其中：  青年  5',
      [
        ['指标', '2025年'],
        ['1. 就业', '250'],
        ['其中： 青年', '5'],
      ],
    ],
    [
      'a column of ordinals',
      '序号  指标  2025年\n1  就业  250',
      [
        ['序号', '指标', '2025年'],
        ['1', '就业', '250'],
      ],
    ],
    [
      'single blanks',
      '指标 2020年 2025年\n1. 就业 人数 95 以上 10 : 40 : 50\n二、社会 保障',
      [['指标', '2020年', '2025年'], ['1. 就业 人数', '95 以上', '10 : 40 : 50'], ['二、社会 保障']],
    ],
  ])('%s', (_, text, cells) => {
    expect(grid(text)).toEqual(cells);
  });

  test('a cell that the line leaves out is found by where the others stand', () => {
    const text = [
      '指标                2020年     2025年    属性',
      '城镇新增就业人数    52         250       预期性',
      '调查失业率                     <5.5      预期性',
    ];
    expect(grid(text.join('\n'))[2]).toEqual(['调查失业率', '', '<5.5', '预期性']);
  });

  test('rows keep the line they begin on', () => {
    expect(splitTable('标题\n\n指标\t"2025\n年"\n\n就业\t250').lines).toEqual([1, 3, 6]);
  });
});
