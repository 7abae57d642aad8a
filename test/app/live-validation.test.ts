import { correct } from '../../src/app/correct';
import { insertBox } from '../../src/app/insert-box';
import { startLiveValidation } from '../../src/app/live-validation';
import { UndoStack } from '../../src/app/undo';
import { validateWorkbook } from '../../src/app/validate-workbook';
import { withSheets, type ValidationReport } from '../../src/app/validation-report';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { parseAddress } from '../../src/core/model/cells';
import { entryFill, errorFill, warningFill } from '../../src/core/sheet/palette';
import { readSheet } from '../../src/core/sheet/read';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { bootExcel, photograph, typeInto } from '../hosts/excel/workbook';
import type { OfficeInNode } from '../support/office-node';

const SHEET = '专栏2';

describe('the main job in Excel', () => {
  let office: OfficeInNode;
  let host: ExcelHost;
  beforeEach(async () => {
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
  });
  afterEach(() => office.dispose());

  const fill = (cell: string) => {
    const { row, column } = parseAddress(cell)!;
    return office.grid.sheetByName(SHEET)!.cells.look(row, column).fill;
  };
  const row = async (name: RegExp) => {
    const [cells] = await host.readSheets([SHEET]);
    return readSheet(cells!, BUILT_IN)!.rows.find(({ indicator }) => name.test(indicator.name))!;
  };

  test('insert, type, see what is wrong at once, correct it, take everything back', async () => {
    const empty = await photograph(office.grid);
    const undo = new UndoStack(host);
    const outcome = await insertBox(host, BUILT_IN, { planId: 'fj-14', boxId: '2', unitName: '全省', asOf: '2021' });
    if (outcome.kind !== 'inserted') throw new Error(outcome.message);
    expect(host.syncs).toBe(2);
    await undo.push({ kind: 'insertion', label: '插入专栏2', receipt: outcome.receipt });

    const before = host.syncs;
    let report = await validateWorkbook(host, BUILT_IN);
    expect(host.syncs - before).toBe(3);
    expect(report.sheets.map((sheet) => sheet.sheet)).toEqual([SHEET]);
    expect(report.unrecognised).toEqual(['Sheet1']);

    const reports: ValidationReport[] = [];
    const errors: unknown[] = [];
    const stop = await startLiveValidation(host, () => BUILT_IN, {
      onReport: (newer) => reports.push(newer),
      onError: (error) => errors.push(error),
    });
    const { cell } = (await row(/^失业保险/)).entries[0]!;
    const typedIn = (): Promise<void> => typeInto(office.grid, SHEET, cell, 6644100);
    await typedIn();
    await until(() => reports.length > 0);
    report = withSheets(report, reports[0]!);
    const slip = report.findings.find((finding) => finding.rule === 'unit-slip')!;
    expect(slip).toMatchObject({ sheet: SHEET, cell, correction: { value: 664.41 } });
    expect(fill(cell)).toBe(errorFill);
    expect((await row(/^失业保险/)).verdict.raw).toMatch(/^强制性/);
    // Its own marks and verdicts are no edits: nothing is checked a second time.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([reports.length, errors]).toEqual([1, []]);
    await stop();

    const syncs = host.syncs;
    const { receipt, left: skipped } = await correct(host, [slip]);
    expect(skipped).toEqual([]);
    expect(host.syncs - syncs).toBe(2);
    await undo.push({ kind: 'write', label: slip.correction!.label, receipt });
    report = await validateWorkbook(host, BUILT_IN);
    expect(report.findings.map((finding) => finding.rule)).not.toContain('unit-slip');
    const left = report.findings.filter((finding) => finding.cell === cell).map((finding) => finding.severity);
    expect(left).not.toContain('error');
    expect(fill(cell)).toBe(left.includes('warning') ? warningFill : entryFill);

    await undo.undo();
    await office.grid.settled();
    const { row: r, column } = parseAddress(cell)!;
    expect(office.grid.sheetByName(SHEET)!.cells.value(r, column)).toBe(6644100);
    await undo.undo();
    expect(await photograph(office.grid)).toEqual(empty);
  }, 60_000);
});

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done()).toBe(true);
}
