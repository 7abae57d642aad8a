import { outwardFindings } from '../../src/app/outward';
import type { Finding } from '../../src/core/model/finding';
import { cellKey, type SheetCells } from '../../src/core/model/cells';
import { CALLS } from '../support/hostile/calls';

const sheet = (formulas: readonly string[]): SheetCells => ({
  name: '附表',
  visible: true,
  values: [],
  formulas: new Map(formulas.map((formula, row) => [cellKey(row, 1), `=${formula}`])),
  errors: new Set(),
  merges: [],
});

test.each(CALLS)('%s is reported wherever it stands', (formula) => {
  expect(outwardFindings([sheet(['SUM(A1:A9)', formula])], [])).toEqual([
    expect.objectContaining({ rule: 'outward-formula', severity: 'information', sheet: '附表', cell: 'B2' }),
  ]);
});

test('one finding a sheet names the first cells and their number', () => {
  const [finding] = outwardFindings([sheet(Array.from({ length: 7 }, () => '[1]表!A1'))], []);
  expect(finding?.message).toBe(
    'B1、B2、B3、B4、B5 等 7 个单元格的公式要到本工作簿以外取数（其他文件、网络或其他程序），如“=[1]表!A1”',
  );
});

test('what is told of an entry cell is not told twice, and formulas within the workbook are not told', () => {
  const told = [{ sheet: '附表', cell: 'B1' }] as Finding[];
  expect(outwardFindings([sheet(['[1]表!A1', "'专栏2'!A1+1", 'HYPERLINK("#附表!A1","回")'])], told)).toEqual([]);
});
