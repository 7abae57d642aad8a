import { sealWorkbook } from '../../../src/app/seal/seal-workbook';
import { verifyWorkbook, type Verification } from '../../../src/app/seal/verify-workbook';
import { sha256 } from '../../../src/app/seal/web-digest';
import { prepareSending, type Sending } from '../../../src/app/share/prepare-sending';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import type { Catalogue } from '../../../src/core/model/catalogue';
import { findBox } from '../../../src/core/model/catalogue';
import { address, MAX_COLUMNS, type SheetCells } from '../../../src/core/model/cells';
import { buildSheet } from '../../../src/core/sheet/build';
import { derivedCells } from '../../../src/core/sheet/derived';
import { usesPlan } from '../../../src/core/sheet/plan-formula';
import { readSheet } from '../../../src/core/sheet/read';
import { nativesOf } from '../../../src/core/sheet/sending/natives';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { restoreCopy } from '../../../src/hosts/xlsx/share/restore-copy';
import { sendingCopy } from '../../../src/hosts/xlsx/share/sending-copy';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { cellsOf, EVERYTHING, filledSheet, SHEETS } from '../../support/filled-sheets';
import { throughLibreOffice } from '../../support/libreoffice';

jest.setTimeout(300_000);

const prepare = (bytes: Uint8Array, catalogue: Catalogue = BUILT_IN): Promise<Sending> =>
  prepareSending(catalogue, { bytes, host: new XlsxHost(bytes), makeCopy: sendingCopy, digest: sha256 });
const sheetsOf = (bytes: Uint8Array): readonly SheetCells[] => readWorkbook(bytes).sheets;

/** Every sheet with what its formula cells must show as their cached results, as PLAN.* in Excel left them. */
function computed(spec: SheetSpec): SheetSpec {
  const reading = readSheet(cellsOf(spec), EVERYTHING)!;
  const shown = new Map(derivedCells(reading).map(({ row, column, value }) => [`${row},${column}`, value]));
  return {
    ...spec,
    cells: spec.cells.map((cell) => {
      const value = shown.get(`${cell.row},${cell.column}`);
      return cell.formula && value !== undefined ? { ...cell, formula: { ...cell.formula, cached: value } } : cell;
    }),
  };
}

function planCells(sheets: readonly SheetCells[]): string[] {
  return sheets.flatMap(({ name, formulas }) =>
    [...formulas].flatMap(([key, formula]) =>
      usesPlan(formula) ? [`${name}!${address(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)}`] : [],
    ),
  );
}

/** Values of the same cells in two workbooks that differ: text, or by more than 1e-10 (files of LibreOffice hold 15 digits). */
function differing(cells: readonly string[], before: readonly SheetCells[], after: readonly SheetCells[]): string[] {
  return cells.flatMap((place) => {
    const [sheet, cell] = place.split('!') as [string, string];
    const at = (sheets: readonly SheetCells[]): unknown => {
      const { row, column } = placeOf(cell);
      return sheets.find(({ name }) => name === sheet)!.values[row]?.[column] ?? '';
    };
    const [was, is] = [at(before), at(after)];
    const same =
      typeof was === 'number' && typeof is === 'number'
        ? Math.abs(was - is) <= Math.max(1.0001e-10, Math.abs(was) * 1e-15)
        : was === is;
    return same ? [] : [`${place}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`];
  });
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

test('every template shows in LibreOffice what PLAN.* gave, and gets its formulas back', async () => {
  const specs = SHEETS.map((_, index) => computed(filledSheet(index, 3)));
  const original = await writeWorkbook(specs, { dialect: 'plan' });
  const { copy } = await prepare(original, EVERYTHING);
  const cells = planCells(sheetsOf(original));
  expect(cells.length).toBeGreaterThan(900);
  expect({ replaced: copy.replaced, kept: copy.kept, removed: copy.removed }).toEqual({
    replaced: cells.length,
    kept: [],
    removed: [],
  });
  expect(planCells(sheetsOf(copy.bytes))).toEqual([]);
  const opened = throughLibreOffice(copy.bytes);
  expect(differing(cells, sheetsOf(original), sheetsOf(opened)).slice(0, 20)).toEqual([]);
  for (const sent of [copy.bytes, opened]) {
    const restored = restoreCopy(sent);
    expect(restored.left).toEqual([]);
    const back = sheetsOf(restored.bytes);
    expect(planCells(back)).toEqual(cells);
    expect(differing(cells, sheetsOf(original), back)).toEqual([]);
    for (const [index, { formulas }] of sheetsOf(original).entries())
      for (const [key, formula] of formulas)
        if (usesPlan(formula)) expect(back[index]!.formulas.get(key)).toBe(formula);
  }
});

describe('native formulas follow the cells', () => {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const unit = plan.units.find(({ name }) => name === '福州市')!;
  const asPlan = (spec: SheetSpec): SheetCells => {
    const formulas = spec.cells.map((cell) =>
      cell.formula ? { ...cell, formula: { ...cell.formula, native: cell.formula.plan ?? cell.formula.native } } : cell,
    );
    return cellsOf({ ...spec, cells: formulas });
  };
  const form = asPlan(buildSheet({ plan, box, unit, asOf: { year: 2023, months: 12 } }));
  const natives = nativesOf(readSheet(form, BUILT_IN)!);

  /** The sheet with everything moved, references and all. */
  function shifted(down: number, right: number): SheetCells {
    const move = (formula: string): string =>
      formula.replace(
        /(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\d(])/g,
        (_, a: string, letters: string, b: string, digits: string) => {
          const { row, column } = placeOf(`${letters}${digits}`);
          return address(row + down, column + right).replace(/^([A-Z]+)/, (name) => a + name + b);
        },
      );
    return {
      ...form,
      values: [
        ...new Array<never[]>(down).fill([]),
        ...form.values.map((row) => [...new Array<null>(right).fill(null), ...row]),
      ],
      formulas: new Map([...form.formulas].map(([key, formula]) => [key + down * MAX_COLUMNS + right, move(formula)])),
      merges: [],
    };
  }

  test.each([
    [1, 0],
    [0, 1],
    [3, 2],
  ])('%i rows down, %i columns right', (down, right) => {
    const now = nativesOf(readSheet(shifted(down, right), BUILT_IN)!);
    expect(now).toHaveLength(natives.length);
    const [first, moved] = [natives[0]!, now[0]!];
    const at = placeOf(first.cell);
    expect(moved.cell).toBe(address(at.row + down, at.column + right));
    // The same formula with the same cells, seen from where they stand.
    const cellsIn = (formula: string): { row: number; column: number }[] =>
      [...formula.matchAll(/\$([A-Z]{1,2})\$?(\d+)/g)].map(([, letters, digits]) => placeOf(`${letters}${digits}`));
    const expected = cellsIn(first.formula).map(({ row, column }) => ({ row: row + down, column: column + right }));
    expect(cellsIn(moved.formula)).toEqual(expected);
  });

  test('a row without one of its years keeps its value', () => {
    const head = form.values.findIndex((row) => row.includes('2021年'));
    const values = form.values.map((row, index) =>
      index === head ? row.map((value) => (value === '2021年' ? '某年' : value)) : row,
    );
    expect(nativesOf(readSheet({ ...form, values }, BUILT_IN)!).length).toBeLessThan(natives.length);
  });
});

describe('the seal of a copy', () => {
  const REQUEST = { at: '2023-10-08T01:30:00.000Z', by: '陈某', program: 'plan-indicators test', digest: sha256 };
  let sealed: Uint8Array;
  let copy: Uint8Array;
  let sending: Sending;
  const verify = (bytes: Uint8Array): Promise<Verification> => verifyWorkbook(new XlsxHost(bytes), BUILT_IN, sha256);

  beforeAll(async () => {
    const { plan, box } = findBox(BUILT_IN, 'fj-13', '1')!;
    const form = buildSheet({ plan, box, unit: plan.units[0]!, example: true });
    const notes: SheetSpec = {
      ...form,
      name: '测算',
      cells: [
        { row: 0, column: 0, value: '测算', style: form.cells[0]!.style },
        {
          row: 0,
          column: 1,
          style: form.cells[0]!.style,
          formula: { native: '=PLAN.TARGET("高技能人才总量")', plan: null, cached: 130 },
        },
      ],
      merges: [],
      names: [],
      validations: [],
      conditionals: [],
      notes: [],
    };
    const host = new XlsxHost(await writeWorkbook([form, notes], { dialect: 'plan' }), { dialect: 'plan' });
    expect((await sealWorkbook(host, BUILT_IN, REQUEST)).kind).toBe('sealed');
    sealed = host.bytes()!;
    sending = await prepare(sealed);
    copy = sending.copy.bytes;
  });

  test('holds in the copy, in the restored workbook, and after LibreOffice has saved the copy', async () => {
    expect(sending.copy.kept.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['测算!B1']);
    for (const bytes of [copy, restoreCopy(copy).bytes, throughLibreOffice(copy)])
      expect(await verify(bytes)).toMatchObject({ state: 'sealed', seal: { by: '陈某' } });
  });

  test('is told in the mail', () => {
    expect(sending.mail.text).toMatch(/封签人：陈某；校验码 [0-9A-F-]{19}。/);
    expect(sending.mail.subject).toMatch(/^〔规划指标报送〕/);
  });

  test.each([
    ['an entry', '专栏1', 'G21', 140],
    ['a kept value', '测算', 'B1', 131],
  ])('shows one changed digit: %s', async (_, sheet, cell, value) => {
    const found = await verify(patchWorkbook(copy, { cells: [{ sheet, cell, value }] }));
    expect(found).toMatchObject({ state: 'changed', comparison: { changes: [{ sheet, cell }] } });
  });

  test('a changed workbook is sent without its seal', async () => {
    const changed = patchWorkbook(sealed, { cells: [{ sheet: '专栏1', cell: 'G21', value: 140 }] });
    expect((await prepare(changed)).mail.text).toContain('工作簿没有封签。');
  });
});
