import { KnownPlans } from '../../src/app/known-plans';
import type { RollupBackground } from '../../src/app/ports/rollup-background';
import type { LastChoice } from '../../src/app/ports/preferences';
import { readingsOf } from '../../src/app/readings';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { LEDGER_FACTS } from '../../src/catalogues/built-in-ledger';
import type { RowReading } from '../../src/core/model/reading';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { files } from '../../src/entries/file-tools';
import { PaneSession } from '../../src/taskpane/session/pane-session';
import { stringsFor } from '../../src/taskpane/strings/strings';
import type { Grid } from '../../src/workbench/grid/grid-model';
import { writeBook } from '../../src/hosts/xlsx/write-book';
import { bookOfSnapshot } from '../../src/workbench/files/book-of-snapshot';
import { bootExcel, typeInto } from '../hosts/excel/workbook';

// A sheet is built, computed and checked in a real grid; a busy machine takes its time.
jest.setTimeout(60_000);

export interface DeskOnGrid {
  session: PaneSession;
  host: ExcelHost;
  grid: Grid;
  /** Names of the visible sheets. */
  sheets(): Promise<string[]>;
  row(sheet: string, code: string): Promise<RowReading>;
  /** Types as the person does and waits until the pane has followed. */
  type(sheet: string, cell: string, value: string | number): Promise<void>;
  dispose(): Promise<void>;
}

/** The pane without its looks over the real client and a grid. */
export async function deskOnGrid(
  remembered: LastChoice | null = null,
  rollup: RollupBackground | null = null,
): Promise<DeskOnGrid> {
  const office = await bootExcel();
  office.host.fileWriter = async () => writeBook(bookOfSnapshot(await office.grid.snapshot()));
  const host = new ExcelHost({ customFunctions: false });
  const plans = new KnownPlans(BUILT_IN);
  let last = remembered;
  const session = new PaneSession({
    host,
    plans,
    get catalogue() {
      return plans.catalogue;
    },
    ledgerFacts: () => Promise.resolve(LEDGER_FACTS),
    files,
    rollup: () => Promise.resolve(rollup),
    preferences: {
      lastChoice: () => Promise.resolve(last),
      rememberChoice: (choice) => Promise.resolve(void (last = choice)),
    },
    strings: stringsFor('zh-CN'),
    now: () => new Date('2023-10-08T01:30:00Z'),
  });
  await session.start();
  return {
    session,
    host,
    grid: office.grid,
    sheets: async () => (await host.listSheets()).filter((sheet) => sheet.visible).map((sheet) => sheet.name),
    row: async (sheet, code) => {
      const [reading] = readingsOf(await host.readSheets([sheet]), plans.catalogue).sheets;
      return reading!.rows.find(({ indicator }) => indicator.code === code)!;
    },
    type: async (sheet, cell, value) => {
      const report = session.validation.state.get().report;
      await typeInto(office.grid, sheet, cell, value);
      await until(() => session.validation.state.get().report !== report);
    },
    dispose: async () => {
      await session.stop();
      await office.dispose();
    },
  };
}

/** Waits for something that happens by itself; fails after twenty seconds. */
export async function until(happened: () => boolean): Promise<void> {
  for (let tries = 0; !happened(); tries++) {
    if (tries === 2000) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
