import { functionsJson } from '../../src/core/functions/metadata';
import { bootOffice, type OfficeInNode } from '../support/office-node';

let office: OfficeInNode;
beforeAll(async () => {
  await (await bootOffice()).dispose();
  // The same file registers them with Excel.
  await import('../../src/entries/functions');
});
beforeEach(async () => {
  office = await bootOffice({ functions: functionsJson('zh').functions });
});
afterEach(() => office.dispose());

/** Value and neighbours of a formula in E1, with inputs in A1:D1. */
async function compute(formula: string, inputs: unknown[] = []): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const given = Array.from({ length: 4 }, (_, column) => inputs[column] ?? '');
    sheet.getRange('A1:D1').values = [given];
    sheet.getRange('E1').formulas = [[formula]];
    const result = sheet.getRange('E1:F2');
    result.load('values');
    await context.sync();
    return result.values;
  });
}

test.each([
  ['=PLAN.COMPLETION("城镇新增就业人数",IF(A1:D1="","",A1:D1),2022)', [52.3, 51.1], 103.4 / 250],
  ['=PLAN.COMPLETION("城镇新增就业人数",A1:D1,2022)', [52.3, 51.1], 103.4 / 250],
  ['=PLAN.PROGRESS("城镇新增就业人数",IF(A1:D1="","",A1:D1))', [], ''],
  ['=PLAN.ELAPSED(2023)', [], 0.6],
  ['=PLAN.CONVERT(A1,"万人","人")', [2], 20_000],
  ['=PLAN.READ(A1)', ['[250]'], '五年累计250'],
  ['=PLAN.PROGRESS("没有的指标",A1:D1)', [1], '#N/A'],
  ['=PLAN.CONVERT(A1,"万人","千米")', [2], '#VALUE!'],
  ['=PLAN.CONVERT(1/0,"万人","人")', [], '#DIV/0!'],
])('%s', async (formula, inputs, expected) => {
  const [[value]] = (await compute(formula, inputs)) as [[unknown]];
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
  else expect(value).toBe(expected);
});

test('a list spills into the cells below', async () => {
  const values = await compute('=PLAN.LIST(2)');
  expect(values.flat().every((value) => value !== '')).toBe(true);
});

test('before the add-in has loaded, its cells show #NAME?', async () => {
  office.grid.connectFunctions({});
  expect((await compute('=PLAN.ELAPSED(2023)'))[0]![0]).toBe('#NAME?');
  const { mappings } = (CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } })
    ._association;
  office.grid.connectFunctions(mappings);
  await office.grid.settled();
  expect(office.grid.sheets[0]!.cells.value(0, 4)).toBe(0.6);
});
