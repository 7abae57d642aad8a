import { tableSheet } from '../../../../src/core/sheet/rollup/table';

const page = (widths: readonly number[], frozenColumns = 2) => {
  const { paper, pagesAcross, repeatColumns } = tableSheet({
    name: '表',
    planId: '',
    unit: '',
    title: '表',
    lines: [],
    columns: widths.map((width) => ({ head: '甲', width })),
    rows: [],
    frozenColumns,
  }).print;
  return { paper, pagesAcross, repeatColumns };
};

test('a table that A4 takes is printed on it, one page across', () => {
  expect(page([40, 100])).toEqual({ paper: 'A4', pagesAcross: undefined, repeatColumns: undefined });
});

test.each<[string, number, number]>([
  ['one page', 20, 1],
  ['two', 30, 2],
  ['as many as 300 units take', 300, 15],
])('a wide table is printed on A3 with the heads of its rows on every page: %s', (_, units, pages) => {
  expect(page([6, 34, ...Array<number>(units).fill(11)])).toEqual({
    paper: 'A3',
    pagesAcross: pages,
    repeatColumns: { first: 0, last: 1 },
  });
});

describe('the whole head stands on every page', () => {
  const table = (units: number, title = '表') =>
    tableSheet({
      name: '表',
      planId: '',
      unit: '',
      title,
      lines: ['汇总时间：今天', '未报：甲 & 乙'],
      columns: [
        { head: '序号', width: 6 },
        { head: '指标', width: 34 },
        ...Array.from({ length: units }, () => ({ head: '甲', width: 11, group: '各单位数' })),
      ],
      rows: [[{ look: 'center', content: 1 }]],
      notes: ['注'],
      frozenColumns: 2,
    });
  const row = (sheet: ReturnType<typeof table>, at: number) =>
    sheet.cells
      .filter((cell) => cell.row === at && cell.value !== undefined)
      .map(({ column, value }) => [column, value]);

  test('one page across: title, lines and heads are repeated', () => {
    const { print, merges } = table(5);
    expect(print).toMatchObject({
      repeatRows: { first: 0, last: 4 },
      area: { row: 0, column: 0, rows: 7, columns: 7 },
    });
    expect(print.header).toBeUndefined();
    expect(merges).toContainEqual({ row: 3, column: 2, rows: 1, columns: 5 });
  });

  test('several across: title and lines stand over the page, common heads over every column, notes on the first page', () => {
    const sheet = table(30, '2035年 & 表');
    expect(sheet.print).toMatchObject({
      repeatRows: { first: 3, last: 4 },
      repeatColumns: { first: 0, last: 1 },
      area: { row: 3, column: 0, rows: 4, columns: 32 },
      header: '&C&14 2035年 && 表\n&9 汇总时间：今天\n&9 未报：甲 && 乙',
    });
    expect(row(sheet, 1)).toEqual([[0, '汇总时间：今天']]);
    expect(row(sheet, 3).slice(2)).toEqual(Array.from({ length: 30 }, (_, at) => [2 + at, '各单位数']));
    expect(row(sheet, 6)).toEqual([[2, '注']]);
  });

  test('a header is never longer than Excel takes', () => {
    expect(table(30, '长'.repeat(300)).print.header).toHaveLength(255);
  });
});
