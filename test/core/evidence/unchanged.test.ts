import fc from 'fast-check';
import { sha256 } from '../../../src/app/seal/web-digest';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { contentsOf, sealedValues, type SheetContents } from '../../../src/core/evidence/contents';
import { makeSeal } from '../../../src/core/evidence/make-seal';
import { sheetText, type Seal } from '../../../src/core/evidence/seal';
import { readSealText, sealJson } from '../../../src/core/evidence/seal-part';
import { canonicalOf, endOfValues, rememberLike } from '../../../src/core/evidence/sheet-texts';
import { sealOfUnchanged } from '../../../src/core/evidence/unchanged';
import { findBox } from '../../../src/core/model/catalogue';
import type { SheetCells } from '../../../src/core/model/cells';
import { buildSheet } from '../../../src/core/sheet/build';
import { cellsOfSpec } from '../../../src/core/sheet/cells-of-spec';
import { readSheet } from '../../../src/core/sheet/read';

const { plan, box } = findBox(BUILT_IN, 'fj-13', '1')!;
const form = cellsOfSpec(buildSheet({ plan, box, unit: plan.units[0]!, example: true }));
const NASTY = 'a"b\\c\td\ne\u2028“”';
const other: SheetCells = {
  ...form,
  name: '附"表',
  formulas: new Map(),
  values: [[NASTY, 1.5, null, true], [`${NASTY} `]],
};
const present = (cells: readonly SheetCells[]): SheetContents[] =>
  contentsOf(cells, cells.flatMap((sheet) => (sheet === cells[0] ? (readSheet(sheet, BUILT_IN) ?? []) : []))); // prettier-ignore

let seal: Seal;
let text: string;
beforeAll(async () => {
  const counts = { error: 0, warning: 1, explained: 1, information: 2 };
  const facts = { at: '2021-03-01T08:00:00.000Z', by: '"sheets":[],"digest":"', program: 'p', rules: 64, counts };
  seal = await makeSeal(present([form, other]), { ...facts, plans: [plan] }, sha256);
  text = sealJson(seal);
});

test('the seal of a workbook that is as it was sealed is told without its values', async () => {
  const sheets = seal.sheets.map((sheet) => ({ ...sheet, values: [] }));
  expect(await sealOfUnchanged(text, present([form, other]), sha256)).toEqual({ ...seal, sheets });
});

test('the texts of a sheet are those that its digest and its seal are made of', () => {
  for (const [at, { cells }] of present([form, other]).entries()) {
    const { values } = seal.sheets[at]!;
    const json = JSON.stringify(values);
    expect(canonicalOf(cells)).toBe(sheetText(values));
    expect(endOfValues(cells, `…${json},`, 1)).toBe(1 + json.length);
  }
});

test('nothing is told of a workbook in which any sealed value is another one', async () => {
  const contents = present([form, other]);
  for (const [at, sheet] of contents.entries())
    for (const [place, cell] of sheet.cells.entries()) {
      const cells = sheet.cells.map((one, to) => (to === place ? { ...cell, value: `${cell.value}1` } : one));
      expect(await sealOfUnchanged(text, contents.map((one, to) => (to === at ? { ...sheet, cells } : one)), sha256)).toBeNull(); // prettier-ignore
    }
  expect(contents[0]!.cells.length).toBeGreaterThan(100);
});

test('what a sheet has of one that it is like is written the same', async () => {
  const { cells } = present([form, other])[0]!;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(cells.length - 1), { maxLength: 9 }),
      fc.constantFrom('n5e0', `t${NASTY}`, ''),
      async (chosen, value) => {
        const changed = chosen.sort((a, b) => a - b);
        const alike = cells.map((cell, at) => (changed.includes(at) ? { ...cell, value } : cell));
        const plain = alike.slice();
        rememberLike(alike, { cells, changed });
        expect(canonicalOf(alike)).toBe(canonicalOf(plain));
        const json = JSON.stringify(sealedValues(plain));
        expect(endOfValues(alike, json, 0)).toBe(json.length);
        if (changed.some((at) => cells[at]!.value !== value))
          expect(endOfValues(alike, JSON.stringify(sealedValues(cells)), 0)).toBe(-1);
      },
    ),
  );
});

test.each([
  ['a sheet less', () => present([form])],
  ['the sheets in another order', () => present([form, other]).reverse()],
  ['another name', () => present([{ ...form, name: '专栏9' }, other])],
])('nothing is told of %s', async (_, contents) => {
  expect(await sealOfUnchanged(text, contents(), sha256)).toBeNull();
});

test('nothing is told of a seal with a second list of sheets', async () => {
  const twice = text.replace(/,"signature":null\}$/, `,"signature":null,"sheets":${JSON.stringify(seal.sheets)}}`);
  expect(readSealText(twice)).toMatchObject({ ok: true });
  expect(await sealOfUnchanged(twice, present([form, other]), sha256)).toBeNull();
});

test('of an altered seal nothing is told but what reading it whole tells', async () => {
  const contents = present([form, other]);
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom('', '0', 'a', '"', '[', ']', ',', '\\'), async (chosen, inserted) => {
      const at = chosen % text.length;
      const altered = text.slice(0, at) + inserted + text.slice(at + 1);
      const found = await sealOfUnchanged(altered, contents, sha256);
      if (!found) return;
      const whole = readSealText(altered);
      expect(whole.ok && { ...whole.seal, sheets: whole.seal.sheets.map((sheet) => ({ ...sheet, values: [] })) }).toEqual(found); // prettier-ignore
    }),
    { numRuns: 500 },
  );
});
