import { sealWorkbook } from '../../../src/app/seal/seal-workbook';
import { verifyCells, verifyWorkbook, type Verification } from '../../../src/app/seal/verify-workbook';
import { sha256 } from '../../../src/app/seal/web-digest';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { readSealPart, SEAL_NAMESPACE } from '../../../src/core/evidence/seal-part';
import { compareWithSeal } from '../../../src/core/evidence/compare';
import { contentsOf } from '../../../src/core/evidence/contents';
import type { Seal } from '../../../src/core/evidence/seal';
import { findBox } from '../../../src/core/model/catalogue';
import { address, cellKey, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import type { CellSpec, SheetSpec } from '../../../src/core/sheet/spec';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { smallSpec } from '../../support/small-spec';

jest.setTimeout(60_000);

const REQUEST = { at: '2023-10-08T01:30:00.000Z', by: '陈某', program: 'plan-indicators test', digest: sha256 };
/** Indicators with printed outcomes, projects, a series of months, coverage, an appendix of works. */
const BOXES = [
  ['fj-13', '1'],
  ['fj-14', '5'],
  ['fj-12', '8'],
  ['fj-12', '9'],
  ['fj-12', '附录'],
] as const;

function formOf(planId: string, boxId: string): SheetSpec {
  const { plan, box } = findBox(BUILT_IN, planId, boxId)!;
  return buildSheet({ plan, box, unit: plan.units[0]!, ...(boxId === '1' ? { example: true } : {}) });
}

/** A sheet of the person's own. */
function notes(): SheetSpec {
  const spec = smallSpec({ name: '说明' });
  const isCode = (value: unknown): boolean => typeof value === 'string' && value.startsWith('fj-');
  return { ...spec, cells: spec.cells.map((cell) => (isCode(cell.value) ? { ...cell, value: '甲' } : cell)) };
}

const forms = new Map<string, SheetSpec>();
const placeOf = ({ row, column }: CellSpec): string => address(row, column);
const isEntry =
  (spec: SheetSpec) =>
  ({ style }: CellSpec): boolean =>
    spec.styles[style]?.locked === false;
/** The values are compared, not the digests. */
const noDigest = (): Promise<string> => Promise.resolve('');

let sealed: Uint8Array;
let cells: readonly SheetCells[];
let parts: string[];

beforeAll(async () => {
  const specs = [...BOXES.map(([plan, box]) => formOf(plan, box)), notes()];
  for (const spec of specs) forms.set(spec.name, spec);
  const host = new XlsxHost(await writeWorkbook(specs, { dialect: 'native' }));
  const outcome = await sealWorkbook(host, BUILT_IN, REQUEST);
  expect(outcome.kind).toBe('sealed');
  sealed = host.bytes()!;
  cells = await host.readSheets();
  parts = await host.readXmlParts(SEAL_NAMESPACE);
});

const verifyFile = (bytes: Uint8Array): Promise<Verification> => verifyWorkbook(new XlsxHost(bytes), BUILT_IN, sha256);
const verify = (sheets: readonly SheetCells[]): Promise<Verification> => verifyCells(sheets, parts, BUILT_IN, sha256);
const renamed = (from: string, to: string): SheetCells[] =>
  cells.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));

/** The sheets with one cell changed. */
function withCell(sheet: SheetCells, row: number, column: number, value: CellValue): SheetCells[] {
  const values = sheet.values.map((line, at) => {
    if (at !== row) return line;
    const changed = Array.from({ length: Math.max(line.length, column + 1) }, (_, index) => line[index] ?? null);
    changed[column] = value;
    return changed;
  });
  return cells.map((other) => (other === sheet ? { ...sheet, values } : other));
}

/** Cells that the program writes when it checks; everything else that is no formula is sealed. */
function unsealedCells(sheet: SheetCells): Set<string> {
  const reading = readSheet(sheet, BUILT_IN);
  const rows = [...(reading?.rows ?? []), ...(reading?.projects ?? []), ...(reading?.series ?? [])];
  return new Set(rows.flatMap(({ verdict, memory }) => [verdict.cell, ...(memory ? [memory.cell] : [])]));
}

/** One digit, one letter: the smallest change. */
function changed(value: CellValue): CellValue {
  if (typeof value === 'number') return Number((value + 0.01).toPrecision(15));
  if (typeof value === 'boolean') return !value;
  return value === null ? '＋' : `${value.slice(0, -1)}＋`;
}

test('a sealed workbook is unchanged, by whom and when', async () => {
  const found = await verifyFile(sealed);
  expect(found).toMatchObject({ state: 'sealed', seal: { at: REQUEST.at, by: '陈某', signature: null } });
});

test('every entry and every printed cell that is changed is found at its place', async () => {
  const { seal } = readSealPart(parts[0]!) as { seal: Seal };
  let tried = 0;
  for (const [at, sheet] of cells.entries()) {
    const entries = new Set(
      forms
        .get(sheet.name)
        ?.cells.filter(isEntry(forms.get(sheet.name)!))
        .map(placeOf),
    );
    const skipped = unsealedCells(sheet);
    for (const [row, line] of sheet.values.entries())
      for (const [column, before] of line.entries()) {
        const cell = address(row, column);
        const isBlank = before === null || before === '';
        if (skipped.has(cell) || sheet.formulas.has(cellKey(row, column)) || (isBlank && !entries.has(cell))) continue;
        const mutant = withCell(sheet, row, column, changed(before))[at]!;
        const reading = readSheet(mutant, BUILT_IN);
        const present = { contents: contentsOf([mutant], reading ? [reading] : []), cells: [mutant], plans: [] };
        const found = await compareWithSeal({ ...seal, sheets: [seal.sheets[at]!] }, present, noDigest);
        const told = found.changes.some((change) => change.sheet === sheet.name && change.cell === cell);
        // A changed 代码 or head takes its row or column out of the form: what it held is told instead.
        const isHead = !told && typeof before === 'string' && found.changes.length + found.faults.length > 0;
        expect({ cell: `${sheet.name}!${cell}`, told: told || isHead }).toEqual({
          cell: `${sheet.name}!${cell}`,
          told: true,
        });
        tried += 1;
      }
  }
  expect(tried).toBeGreaterThan(1100);
});

test('a change is told with what stood there and what stands there now', async () => {
  const bytes = patchWorkbook(sealed, { cells: [{ sheet: '专栏1', cell: 'G21', value: 140 }] });
  const found = await verifyFile(bytes);
  expect(found).toMatchObject({
    state: 'changed',
    comparison: { changes: [{ sheet: '专栏1', cell: 'G21', indicator: '高技能人才总量', before: 113.83, after: 140 }] },
  });
});

test('rows that were moved, sheets that were hidden and checks that ran again change nothing', async () => {
  const sheet = cells[0]!;
  const reading = readSheet(sheet, BUILT_IN)!;
  const values = sheet.values.map((line) => [...line]);
  const [a, b] = [reading.rows[6]!.row, reading.rows[8]!.row];
  [values[a], values[b]] = [values[b]!, values[a]!];
  const moved = { ...sheet, values, visible: false, formulas: new Map<number, string>() };
  const found = await verify(cells.map((other) => (other === sheet ? moved : other)));
  // Without their formulas the computed columns are told, the entries are not.
  const entries = found.state === 'changed' && found.seal ? found.comparison.changes.map(({ cell }) => cell) : [];
  expect(entries).not.toContain(reading.rows[6]!.entries[0]!.cell);
  expect(entries).not.toContain(reading.rows[8]!.entries[0]!.cell);
});

test('sheets that were renamed, added or removed are told', async () => {
  expect(await verify(renamed('专栏5', '人才工程'))).toMatchObject({
    state: 'changed',
    comparison: { changes: [], renamed: [{ before: '专栏5', after: '人才工程' }], added: [], removed: [] },
  });
  expect(await verify(renamed('说明', '备注'))).toMatchObject({
    comparison: { renamed: [{ before: '说明', after: '备注' }] },
  });
  const extra = { ...cells[0]!, name: '新表', values: [['甲']], formulas: new Map<number, string>() };
  expect(await verify([...cells, extra])).toMatchObject({ comparison: { added: ['新表'], removed: [] } });
  expect(await verify(cells.slice(1))).toMatchObject({ comparison: { removed: ['专栏1'], added: [] } });
});

test('a template formula that was changed is told', async () => {
  const sheet = cells[0]!;
  const reading = readSheet(sheet, BUILT_IN)!;
  const { row } = reading.rows[0]!;
  const formulas = new Map(sheet.formulas);
  const [key] = [...formulas.keys()].filter((at) => Math.floor(at / 16384) === row);
  formulas.set(key!, '=1+1');
  const found = await verify(cells.map((other) => (other === sheet ? { ...sheet, formulas } : other)));
  expect(found).toMatchObject({ state: 'changed', comparison: { changes: [{ before: null, after: '=1+1' }] } });
});

test('a seal that was changed is told, in the part, in the hidden copy and in what the report says', async () => {
  const forged = patchWorkbook(sealed, {
    customXml: { namespace: SEAL_NAMESPACE, xml: parts[0]!.replace('陈某', '林某') },
  });
  const found = await verifyFile(forged);
  expect(found).toMatchObject({ state: 'changed' });
  expect(found.state === 'changed' && found.seal ? found.comparison.faults : []).toHaveLength(3);
  const report = cells.find(({ name }) => name === '审核报告')!;
  for (const [row, line] of report.values.entries())
    for (const column of [0, 6, line.length - 1]) {
      const value = line[column] ?? null;
      if (value === null || value === '') continue;
      expect({ row, column, ...(await verify(withCell(report, row, column, changed(value)))) }).toMatchObject({
        state: 'changed',
      });
    }
});

test('without a seal a workbook is unsealed; an unreadable seal is no seal', async () => {
  const plain = await writeWorkbook([formOf('fj-14', '2')], { dialect: 'native' });
  expect(await verifyFile(plain)).toEqual({ state: 'unsealed' });
  const xml = `<seal xmlns="${SEAL_NAMESPACE}">{}</seal>`;
  const broken = patchWorkbook(plain, { customXml: { namespace: SEAL_NAMESPACE, xml } });
  expect(await verifyFile(broken)).toMatchObject({ state: 'changed', seal: null });
});

test('an open finding keeps the workbook as it was', async () => {
  const spec = formOf('fj-13', '1');
  const entry = spec.cells.find(({ value }) => value === 113.83)!;
  const bytes = await writeWorkbook(
    [{ ...spec, cells: spec.cells.map((cell) => (cell === entry ? { ...cell, value: -113.83 } : cell)) }],
    { dialect: 'native' },
  );
  const host = new XlsxHost(bytes);
  const outcome = await sealWorkbook(host, BUILT_IN, REQUEST);
  expect(outcome).toMatchObject({ kind: 'open' });
  expect(outcome.kind === 'open' ? outcome.message : '').toMatch(/还不能封签：有 \d+ 条强制性差错要改正/);
  expect(host.bytes()).toBe(bytes);
});

test('LibreOffice may save it again; where it drops the part, the copy in the report is read', async () => {
  const resaved = throughLibreOffice(sealed);
  expect(await verifyFile(resaved)).toMatchObject({ state: 'sealed' });
  const dropped = patchWorkbook(resaved, { customXml: { namespace: SEAL_NAMESPACE, xml: null } });
  expect(readWorkbook(dropped).customXml).toEqual([]);
  expect(await verifyFile(dropped)).toMatchObject({ state: 'sealed', seal: { by: '陈某' } });
});

test('another program can compute the digests from what docs/seal.md says', () => {
  const script = `
import sys, json, hashlib, zipfile, re, html
package = zipfile.ZipFile(sys.argv[1])
texts = [package.read(n).decode('utf8') for n in package.namelist() if re.match(r'customXml/item\\d+\\.xml$', n)]
xml = next(t for t in texts if 'urn:plan-indicators:seal:1' in t)
seal = json.loads(html.unescape(re.search(r'<seal[^>]*>(.*)</seal>', xml, re.S).group(1)))
esc = lambda t: t.replace('\\\\', '\\\\\\\\').replace('\\t', '\\\\t').replace('\\n', '\\\\n').replace('\\r', '\\\\r')
sha = lambda t: hashlib.sha256(t.encode('utf8')).hexdigest()
line = lambda *parts: '\\t'.join(esc(p) for p in parts) + '\\n'
sheets = [sha(''.join(line(k, v) for k, v, _ in s['values'])) == s['digest'] for s in seal['sheets']]
c = seal['counts']
head = line('plan-seal', '1') + line('at', seal['at']) + line('by', seal['by']) + line('program', seal['program']) + line('rules', str(seal['rules']))
head += ''.join(line('plan', p['id'], p['digest']) for p in seal['plans'])
head += line('counts', *[str(c[k]) for k in ('error', 'warning', 'explained', 'information')])
for s in seal['sheets']:
    f = s['form']
    head += line('sheet', s['name'], s['kind'], *([f['plan'], f['box'], f['unit'] or '', f['period'] or ''] if f else []), s['digest'])
print(json.dumps({'sheets': sheets, 'seal': sha(head) == seal['digest']}))
`;
  const found = inspectWithPython(sealed, script) as { sheets: boolean[]; seal: boolean };
  expect(found.seal).toBe(true);
  expect(found.sheets).toEqual(new Array(7).fill(true));
});
