import { BUILT_IN } from '../../../src/catalogues/built-in';
import type { CellValue } from '../../../src/core/model/cells';
import { callFunction } from '../../../src/core/functions/call';
import { FUNCTIONS } from '../../../src/core/functions/index';
import { functionsJson } from '../../../src/core/functions/metadata';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { readSpecs } from '../../../src/hosts/xlsx/read-specs';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { writeBook } from '../../../src/hosts/xlsx/write-book';
import { bookOfSnapshot } from '../../../src/workbench/files/book-of-snapshot';
import { snapshotOfBook } from '../../../src/workbench/files/snapshot-of-book';
import type { Grid } from '../../../src/workbench/grid/grid-model';
import { createHeadlessGrid } from '../../../src/workbench/grid/headless';
import { UNITS } from '../../support/units';
import { workbookFacts, type WorkbookFacts } from '../../support/workbook-facts';

const mappings = Object.fromEntries(
  FUNCTIONS.map((definition) => [
    definition.id,
    (...args: unknown[]) =>
      callFunction(definition, { catalogue: BUILT_IN }, args.slice(0, definition.parameters.length)),
  ]),
);
const LEVELS = UNITS.filter(({ level }) => level !== 'province-direct');
/** Every box, once for the province and once below, in turn with formulas of either dialect. */
const TABLES = BUILT_IN.plans.flatMap((plan) =>
  plan.boxes
    .filter((box) => box.indicators.length > 0)
    .flatMap((box, at) =>
      LEVELS.map((unit, level) => {
        const dialect = (at + level) % 2 === 0 ? 'native' : 'plan';
        return [`${plan.id} 专栏${box.id} ${unit.display} ${dialect}`, { plan, box, unit, dialect }] as const;
      }),
    ),
);

jest.setTimeout(60_000);

let grid: Grid;
beforeEach(() => {
  grid = createHeadlessGrid(functionsJson('zh').functions);
  grid.connectFunctions(mappings);
});
afterEach(() => grid.dispose());

/** Opens a file in the grid and saves it again. */
async function openAndSave(bytes: Uint8Array): Promise<Uint8Array> {
  const { book } = await readSpecs(bytes);
  await grid.restore(snapshotOfBook(book));
  return writeBook(bookOfSnapshot(await grid.snapshot()));
}

/** Ratios are the same up to 1e-10, of which a tie may round either way; text is the same to the letter. */
function rounded(facts: unknown): unknown {
  return JSON.parse(
    JSON.stringify(facts, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : value)),
  );
}

/** Values without the blanks behind them: a cell of a formula that shows nothing is as blank as one without a value. */
function values({ values: rows }: { values: readonly (readonly CellValue[])[] }): unknown {
  return rounded(
    rows.map((row) => {
      const cells = row.map((value) => (value === '' ? null : value));
      while (cells.at(-1) === null) cells.pop();
      return cells;
    }),
  );
}

/** The screen knows whole pixels only, as in Excel. */
function inPixels({ widths, heights, ...facts }: WorkbookFacts): unknown {
  const scaled = (sizes: Record<string, number>, factor: number): unknown =>
    Object.fromEntries(Object.entries(sizes).map(([place, size]) => [place, Math.round(size * factor)]));
  return { ...facts, widths: scaled(widths, 7), heights: scaled(heights, 4 / 3) };
}

describe('a table opened in the workbench and saved again', () => {
  test.each(TABLES)('%s keeps everything', async (_, { plan, box, unit, dialect }) => {
    const before = await writeWorkbook([buildSheet({ plan, box, unit, example: true })], { dialect });
    const after = await openAndSave(before);

    const [first, second] = [before, after].map((bytes) => readWorkbook(bytes).sheets[0]!);
    expect(values(second!)).toEqual(values(first!));
    expect([...second!.formulas].sort()).toEqual([...first!.formulas].sort());
    expect([...second!.unlocked].sort()).toEqual([...first!.unlocked].sort());
    expect(second!.protected).toBe(true);
    expect(second!.errors).toEqual(first!.errors);
    expect(rounded(readSheet(second!, BUILT_IN))).toEqual(rounded(readSheet(first!, BUILT_IN)));
    expect(inPixels(workbookFacts(after))).toEqual(inPixels(workbookFacts(before)));
  });

  test('a second round gives the same bytes as the first', async () => {
    const plan = BUILT_IN.plans.find(({ id }) => id === 'fj-14')!;
    const box = plan.boxes.find(({ id }) => id === '2')!;
    const made = await writeWorkbook([buildSheet({ plan, box, unit: UNITS[0]! })], { dialect: 'plan' });
    const once = await openAndSave(made);
    expect(Buffer.compare(await openAndSave(once), once)).toBe(0);
  });
});
