import { BUILT_IN } from '../../src/catalogues/built-in';
import type { Catalogue } from '../../src/core/model/catalogue';
import { rollupOf, type RollupResult } from '../../src/core/rollup/result';
import { resultWorkbook } from '../../src/entries/result-workbook';
import { fileOf } from '../core/rollup/given';
import { inspectWithPython } from '../support/python';

const FLOW = 'fj-14.2.01';
const COUNT = 150;
const UNITS = Array.from({ length: COUNT }, (_, at) => `第${String(at + 1).padStart(3, '0')}县`);
const valueOf = (at: number): number => (500 + at) / 100;

/** The plan with counties in place of its cities. */
const COUNTIES: Catalogue = {
  ...BUILT_IN,
  plans: BUILT_IN.plans.map((plan) => ({
    ...plan,
    units: [
      ...plan.units.filter(({ level }) => level === 'province'),
      ...UNITS.map((name) => ({ name, display: name, level: 'city' as const })),
    ],
  })),
};

function result(): RollupResult {
  const files = UNITS.map((unit, at) =>
    fileOf({ unit, values: { [FLOW]: { 2021: valueOf(at), 2022: 1, target: 20 } } }),
  );
  const answer = rollupOf(files, [], COUNTIES, { plan: 'fj-14', names: null });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.result;
}

const INSPECT = `
import json, sys, zipfile, openpyxl
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
book = openpyxl.load_workbook(sys.argv[1])
row = lambda name, r: [cell.value for cell in cached[name][r]]
print(json.dumps({
  'sheets': book.sheetnames,
  'units': [r[0] for r in cached['汇总'].iter_rows(min_row=8, values_only=True)][:${String(COUNT)}],
  'values': [r[1] for r in cached['汇总'].iter_rows(min_row=8, values_only=True)][:${String(COUNT)}],
  'formula': book['汇总']['B8'].value,
  'total': cached['汇总']['B6'].value,
  'columns': book['汇总 专栏2'].max_column,
  'years': row('分年 专栏2', 5)[7:],
  'status': cached['进展状态']['C5'].value,
  'pages': [[s.page_setup.orientation, int(s.page_setup.paperSize), s.protection.sheet, s.freeze_panes is not None] for s in book.worksheets if s.title != '审核报告'],
  'charts': len([n for n in zipfile.ZipFile(sys.argv[1]).namelist() if n.startswith('xl/charts/chart')]),
}, ensure_ascii=False))
`;

test('a result of many units opens elsewhere, with every number where it was, charts, page set-up and protection', async () => {
  const seen = inspectWithPython(await resultWorkbook(result(), null, 'command'), INSPECT) as Record<string, unknown>;
  expect(seen).toMatchObject({
    sheets: expect.arrayContaining([
      '汇总',
      '图表',
      '汇总 专栏2',
      '目标分解 专栏2',
      '分年 专栏2',
      '排名',
      '进展状态',
      '距序时进度',
      '文件日志',
      '审核报告',
    ]) as unknown,
    units: UNITS,
    values: UNITS.map((_, at) => Number((valueOf(at) + 1).toFixed(2))),
    formula: `=IF('汇总 专栏2'!P6="","",'汇总 专栏2'!P6)`,
    total: Number(UNITS.reduce((sum, _, at) => sum + valueOf(at) + 1, 0).toFixed(2)),
    columns: 16 + 3 * COUNT,
    years: UNITS.map((_, at) => valueOf(at)),
    charts: 2,
  });
  expect(new Set((seen.pages as unknown[]).map((page) => JSON.stringify(page)))).toEqual(
    new Set(['["landscape",8,true,true]', '["landscape",9,true,true]', '["portrait",9,true,true]']),
  );
});

test('one that is too large for the place where it is made is refused before anything is made', async () => {
  const { boxes, ...others } = result();
  const many = Array.from({ length: 100 }, () => boxes[0]!);
  await expect(resultWorkbook({ ...others, boxes: many }, null, 'browser')).rejects.toThrow('每批不超过');
});
