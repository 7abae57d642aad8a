import { BUILT_IN } from '../../src/catalogues/built-in';
import { parseReferencePeriod } from '../../src/core/measure/period';
import { findBox } from '../../src/core/model/catalogue';
import { rollupOf, type RollupResult } from '../../src/core/rollup/result';
import { buildSheet } from '../../src/core/sheet/build';
import { receiveBytes, type Received } from '../../src/entries/receive-bytes';
import { fromBase64 } from '../../src/hosts/mail/base64';
import { writeWorkbook } from '../../src/hosts/xlsx/write';
import { inspectWithPython } from '../support/python';
import { receivedWorkbook } from '../support/received-workbook';

jest.setTimeout(60_000);

const CODE = 'fj-14.2.07';
const stampOf = (file: string, bytes: Uint8Array, modified: string) => ({
  file,
  bytes: bytes.length,
  modified,
  sha256: file,
});

/** What a rollup makes of some files, in the order of their last change. */
async function rolledUp(files: Readonly<Record<string, Uint8Array>>): Promise<RollupResult> {
  const received: Received[] = [];
  for (const [at, [file, bytes]] of Object.entries(files).entries())
    received.push(...(await receiveBytes(bytes, stampOf(file, bytes, `2023-01-${String(10 + at)}T00:00:00.000Z`))));
  const rolled = rollupOf(
    received.flatMap((one) => (one.ok ? [one.file] : [])),
    received.flatMap((one) => (one.ok ? [] : [one.rejected])),
    BUILT_IN,
    { plan: 'fj-14', names: null },
  );
  if (!rolled.ok) throw new Error(rolled.problem);
  return rolled.result;
}
const totalOf = ({ boxes }: RollupResult, code = CODE) => {
  const { headline } = boxes[0]!.indicators.find(({ indicator }) => indicator.code === code)!;
  return [headline.total?.toNumber() ?? null, headline.have];
};

let fuzhou: Uint8Array;
let xiamen: Uint8Array;
beforeAll(async () => {
  fuzhou = await receivedWorkbook('福州市', { [CODE]: 60, 'fj-14.2.08': 7 });
  xiamen = await receivedWorkbook('厦门市', { [CODE]: 40, 'fj-14.2.08': 3 });
});

/** The workbook of 福州市 as somebody changed its template. */
function changedTemplates(): Record<string, Uint8Array> {
  const script = `
import sys, io, json, base64, openpyxl
def changed(change):
    book = openpyxl.load_workbook(sys.argv[1]); sheet = book.active
    sheet.protection.sheet = False
    code = next(cell for row in sheet.iter_rows() for cell in row if cell.value == '${CODE}')
    change(sheet, code.row, code.column)
    out = io.BytesIO(); book.save(out); return base64.b64encode(out.getvalue()).decode()
def merges_off(sheet):
    for area in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(area))
def rows(sheet, row, column): merges_off(sheet); sheet.insert_rows(row, 3); sheet.insert_rows(2)
def columns(sheet, row, column): merges_off(sheet); sheet.insert_cols(6, 2); sheet.insert_cols(1)
def sorted_rows(sheet, row, column):
    merges_off(sheet)
    for at in range(1, sheet.max_column + 1):
        a, b = sheet.cell(row, at), sheet.cell(row + 1, at); a.value, b.value = b.value, a.value
def deleted(sheet, row, column): merges_off(sheet); sheet.delete_rows(row + 1)
def stray(sheet, row, column):
    merges_off(sheet); sheet.insert_rows(row + 1)
    for at in range(1, 16): sheet.cell(row + 1, at).value = 999
def twice(sheet, row, column):
    merges_off(sheet); sheet.insert_rows(row + 1)
    for at in range(1, 16): sheet.cell(row + 1, at).value = sheet.cell(row, at).value
print(json.dumps({change.__name__: changed(change) for change in [rows, columns, sorted_rows, deleted, stray, twice]}))
`;
  const made = inspectWithPython(fuzhou, script) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(made).map(([name, text]) => [name, fromBase64(new TextEncoder().encode(text))]),
  );
}

test('a template with rows or columns inserted, moved or deleted: what can be told apart counts, the rest is missing and told', async () => {
  const changed = changedTemplates();
  const outcome: Record<string, unknown> = {};
  for (const [name, bytes] of Object.entries(changed)) {
    const result = await rolledUp({ '福州市.xlsx': bytes, '厦门市.xlsx': xiamen });
    outcome[name] = [
      ...totalOf(result),
      ...totalOf(result, 'fj-14.2.08'),
      result.units[0]!.counts.error > 0,
      result.rejected,
    ];
  }
  expect(outcome).toEqual({
    rows: [100, 2, 10, 2, expect.anything(), []],
    columns: [100, 2, 10, 2, expect.anything(), []],
    sorted_rows: [100, 2, 10, 2, expect.anything(), []],
    deleted: [100, 2, 3, 1, expect.anything(), []],
    stray: [100, 2, 10, 2, true, []],
    twice: [100, 2, 10, 2, true, []],
  });
});

test('a unit that reports twice with different numbers counts once, and the other is told with what differs', async () => {
  const second = await receivedWorkbook('福州市', { [CODE]: 61, 'fj-14.2.08': 7 });
  const result = await rolledUp({ '一.xlsx': fuzhou, '厦门市.xlsx': xiamen, '二.xlsx': second });
  expect(totalOf(result)).toEqual([101, 2]);
  expect(result.units.find(({ unit }) => unit.name === '福州市')).toMatchObject({ superseded: 1, differing: 1 });
  const [choice] = result.collection.choices.filter(({ unit }) => unit === '福州市');
  expect(choice!.others.map(({ version, changes }) => [version.file.file, changes])).toEqual([
    ['一.xlsx', [{ code: CODE, period: 2022, before: 60, after: 61 }]],
  ]);
});

test('a workbook of another plan is told, one of another year counts for no sum of this one, a misspelt unit is never guessed', async () => {
  const formOf = async (planId: string, box: string, unit: string, asOf: string | null): Promise<Uint8Array> => {
    const { plan, box: found } = findBox(BUILT_IN, planId, box)!;
    const at = plan.units.find(({ name }) => name === unit)!;
    return writeWorkbook(
      [buildSheet({ plan, box: found, unit: at, asOf: asOf === null ? null : parseReferencePeriod(asOf) })],
      { dialect: 'native' },
    );
  };
  const result = await rolledUp({
    '福州市.xlsx': fuzhou,
    '厦门市.xlsx': xiamen,
    '别的规划.xlsx': await formOf('fj-12', '7', '漳州市', null),
    '别的年份.xlsx': await formOf('fj-14', '2', '泉州市', '2021'),
    '错名.xlsx': await receivedWorkbook('漳州市', { [CODE]: 5 }, { typedUnit: '漳洲市' }),
  });
  expect(totalOf(result)).toEqual([100, 2]);
  expect(Object.fromEntries(result.rejected.map(({ file, reason }) => [file, reason]))).toEqual({
    '别的规划.xlsx': expect.stringMatching(/^是另一规划（fj-12）的报表，.*请另行汇总。$/) as string,
    '错名.xlsx': expect.stringContaining('填报单位“漳洲市”不在福建“十四五”的单位中，是否指：漳州市') as string,
  });
  expect(result.units.find(({ unit }) => unit.name === '泉州市')).toMatchObject({ otherPeriod: true });
  expect(result.collection.missing.map(({ name }) => name)).toContain('漳州市');
});
