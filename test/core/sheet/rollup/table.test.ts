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
