import { HostError } from '../../../src/app/ports/workbook-host';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { OfficeInNode } from '../../support/office-node';
import { FIRST_ENTRY, FIRST_SUM, renamedSpec, smallSpec } from '../../support/small-spec';
import { bootExcel, photograph } from './workbook';

const SHEET = smallSpec().name;
const OTHER = '专栏1';
/** The first refers to the second, which comes after it, and both lead to the first. */
const two = (): SheetSpec[] => [smallSpec({ cells: withReference() }), renamedSpec(OTHER, 'second_')];

function withReference(): SheetSpec['cells'] {
  const formula = { native: `=IF('${OTHER}'!$F$3="","",'${OTHER}'!$F$3)`, plan: null, cached: '' };
  return smallSpec().cells.map((cell) => (cell.row === 4 && cell.column === 7 ? { ...cell, formula } : cell));
}

/** An operation of the host, with what must stand in the workbook before it. */
interface Operation {
  /** How many requests it takes when nothing fails. */
  requests: number;
  prepare(host: ExcelHost): Promise<() => Promise<unknown>>;
  /** Deleting cannot be turned round: a failing attempt is made good, and leaves these names in the workbook. */
  completes?: readonly string[];
}

const OPERATIONS: Record<string, Operation> = {
  'inserting two sheets': {
    requests: 2,
    prepare: async (host) => () => host.insertSheets(two()),
  },
  'replacing one of two sheets': {
    requests: 2,
    prepare: async (host) => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      return () => host.insertSheets(two(), { onConflict: 'replace' });
    },
  },
  'writing into open and locked cells of two sheets': {
    requests: 2,
    prepare: async (host) => {
      await host.insertSheets(two());
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      const writes = [SHEET, OTHER].flatMap((sheet) =>
        [FIRST_ENTRY, 'G3', FIRST_SUM, 'J3'].map((cell) => ({ sheet, cell, value: '1,013.5' })),
      );
      return () => host.writeCells(writes);
    },
  },
  'taking a write back': {
    requests: 2,
    prepare: async (host) => {
      await host.insertSheets(two());
      const receipt = await host.writeCells([
        { sheet: SHEET, cell: FIRST_SUM, value: 1 },
        { sheet: OTHER, cell: FIRST_ENTRY, value: 2 },
      ]);
      return () => host.undoWrite(receipt);
    },
  },
  'marking two sheets': {
    requests: 1,
    prepare: async (host) => {
      await host.insertSheets(two());
      const mark = (sheet: string, cell: string) => ({ sheet, cell, severity: 'error' as const, message: '有误' });
      const verdict = (cell: string, value: string) => [SHEET, OTHER].map((sheet) => ({ sheet, cell, value }));
      await host.showMarks([SHEET, OTHER], [mark(SHEET, 'F3'), mark(OTHER, 'G4')], verdict('I3', '强制性：有误'));
      const marks = [mark(SHEET, 'F4'), mark(SHEET, 'A3'), mark(OTHER, 'G4')];
      return () => host.showMarks([SHEET, OTHER], marks, [...verdict('I3', '通过'), ...verdict('I4', '核实性：大')]);
    },
  },
  'taking an insertion back': {
    requests: 2,
    completes: [],
    prepare: async (host) => {
      const receipt = await host.insertSheets(two());
      return () => host.undoInsert(receipt);
    },
  },
  'taking a replacement back': {
    requests: 2,
    completes: [smallSpec().names[0]!.name],
    prepare: async (host) => {
      await host.insertSheets([smallSpec()]);
      const receipt = await host.insertSheets(two(), { onConflict: 'replace' });
      return () => host.undoInsert(receipt);
    },
  },
};

describe.each(Object.entries(OPERATIONS))('when %s fails', (_, { requests, prepare, completes }) => {
  let office: OfficeInNode;
  let running = false;
  let host: ExcelHost;
  let act: () => Promise<unknown>;
  afterEach(() => office.dispose());

  async function start(): Promise<void> {
    if (running) await office.dispose();
    running = true;
    office = await bootExcel();
    host = new ExcelHost({ customFunctions: false });
    act = await prepare(host);
  }

  /** Number of actions of each request of the operation, found by doing it in a workbook of its own. */
  async function sizes(): Promise<number[]> {
    await start();
    const first = office.host.batches.length;
    await act();
    const sizes = office.host.batches.slice(first).map((batch) => batch.actions);
    expect(sizes).toHaveLength(requests);
    await start();
    return sizes;
  }

  test('at any sync and at many places in it, the workbook stays as it was, and works afterwards', async () => {
    const places = (await sizes()).flatMap((actions, index) =>
      spread(actions).map((action) => ({ batch: index + 1, action })),
    );
    let before = await photograph(office.grid);
    for (const place of places) {
      const first = office.host.batches.length;
      office.host.failNext({ ...place, code: 'GeneralException' });
      const failed = await act().then(
        () => null,
        (error: unknown) => error,
      );
      const where = `request ${place.batch}, action ${place.action}`;
      if (completes && place.batch === requests) {
        expect([where, failed]).toEqual([where, null]);
        expect([where, office.grid.sheets.some((sheet) => sheet.name === OTHER)]).toEqual([where, false]);
        expect([where, office.grid.names.all().map(({ name }) => name)]).toEqual([where, completes]);
        await start();
        before = await photograph(office.grid);
        continue;
      }
      expect([where, failed]).toEqual([where, expect.any(HostError)]);
      expect([where, await photograph(office.grid)]).toEqual([where, before]);
      // The failed request and at most one clean-up after those before it.
      expect(office.host.batches.length - first).toBeLessThanOrEqual(place.batch + 1);
    }
    await act();
    expect(await photograph(office.grid)).not.toEqual(before);
  }, 60_000);
});

/** First, last, and up to six places between. */
function spread(actions: number): (number | 'end')[] {
  const step = Math.max(1, Math.floor(actions / 7));
  const places = Array.from({ length: Math.ceil(actions / step) }, (_, i) => i * step);
  return [...places, actions - 1, 'end'];
}
