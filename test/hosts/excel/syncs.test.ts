import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { OfficeInNode } from '../../support/office-node';
import { FIRST_ENTRY, FIRST_SUM, renamedSpec } from '../../support/small-spec';
import { requestSize } from '../../../src/hosts/excel/sheet-content';
import { allSheets, boxSheet } from './boxes';
import { bootExcel } from './workbook';

const sheets = (count: number) => Array.from({ length: count }, (_, at) => renamedSpec(`专栏${at + 1}`, `n${at + 1}_`));

describe('how often Excel is asked', () => {
  let office: OfficeInNode;
  let host: ExcelHost;
  beforeEach(async () => {
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
  });
  afterEach(() => office.dispose());

  /** Syncs by our own count and requests as the other side counts them. */
  async function cost(action: () => Promise<unknown>): Promise<{ syncs: number; requests: number }> {
    const syncs = host.syncs;
    const requests = office.host.batches.length;
    await action();
    return { syncs: host.syncs - syncs, requests: office.host.batches.length - requests };
  }

  const times = (count: number) => ({ syncs: count, requests: count });

  test.each([1, 5])('inserting %i sheets takes two, taking them back two', async (count) => {
    let receipt = await host.insertSheets([]);
    expect(await cost(async () => (receipt = await host.insertSheets(sheets(count))))).toEqual(times(2));
    expect(await cost(() => host.undoInsert(receipt))).toEqual(times(2));
    expect((await host.listSheets()).map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  test('replacing takes two, taking it back two, giving up the undo two', async () => {
    await host.insertSheets(sheets(2));
    let receipt = await host.insertSheets([]);
    const replace = async () => (receipt = await host.insertSheets(sheets(2), { onConflict: 'replace' }));
    expect(await cost(replace)).toEqual(times(2));
    expect(await cost(() => host.undoInsert(receipt))).toEqual(times(2));
    await replace();
    expect(await cost(() => host.forgetInsert(receipt))).toEqual(times(2));
    expect(office.grid.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '专栏1', '专栏2']);
  });

  test('a correction takes two, also in locked cells and on many sheets; its undo two', async () => {
    await host.insertSheets(sheets(5));
    const writes = sheets(5).flatMap(({ name }) =>
      [FIRST_ENTRY, FIRST_SUM, 'A1'].map((cell) => ({ sheet: name, cell, value: 1 })),
    );
    let receipt = await host.writeCells([]);
    expect(await cost(async () => (receipt = await host.writeCells(writes)))).toEqual(times(2));
    expect(await cost(() => host.undoWrite(receipt))).toEqual(times(2));
  });

  test.each([1, 7])(
    'reading all of %i sheets takes two and marking them one, so a validation takes three',
    async (count) => {
      const names = sheets(count).map((spec) => spec.name);
      await host.insertSheets(sheets(count));
      expect(await cost(() => host.readSheets())).toEqual(times(2));
      expect(await cost(() => host.readSheets([names[0]!]))).toEqual(times(1));
      const marks = names.map((sheet) => ({ sheet, cell: FIRST_ENTRY, severity: 'error' as const, message: '有误' }));
      const verdicts = names.map((sheet) => ({ sheet, cell: 'I3', value: '强制性：有误' }));
      const entryCells = names.flatMap((sheet) => ['F3', 'F4', 'G3', 'G4'].map((cell) => ({ sheet, cell })));
      expect(await cost(() => host.showMarks(names, marks, verdicts, entryCells))).toEqual(times(1));
      expect(await cost(() => host.showMarks(names, [], [], entryCells))).toEqual(times(1));
    },
  );

  test.each([
    ['fj-12', '福建省', 15],
    ['fj-12', '福州市', 15],
    ['fj-14', '福建省', 9],
  ])(
    'all tables of %s for %s with their contents take two, and half of 5 MB at most',
    async (planId, unitName, count) => {
      const sizes: number[] = [];
      const execute = office.host.execute.bind(office.host);
      office.host.execute = (request) => {
        sizes.push(Buffer.byteLength(request));
        return execute(request);
      };
      const specs = allSheets(planId, unitName);
      let receipt = await host.insertSheets([]);
      sizes.length = 0;
      expect(await cost(async () => (receipt = await host.insertSheets(specs)))).toEqual(times(2));
      expect(office.grid.sheets).toHaveLength(count + 1);
      expect(Math.max(...sizes)).toBeLessThan(2.5 * 1024 * 1024);
      expect(specs.reduce((sum, spec) => sum + requestSize(spec, 'native'), 0)).toBeGreaterThan(Math.max(...sizes));
      expect(await cost(() => host.undoInsert(receipt))).toEqual(times(2));
      expect(office.grid.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
    },
    120_000,
  );

  test('指标表 of 专栏2 takes two syncs, and actions by its areas rather than by its cells', async () => {
    const spec = boxSheet('fj-14', '2');
    expect(await cost(() => host.insertSheets([spec]))).toEqual(times(2));
    const { actions } = office.host.batches.at(-1)!;
    expect(actions).toBeLessThan(spec.cells.length * 2);
  }, 30_000);
});
