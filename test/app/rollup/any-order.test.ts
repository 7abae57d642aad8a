import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { receiveWorkbook, Unusable } from '../../../src/app/rollup/receive-workbook';
import { readingsOf } from '../../../src/app/readings';
import { sha256 } from '../../../src/app/seal/web-digest';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { NODE } from '../../../src/cli/node-platform';
import { contentsOf } from '../../../src/core/evidence/contents';
import { validate } from '../../../src/core/rules/run';
import { makeSeal } from '../../../src/core/evidence/make-seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../../src/core/evidence/seal-part';
import { OWN_PLANS_NAMESPACE, writeOwnPlansPart } from '../../../src/core/catalogue/own-part';
import { draftRows } from '../../../src/core/catalogue/own-draft';
import { joinCatalogues } from '../../../src/core/catalogue/join';
import { ownPlanSource } from '../../../src/core/catalogue/own-plan';
import { findBox, type Catalogue } from '../../../src/core/model/catalogue';
import { buildSet } from '../../../src/core/sheet/build-set';
import { originOf } from '../../../src/core/sheet/read/read-alike';
import { patchWorkbook, type CellPatch } from '../../../src/hosts/xlsx/patch';
import { readWorkbook, sheetMemory, UnreadableFile, type SheetMemory } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import type { Limits } from '../../../src/hosts/xlsx/zip/limits';
import { usePlatform } from '../../../src/hosts/xlsx/zip/platform';
import { ALTERATIONS, altered } from '../../support/altered-parts';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from '../../core/catalogue/own-tables';

/** A filled form of some boxes, sealed as it is. */
async function form(
  catalogue: Catalogue,
  planId: string,
  boxes: readonly string[],
  unitName: string | null,
  by: number,
): Promise<Uint8Array> {
  const { plan } = findBox(catalogue, planId, boxes[0]!)!;
  const unit = plan.units.find(({ name }) => name === unitName) ?? plan.units[0]!;
  const asOf = { year: plan.startYear + 1, months: 12 };
  const sheets = boxes.map((id) => ({ plan, box: findBox(catalogue, planId, id)!.box, unit, asOf }));
  const blank = await writeWorkbook(buildSet({ sheets }), { dialect: 'native' });
  const cells = readingsOf(readWorkbook(blank).sheets, catalogue).sheets.flatMap(({ sheet, rows }) =>
    rows.flatMap(({ entries, ownBaseline, ownTarget, explanation }, at): CellPatch[] => [
      ...[ownBaseline, ownTarget, ...entries.slice(0, 2)].flatMap((entry, index) =>
        entry && !entry.computed && entry.raw === null
          ? [{ sheet, cell: entry.cell, value: by + at + index * 1.5 }]
          : [],
      ),
      { sheet, cell: explanation.cell, value: `原因${String(at)}` },
    ]),
  );
  const filled = patchWorkbook(blank, { cells });
  const read = readWorkbook(filled).sheets;
  const counts = { error: 0, warning: 0, explained: 0, information: 0 };
  const facts = { at: '2023-01-01T00:00:00Z', by: '', program: 'test', rules: 1, plans: [plan], counts };
  const seal = await makeSeal(contentsOf(read, readingsOf(read, catalogue).sheets), facts, sha256);
  return patchWorkbook(filled, { customXml: { namespace: SEAL_NAMESPACE, xml: writeSealPart(seal) } });
}

/** A form of a plan of the user's own, with the plan in it; another target makes another plan with the same id. */
async function ownForm(target: string): Promise<Uint8Array> {
  const reading = readingOf(EDUCATION);
  const source = ownPlanSource(educationFacts(), reading, draftRows(reading, new Map([[DOUBTFUL_ROW, { target }]])));
  const { catalogue } = joinCatalogues(BUILT_IN, [source]);
  const bytes = await form(catalogue, 'jy-14', ['1'], null, 7);
  return patchWorkbook(bytes, { customXml: { namespace: OWN_PLANS_NAMESPACE, xml: writeOwnPlansPart([source]) } });
}

const SAVED_BY_OPENPYXL = `
import base64, io, json, sys, openpyxl
out = io.BytesIO()
openpyxl.load_workbook(sys.argv[1]).save(out)
print(json.dumps(base64.b64encode(out.getvalue()).decode()))`;

let files: Unzipped[] = [];

beforeAll(async () => {
  usePlatform(NODE);
  const own = await Promise.all(
    (['福州市', '厦门市', '三明市'] as const).map((unit, at) =>
      form(BUILT_IN, 'fj-14', at < 2 ? ['2'] : ['2', '6'], unit, 10 + at * 3),
    ),
  );
  const first = own[0]!;
  const byOpenpyxl = Buffer.from(inspectWithPython(first, SAVED_BY_OPENPYXL) as string, 'base64');
  const all = [
    ...own,
    throughLibreOffice(first),
    new Uint8Array(byOpenpyxl),
    await form(BUILT_IN, 'fj-13', ['1'], '福州市', 5),
    await form(BUILT_IN, 'fj-14', ['2'], '福建省', 20),
    await ownForm('200'),
    await ownForm('210'),
  ];
  files = all.map((bytes) => unzipSync(bytes));
}, 120_000);

let alike = 0;

/** Everything that becomes of a file, its refusal included. */
async function outcome(bytes: Uint8Array, limits: Partial<Limits>, memory: SheetMemory | null): Promise<unknown> {
  // Another catalogue each time it is read by itself: nothing is known of it.
  const builtIn = memory ? BUILT_IN : { ...BUILT_IN };
  try {
    const workbook = readWorkbook(bytes, limits, memory);
    const { sheets } = readingsOf(workbook.sheets, builtIn);
    if (sheets.some(originOf)) alike += 1;
    const stamp = { file: 'a.xlsx', bytes: bytes.length, modified: '', sha256: '' };
    const cells = workbook.sheets.map(({ values, formulas, errors, dates, merges, unlocked }) => [values, formulas, errors, dates, merges, unlocked]); // prettier-ignore
    const rows = sheets.map(({ plan, unit, box, ...sheet }) => [plan.id, box.id, unit?.name, sheet]);
    const found = { cells, rows, findings: validate(sheets), sealed: contentsOf(workbook.sheets, sheets) };
    return { ...found, names: workbook.names, received: await receiveWorkbook(workbook, stamp, builtIn) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.code, detail: error.detail };
    if (error instanceof Unusable) return { unusable: error.message };
    throw error;
  }
}

/** Reads the files one after another with one memory, and each by itself. */
async function compare(sent: readonly Uint8Array[], limits: Partial<Limits> = {}): Promise<void> {
  const memory = sheetMemory();
  for (const bytes of sent) {
    const fast = await outcome(bytes, limits, memory);
    const slow = await outcome(bytes, limits, null);
    if (!isDeepStrictEqual(fast, slow)) expect(fast).toStrictEqual(slow);
  }
}

const change = fc.tuple(fc.constantFrom(...Object.keys(ALTERATIONS)), fc.nat(5000), fc.nat(5000));
const file = fc.tuple(
  fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8),
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(change, { minLength: 1, maxLength: 2 })),
);
const limits = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.integer({ min: 1500, max: 6000 }).map((cells) => ({ cells })),
  fc.integer({ min: 5000, max: 30_000 }).map((characters) => ({ characters })),
);

test('whatever was read before, in whatever order, a file is what it is by itself', async () => {
  // The short way is taken at all.
  await compare([files[0]!, files[1]!].map((bytes) => altered(bytes, [])));
  expect(alike).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 3, maxLength: 4 }), limits, (sent, given) =>
      compare(
        sent.map(([at, changes]) => altered(files[at]!, changes)),
        given,
      ),
    ),
    { numRuns: 8 },
  );
}, 120_000);

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
/** All of its texts are shared. */
const BY_LIBREOFFICE = 3;
/** A number that somebody typed, as a cell in the file. */
const CELL = /(<c r="[A-Z]+\d+"[^>]*)><v>10<\/v><\/c>/;

/** The first file with another text in the place of a pattern, which has to be there. */
function edited(part: string, pattern: RegExp | string, by: string, of = files[0]!): Uint8Array {
  const parts = { ...of };
  const xml = strFromU8(parts[part]!);
  expect(xml.search(pattern)).toBeGreaterThan(0);
  parts[part] = strToU8(xml.replace(pattern, by));
  return zipSync(parts, { level: 0 });
}
const cell = (content: string): Uint8Array => edited(SHEET, CELL, `$1>${content}</c>`);
const texts = (name: string, first: string, then: string): Uint8Array[] =>
  [first, then].map((text) => edited(STRINGS, `>${name}</t>`, `>${text}</t>`, files[BY_LIBREOFFICE]));
/** An explanation in the place of one, as programs write that do not share it. */
const words = (...given: string[]): Uint8Array[] =>
  given.map((text) => edited(SHEET, /t="inlineStr"([^>]*)><is><t[^>]*>原因3<\/t><\/is>/, `t="str"$1><v>${text}</v>`));

test.each<[string, () => Uint8Array[], Partial<Limits>?]>([
  ['two values in a cell, of which the last counts', () => [cell('<v>1</v><v>2</v>'), cell('<v>5</v><v>2</v>')]],
  ['a value and a text in a cell', () => [cell('<v>1</v><is><t>2</t></is>'), cell('<v>5</v><is><t>2</t></is>')]],
  ['a value after a text', () => [cell('<is><t>2</t></is><v>1</v>'), cell('<is><t>2</t></is><v>3</v>')]],
  [
    'a text that names a shared one',
    () =>
      ['一', '二'].map((text) => {
        const bytes = unzipSync(edited(SHEET, CELL, '$1 t="s"><is><t>0</t></is></c>'));
        bytes[STRINGS] = strToU8(strFromU8(bytes[STRINGS]!).replace('<si>', `<si><t>${text}</t></si><si>`));
        const moved = strFromU8(bytes[SHEET]!).replace(/( t="s"[^>]*><v>)(\d+)/g, (_, head: string, at: string) => head + String(Number(at) + 1)); // prettier-ignore
        bytes[SHEET] = strToU8(moved);
        return zipSync(bytes, { level: 0 });
      }),
  ],
  [
    'a cell twice there, first empty and then not',
    () => ['', '5', ' '].map((value) => edited(SHEET, CELL, `$1><v>${value}</v></c>$1><v>10</v></c>`)),
  ],
  ['a zero with a sign', () => ['0', '-0', '1', '-0'].map((value) => cell(`<v>${value}</v>`))],
  ['a code among the words that is gone', () => words('fj-14.2.03', '原因')],
  ['a code among the words that comes', () => words('原因', 'fj-14.2.03')],
  ['a label among the words', () => words('填报单位：厦门市', '原因')],
  ['a unit that is no other one', () => texts('福州市', '厦门市', '某市')],
  ['a unit of another level', () => texts('福州市', '厦门市', '福建省')],
  ['a label in the place of the unit', () => texts('福州市', '厦门市', '报告期')],
  ['an error', () => ['#N/A', '#REF!', ''].map((value) => edited(SHEET, CELL, `$1 t="e"><v>${value}</v></c>`))],
  ['a logical value', () => ['1', '0', 'x'].map((value) => edited(SHEET, CELL, `$1 t="b"><v>${value}</v></c>`))],
  [
    'a day',
    () => ['2022-01-01', '2023-01-01', 'x'].map((value) => edited(SHEET, CELL, `$1 t="d"><v>${value}</v></c>`)),
  ],
  ['character data', () => ['<v>5</v>', '<v><![CDATA[6]]></v>', '<v>7</v>'].map(cell)],
  ['a document type between values', () => ['<v>5</v>', '<!DOCTYPE a><v>6</v>'].map(cell)],
  [
    'what is too large and damaged',
    () => ['5', '&bogus;', '6'].map((value) => cell(`<v>${value}</v>`)),
    { cells: 1500 },
  ],
  ['a text that is too long', () => words('原因', '很长'.repeat(20_000)), { characters: 30_000 }],
  ['a shared text that is not there', () => [cell('<v>5</v>'), edited(SHEET, /( t="s"[^>]*><v>)\d+/, '$1x9')]],
])('read like another one: %s', async (...[, sent, given]) => {
  await compare(sent(), given);
});

test('own plans in several parts are not taken for one', async () => {
  const parts = ['<a>', '</a>'];
  const stamp = { file: 'a.xlsx', bytes: 0, modified: '', sha256: '' };
  const { sheets } = readWorkbook(zipSync(files[0]!, { level: 0 }));
  const remarks = async (xml: readonly string[]): Promise<readonly string[]> => {
    const customXml = xml.map((part) => ({ namespace: OWN_PLANS_NAMESPACE, xml: part }));
    return (await receiveWorkbook({ sheets, customXml }, stamp, BUILT_IN)).remarks;
  };
  expect(await remarks(parts)).toHaveLength(2);
  expect(await remarks([parts.join('\n')])).toHaveLength(1);
});
