import fc from 'fast-check';
import { receiveWorkbook, Unusable } from '../../../src/app/rollup/receive-workbook';
import { readingsOf } from '../../../src/app/readings';
import { sha256 } from '../../../src/app/seal/web-digest';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { NODE } from '../../../src/cli/node-platform';
import { contentsOf } from '../../../src/core/evidence/contents';
import { makeSeal } from '../../../src/core/evidence/make-seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../../src/core/evidence/seal-part';
import { findBox } from '../../../src/core/model/catalogue';
import type { CellValue } from '../../../src/core/model/cells';
import { buildSet } from '../../../src/core/sheet/build-set';
import { readSheet } from '../../../src/core/sheet/read';
import { originOf } from '../../../src/core/sheet/read/read-alike';
import { patchWorkbook, type CellPatch } from '../../../src/hosts/xlsx/patch';
import { readWorkbook, sheetMemory, type SheetMemory } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { usePlatform } from '../../../src/hosts/xlsx/zip/platform';

beforeAll(() => usePlatform(NODE));

const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
const SHEET = '专栏2';

/** The blank form of a city, as a file. */
async function form(unit: string): Promise<Uint8Array> {
  const city = plan.units.find(({ name }) => name === unit)!;
  const specs = buildSet({ sheets: [{ plan, box, unit: city, asOf: { year: 2022, months: 12 }, name: SHEET }] });
  return writeWorkbook(specs, { dialect: 'native' });
}

let made: Promise<Uint8Array> | null = null;
const blank = (): Promise<Uint8Array> => (made ??= form('福州市'));

/** Cells of every kind: entries, explanations, codes, labels, formulas, marks, the unit, beside the table. */
const cellsOf = async (): Promise<string[]> => {
  const sheet = readWorkbook(await blank()).sheets[0]!;
  const reading = readSheet(sheet, BUILT_IN)!;
  const rows = reading.rows
    .filter(({ indicator }) => indicator.levels.includes('city') && indicator.class !== 'K7')
    .slice(0, 6);
  return [
    ...rows.flatMap((row) => [...row.entries.slice(0, 3), row.ownBaseline!, row.ownTarget!].map(({ cell }) => cell)),
    ...rows.map(({ explanation }) => explanation.cell),
    ...rows.flatMap((row) => (row.computed ?? []).map(({ cell }) => cell)),
    reading.unitCell,
    reading.asOfCell,
    'A10',
    'B11',
    'C12',
    'D12',
    'G13',
    'A1',
    'F3',
    'Z3',
    'W15',
    'C60',
  ];
};

const VALUES: readonly CellValue[] = [
  1, 2.5, 12, 12.25, 99.9, 0, -3, 2023, null, '12', '有原因', 'fj-14.2.03', '填报单位', '厦门市', '三明市', '某市', '2023', '#N/A', true,
]; // prettier-ignore

const received = async (bytes: Uint8Array, memory: SheetMemory | null): Promise<unknown> => {
  const stamp = { file: 'a.xlsx', bytes: bytes.length, modified: '2024-01-01T00:00:00.000Z', sha256: '' };
  try {
    return await receiveWorkbook(readWorkbook(bytes, {}, memory), stamp, BUILT_IN);
  } catch (error) {
    if (error instanceof Unusable) return error.message;
    throw error;
  }
};

test('a form read like another one is the same in everything', async () => {
  const cells = await cellsOf();
  const change = fc.tuple(fc.constantFrom(...cells), fc.constantFrom(...VALUES));
  const numbers = cells.slice(0, 30).map((cell, at): CellPatch => ({ sheet: SHEET, cell, value: 10 + at }));
  const first = patchWorkbook(await blank(), { cells: numbers });
  let alike = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), fc.boolean(), async (changes, refill) => {
      const memory = sheetMemory();
      readWorkbook(first, {}, memory);
      const other = refill ? numbers.map((patch, at) => ({ ...patch, value: 11 + at * 1.5 })) : numbers;
      const patches = changes.map(([cell, value]): CellPatch => ({ sheet: SHEET, cell, value }));
      const bytes = patchWorkbook(first, { cells: [...other, ...patches] });
      const [sheet] = readWorkbook(bytes, {}, memory).sheets;
      const [plain] = readWorkbook(bytes).sheets;
      expect(sheet).toEqual(plain);
      const reading = readSheet(sheet!, BUILT_IN);
      expect(reading).toEqual(readSheet(plain!, BUILT_IN));
      if (reading && originOf(reading)) alike += 1;
      expect(await received(bytes, memory)).toEqual(await received(bytes, null));
    }),
    { numRuns: 20 },
  );
  expect(alike).toBeGreaterThan(0);
}, 60_000);

/** Sealed as it is, findings or not. */
async function sealed(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = readWorkbook(bytes);
  const readings = readingsOf(sheets, BUILT_IN).sheets;
  const counts = { error: 0, warning: 0, explained: 0, information: 0 };
  const facts = { at: '2023-01-01T00:00:00Z', by: '', program: 'test', rules: 1, plans: [plan], counts };
  const seal = await makeSeal(contentsOf(sheets, readings), facts, sha256);
  return patchWorkbook(bytes, { customXml: { namespace: SEAL_NAMESPACE, xml: writeSealPart(seal) } });
}

test('a value changed after sealing is told, however many like it were read before', async () => {
  const cells = (await cellsOf()).slice(0, 10);
  const fill = (by: number): CellPatch[] => cells.map((cell, at) => ({ sheet: SHEET, cell, value: by + at }));
  const memory = sheetMemory();
  const states: unknown[] = [];
  for (const by of [1, 20, 300]) {
    const bytes = await sealed(patchWorkbook(await blank(), { cells: fill(by) }));
    const typed = patchWorkbook(bytes, {
      cells: fill(by).map((patch, at) => (at === 3 ? { ...patch, value: 77 } : patch)),
    });
    for (const file of [bytes, typed]) states.push(((await received(file, memory)) as { state: string }).state);
  }
  expect(states).toEqual(['sealed', 'changed', 'sealed', 'changed', 'sealed', 'changed']);
});
