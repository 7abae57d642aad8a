import type { RollupResult } from '../../../../src/core/rollup/result';
import type { ReadFile } from '../../../../src/core/rollup/submission';
import { cellsOfSpec } from '../../../../src/core/sheet/cells-of-spec';
import { rollupSheets } from '../../../../src/core/sheet/rollup/sheets';
import { fileOf, rolled, UNITS, type Given } from '../../rollup/given';

const STOCK = 'fj-14.2.07';
const MADE = { time: '2023-01-10T08:00:00Z', program: '程序', decimals: null };

/** Rows of a sheet by what stands in one of their columns. */
function rowOf(result: RollupResult, sheet: string, key: string, column = 0): readonly unknown[] {
  const cells = [...rollupSheets(result, MADE)].map(cellsOfSpec);
  return cells.find(({ name }) => name === sheet)!.values.find((row) => row[column] === key)!;
}

const files = (values: (at: number) => Given['values']): ReadFile[] =>
  UNITS.map((unit, at) => fileOf({ unit, values: values(at) }));
/** 泉州市 typed 人 for 万人. */
const slipped = files((at) => ({ [STOCK]: { 2022: at === 3 ? 700_000 : 70 + at, target: 60 } }));
const QUANZHOU = 3;
/** What the validation of its own form told of the same cell: row 7 of the form and its year 2022. */
const told = { unit: '泉州市', code: STOCK, cell: 'I16', message: '疑似单位错误：2022年填700000' };
const withSlip = (all: readonly ReadFile[], slip = told): ReadFile[] =>
  all.map((file, at) => (at === QUANZHOU ? { ...file, slips: [slip] } : file));

describe('a figure that was probably typed in another unit of measure', () => {
  test('is doubtful in 进展状态 and for the whole, with the reason beside it', () => {
    const row = rowOf(rolled(slipped), '进展状态', '失业保险参保人数', 1);
    expect(row.slice(2, 6)).toEqual(['提前实现', '提前实现', '提前实现', '存疑']);
    expect(row.at(-1)).toMatch(/^泉州市2022年填700000万人，各单位的中位数是/);
    expect(rowOf(rolled(slipped), '汇总 专栏2', '失业保险参保人数', 1)[14]).toBe('存疑');
  });

  test('counts neither for nor against the unit in 排名, and is told', () => {
    expect(rowOf(rolled(slipped), '排名', '泉州市').slice(1)).toEqual([
      '',
      '',
      0,
      0,
      0,
      0,
      1,
      '失业保险参保人数存疑，原因见“进展状态”',
    ]);
    expect(rowOf(rolled(slipped), '排名', '福州市').slice(1, 8)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  test('is told once in 完整性与时效, though the form and the other units both tell it', () => {
    const remark = String(rowOf(rolled(withSlip(slipped)), '完整性与时效', '泉州市').at(-1));
    expect(remark).toBe('失业保险参保人数：泉州市疑似单位错误：2022年填700000');
  });

  test('is told by either alone', () => {
    const other = { ...told, cell: 'H16', message: '疑似单位错误：2021年填7' };
    const both = String(rowOf(rolled(withSlip(slipped, other)), '完整性与时效', '泉州市').at(-1));
    expect(both.split('；')).toEqual([
      '失业保险参保人数：泉州市疑似单位错误：2021年填7',
      expect.stringContaining('各单位的中位数是') as string,
    ]);
    const even = files(() => ({ [STOCK]: { 2022: 70, target: 60 } }));
    expect(rowOf(rolled(withSlip(even)), '进展状态', '失业保险参保人数', 1)[2 + QUANZHOU]).toBe('存疑');
    expect(String(rowOf(rolled(withSlip(even)), '汇总 专栏2', '失业保险参保人数', 1).at(-1))).toContain(
      '泉州市疑似单位错误：2022年填700000',
    );
  });

  test('is no longer doubtful where the unit explained what its form told', () => {
    const even = withSlip(files(() => ({ [STOCK]: { 2022: 70, target: 60 } }))).map((file, at) =>
      at === QUANZHOU
        ? { ...file, forms: file.forms.map((form) => ({ ...form, explanations: [[STOCK, '数值无误'] as const] })) }
        : file,
    );
    expect(rowOf(rolled(even), '进展状态', '失业保险参保人数', 1)[2 + QUANZHOU]).toBe('提前实现');
  });
});

test('without a doubtful figure 进展状态 has no column for reasons', () => {
  const even = files(() => ({ [STOCK]: { 2022: 70, target: 60 } }));
  expect(rowOf(rolled(even), '进展状态', '专栏')).toHaveLength(12);
});

test('errors of a unit are told by number, file and sheet', () => {
  const counts = { error: 3, warning: 0, information: 0, explained: 0 };
  const wrong = files(() => ({ [STOCK]: { 2022: 70 } })).map((file, at) =>
    at === 0 ? { ...file, forms: file.forms.map((form) => ({ ...form, counts })) } : file,
  );
  const remark = (unit: string): unknown => rowOf(rolled(wrong), '完整性与时效', unit).at(-1);
  expect(remark('福州市')).toBe('强制性差错：“福州市.xlsx”的“专栏2”3 条；打开该文件按“审核”逐条查看');
  expect(remark('厦门市')).toBeNull();
});
