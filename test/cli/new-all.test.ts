import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { SheetReading } from '../../src/core/model/reading';
import { readSheet } from '../../src/core/sheet/read';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { readSpecs } from '../../src/hosts/xlsx/read-specs';
import { plan } from '../support/plan-command';

jest.setTimeout(60_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-all-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const bytes = (name: string) => new Uint8Array(readFileSync(at(name)));
const readings = (name: string): SheetReading[] =>
  readWorkbook(bytes(name)).sheets.flatMap((cells) => readSheet(cells, BUILT_IN) ?? []);

test.each([
  ['fj-14', '福建省', 9, '目录'],
  ['fj-12', '福州市', 15, '目录 福州市'],
])(
  'plan new --plan %s --all for %s: every sheet, with contents that lead to them',
  async (planId, unit, count, contents) => {
    const file = `${planId}.xlsx`;
    expect(plan(['new', '--plan', planId, '--all', '--unit', unit, '-o', at(file)])).toMatchObject({ code: 0 });
    const { book } = await readSpecs(bytes(file));
    expect(book.sheets).toHaveLength(count);
    expect(book.sheets[0]!.name).toBe(contents);
    expect(book.sheets[0]!.links!.map(({ sheet }) => sheet)).toEqual(book.sheets.slice(1).map(({ name }) => name));
    const read = readings(file);
    expect(read).toHaveLength(count - 1);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(read.map((sheet) => sheet.unit?.name))).toEqual(new Set([unit]));
  },
);

test('a 报告期 goes into the sheets that it concerns; a single one refuses what is not its own', () => {
  expect(plan(['new', '--plan', 'fj-14', '--all', '--as-of', '2023', '-o', at('period.xlsx')])).toMatchObject({
    code: 0,
  });
  expect(readings('period.xlsx').map(({ asOf }) => asOf?.year ?? null)).toEqual([
    null,
    2023,
    2023,
    2023,
    2023,
    2023,
    2023,
    2023,
  ]);
  const refused = plan(['new', '--plan', 'fj-14', '--box', '1', '--as-of', '2023', '-o', at('x.xlsx')]);
  expect(refused.code).not.toBe(0);
});

test('sheets made together refer to each other', () => {
  plan(['new', '--plan', 'fj-14', '--box', '2', '--box', '7', '-o', at('two.xlsx')]);
  plan(['new', '--plan', 'fj-14', '--box', '7', '-o', at('one.xlsx')]);
  const refers = (name: string) =>
    readWorkbook(bytes(name)).sheets.some(({ formulas }) =>
      [...formulas.values()].some((formula) => formula.includes("'专栏2'!")),
    );
  expect([refers('two.xlsx'), refers('one.xlsx')]).toEqual([true, false]);
});

describe('the warning table', () => {
  const fill = (lines: readonly string[], out = 'filled.xlsx') => {
    writeFileSync(at('values.csv'), ['code,period,value', ...lines].join('\n'));
    return plan(['fill', at('warning.xlsx'), at('values.csv'), '-o', at(out)]);
  };
  beforeAll(() => {
    plan(['new', '--plan', 'fj-12', '--box', '8', '--as-of', '2013-04', '-o', at('warning.xlsx')]);
  });

  test('is filled by months and lines, and computes signal and forecast', () => {
    const lines = ['黄色预警线,4', '红色预警线,4.5', '2013-01,3.6', '2月,3.7', '2013年3月,3.8', '2013-04,3.9'];
    expect(fill(lines.map((line) => `fj-12.8.01,${line}`))).toMatchObject({ code: 0 });
    const [sheet] = readWorkbook(bytes('filled.xlsx')).sheets;
    const row = sheet!.values.find((line) => line.includes('fj-12.8.01'))!;
    expect(row.slice(20, 24)).toEqual([3.9, '绿', 0.1, '按近4期趋势约1个月后触及黄线']);
    expect(plan(['check', at('filled.xlsx')])).toMatchObject({ code: 0 });
  });

  test.each([
    ['a year', '2013年,3.6', '按月填报'],
    ['a month of another year', '2014-01,3.6', '报告期是2013年4月'],
    ['a 频度 that is none', '频度,旬', '可填 月度、季度'],
  ])('refuses %s and writes nothing', (_, line, words) => {
    const { code, stderr } = fill([`fj-12.8.01,${line}`], 'refused.xlsx');
    expect(code).not.toBe(0);
    expect(stderr).toContain(words);
    expect(() => bytes('refused.xlsx')).toThrow();
  });
});
