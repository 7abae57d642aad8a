import { correct } from '../../src/app/correct';
import { insertBoxes } from '../../src/app/insert-box';
import type { WorkbookHost } from '../../src/app/ports/workbook-host';
import { validateWorkbook, type ValidationStep } from '../../src/app/validate-workbook';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { parseAddress } from '../../src/core/model/cells';
import type { SheetReading } from '../../src/core/model/reading';
import { readSheet } from '../../src/core/sheet/read';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { smallSpec } from '../support/small-spec';

const FJ14 = { planId: 'fj-14', boxId: '2', asOf: '2023' };
const UNEMPLOYMENT_INSURANCE = /失业保险/;

async function reading(host: WorkbookHost, sheet = '专栏2'): Promise<SheetReading> {
  const [cells] = await host.readSheets([sheet]);
  return readSheet(cells!, BUILT_IN)!;
}

/** Cell of an indicator for a year, found as the program finds it. */
async function entryCell(host: WorkbookHost, name: RegExp, year: number): Promise<string> {
  const row = (await reading(host)).rows.find(({ indicator }) => name.test(indicator.name))!;
  return row.entries.find((entry) => entry.period === year)!.cell;
}

describe('validating a workbook', () => {
  let host: XlsxHost;
  beforeEach(async () => {
    host = new XlsxHost();
    await insertBoxes(host, BUILT_IN, [
      { ...FJ14, unitName: '福建省' },
      { ...FJ14, unitName: '福州市' },
    ]);
  });

  test('a second sheet for the same unit is an error that names both', async () => {
    await insertBoxes(host, BUILT_IN, [{ ...FJ14, unitName: '福州市', onConflict: 'second' }]);
    const { findings } = await validateWorkbook(host, BUILT_IN);
    expect(findings.filter(({ rule }) => rule === 'duplicate-code')).toMatchObject([
      {
        sheet: '专栏2 福州市 (2)',
        severity: 'error',
        message: expect.stringContaining('“专栏2 福州市”和“专栏2 福州市 (2)”都是福州市的专栏2') as string,
      },
    ]);
  });

  test('finds a slipped unit, writes it into 审核, corrects it, and finds nothing more there', async () => {
    const cell = await entryCell(host, UNEMPLOYMENT_INSURANCE, 2021);
    await host.writeCells([{ sheet: '专栏2', cell, value: 6644100 }]);
    const report = await validateWorkbook(host, BUILT_IN);
    const slip = report.findings.find((finding) => finding.rule === 'unit-slip')!;
    expect(slip).toMatchObject({ sheet: '专栏2', cell, value: 6644100, severity: 'error' });
    expect(slip.correction).toMatchObject({ sheet: '专栏2', cell, value: 664.41 });
    const row = (found: SheetReading) => found.rows.find(({ indicator }) => indicator.code === slip.code)!;
    expect(row(await reading(host)).verdict.raw).toMatch(/^强制性：/);

    const { receipt } = await correct(host, [slip]);
    expect(receipt.before).toEqual([{ sheet: '专栏2', cell, value: 6644100 }]);
    const after = await validateWorkbook(host, BUILT_IN);
    expect(after.findings.filter((finding) => finding.cell === cell && finding.rule === 'unit-slip')).toEqual([]);
    expect(row(await reading(host)).verdict.raw).not.toMatch(/疑似单位/);
  });

  test('does not overwrite a cell that was changed after it was checked', async () => {
    const cell = await entryCell(host, UNEMPLOYMENT_INSURANCE, 2021);
    await host.writeCells([{ sheet: '专栏2', cell, value: 6644100 }]);
    const report = await validateWorkbook(host, BUILT_IN);
    const slip = report.findings.find((finding) => finding.rule === 'unit-slip')!;
    const other = report.findings.find(({ correction, sheet }) => correction === null && sheet !== '专栏2')!;
    const alike = { ...slip, sheet: other.sheet, correction: { ...slip.correction!, sheet: other.sheet } };
    await host.writeCells([
      { sheet: '专栏2', cell, value: 700 },
      { sheet: other.sheet, cell, value: 6644100 },
    ]);
    const { receipt, left } = await correct(host, [slip, alike]);
    expect(left).toEqual([{ sheet: '专栏2', cell }]);
    expect(receipt.before).toEqual([{ sheet: other.sheet, cell, value: 6644100 }]);
    const { row, column } = parseAddress(cell)!;
    const standing = async (sheet: string) => (await host.readSheets([sheet]))[0]!.values[row]![column];
    expect([await standing('专栏2'), await standing(other.sheet)]).toEqual([700, 664.41]);
    await host.undoWrite(receipt);
    expect([await standing('专栏2'), await standing(other.sheet)]).toEqual([700, 6644100]);
    const lone = report.findings.find((finding) => finding.correction === null);
    if (lone) await expect(correct(host, [lone])).rejects.toMatchObject({ code: 'bad-value' });
  });

  test('tells of each sheet, in order, and of those that are not ours', async () => {
    const foreign = {
      ...smallSpec(),
      name: '别的表',
      names: [],
      cells: [{ row: 0, column: 0, value: '你好', style: 'text' }],
    };
    await host.insertSheets([foreign]);
    const steps: ValidationStep[] = [];
    const report = await validateWorkbook(host, BUILT_IN, { onProgress: (step) => steps.push(step) });
    expect(report.unrecognised).toEqual(['别的表']);
    expect(report.sheets.map(({ sheet, unit, period, filled }) => [sheet, unit, period, filled])).toEqual([
      ['专栏2', '全省', '2023年', 0],
      ['专栏2 福州市', '福州市', '2023年', 0],
    ]);
    expect(report.sheets[0]!.rows).toBe(BUILT_IN.plans[0]!.boxes.find((box) => box.id === '2')!.indicators.length);
    expect(steps.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ['reading', 0, 0],
      ['reading', 0, 3],
      ['reading', 1, 3],
      ['reading', 2, 3],
      ['checking', 0, 2],
      ['checking', 1, 2],
      ['marking', 2, 2],
    ]);
    const { error, warning, information } = report.counts;
    expect(error + warning + information).toBe(report.findings.length);
    expect(report.sheets.reduce((sum, { counts }) => sum + counts.error, 0)).toBe(error);
  });

  test.each([0, 1, 3, 5])('stopped at rest %i, it has written nothing', async (at) => {
    const before = host.bytes();
    const stopper = new AbortController();
    let rests = 0;
    const pause = async (): Promise<void> => {
      if (rests === at) stopper.abort();
      rests += 1;
    };
    const stopped = validateWorkbook(host, BUILT_IN, { pause, signal: stopper.signal });
    await expect(stopped).rejects.toMatchObject({ name: 'AppError', code: 'stopped' });
    expect([rests, host.bytes()]).toEqual([at + 1, before]);
  });

  test('a second run over a checked workbook says the same', async () => {
    const cell = await entryCell(host, UNEMPLOYMENT_INSURANCE, 2021);
    await host.writeCells([{ sheet: '专栏2', cell, value: 6644100 }]);
    const first = await validateWorkbook(host, BUILT_IN);
    expect(await validateWorkbook(host, BUILT_IN)).toEqual(first);
  });

  test('a workbook without indicator sheets is an empty report, not a fault', async () => {
    const other = new XlsxHost();
    await other.insertSheets([{ ...smallSpec(), cells: [] }]);
    expect(await validateWorkbook(other, BUILT_IN)).toMatchObject({
      findings: [],
      sheets: [],
      unrecognised: ['专栏2 全省'],
    });
  });
});
