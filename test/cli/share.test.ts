import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { BUILT_IN } from '../../src/catalogues/built-in';
import type { SheetCells } from '../../src/core/model/cells';
import { derivedCells } from '../../src/core/sheet/derived';
import { readSheet } from '../../src/core/sheet/read';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { throughLibreOffice } from '../support/libreoffice';
import { plan } from '../support/plan-command';

jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));
const run = (...args: string[]): string => {
  const { code, stdout, stderr } = plan(args);
  expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the formula cells of the forms show. */
function shown(sheets: readonly SheetCells[]): unknown[] {
  return sheets.flatMap((sheet) => {
    const reading = readSheet(sheet, BUILT_IN);
    return reading ? derivedCells(reading).map(({ row, column }) => sheet.values[row]?.[column] ?? '') : [];
  });
}

test('all sheets of a plan, filled in, show the same without the add-in, and get their functions back', () => {
  run('new', '--plan', 'fj-14', '--all', '--functions', '--as-of', '2023-09', '-o', at('a.xlsx'));
  const entries = [
    ['fj-14.2.01', '2021', '50.35'],
    ['fj-14.2.01', '2022', '53.71'],
    ['fj-14.2.07', '2023', '664.41'],
    ['fj-14.2.08', '2023', '905.3'],
  ];
  writeFileSync(at('a.csv'), ['代码,报告期,数值', ...entries.map((row) => row.join(','))].join('\n'));
  run('fill', at('a.xlsx'), at('a.csv'), '-o', at('b.xlsx'));
  expect(run('share', at('b.xlsx'), '-o', at('c.xlsx'))).toMatch(/换成原生公式 192 格，保留数值 0 格/);
  const before = shown(readWorkbook(bytesOf('b.xlsx')).sheets);
  const after = shown(readWorkbook(throughLibreOffice(bytesOf('c.xlsx'))).sheets);
  expect(before.filter((value) => typeof value === 'number').length).toBeGreaterThan(30);
  expect(after).toHaveLength(before.length);
  before.forEach((value, index) => {
    const now = after[index];
    if (typeof value === 'number' && typeof now === 'number') expect(Math.abs(value - now)).toBeLessThanOrEqual(1e-10);
    else expect(now).toBe(value);
  });
  expect(run('restore', at('c.xlsx'), '-o', at('d.xlsx'))).toContain('放回公式 192 个');
  const [old, now] = [readWorkbook(bytesOf('b.xlsx')).sheets, readWorkbook(bytesOf('d.xlsx')).sheets];
  expect(now.map(({ formulas, values }) => ({ formulas, values }))).toEqual(
    old.map(({ formulas, values }) => ({ formulas, values })),
  );
});

test('a sealed workbook goes by mail: the draft carries the copy, and the copy its seal', async () => {
  run('new', '--plan', 'fj-13', '--box', '1', '--functions', '--example', '-o', at('a.xlsx'));
  run('seal', at('a.xlsx'), '--by', '陈某', '-o', at('b.xlsx'));
  run('share', at('b.xlsx'), '-o', at('c.xlsx'), '--eml', at('c.eml'), '--to', '规划处 <ghc@example.cn>');
  expect(run('verify', at('c.xlsx'))).toContain('封签完好，没有改动');
  const mail = await PostalMime.parse(bytesOf('c.eml'));
  expect(mail.subject).toMatch(/^〔规划指标报送〕全省 2020年 福建“十三五” 专栏1/);
  expect(mail.to).toMatchObject([{ name: '规划处', address: 'ghc@example.cn' }]);
  expect(mail.text).toMatch(/封签人：陈某；校验码 [0-9A-F-]{19}/);
  expect(mail.attachments[0]!.filename).toMatch(/^全省_2020年_.*\.xlsx$/);
  expect(Buffer.compare(Buffer.from(mail.attachments[0]!.content as ArrayBuffer), bytesOf('c.xlsx'))).toBe(0);
  run('restore', at('c.xlsx'), '-o', at('d.xlsx'));
  expect(run('verify', at('d.xlsx'))).toContain('封签完好，没有改动');
});

test.each<[string, string[], RegExp]>([
  ['a workbook that is no copy', ['restore', 'a.xlsx', '-o', 'x.xlsx'], /不是发送版/],
  ['to write over the workbook', ['share', 'a.xlsx', '-o', 'a.xlsx'], /须是不同的文件/],
  ['a recipient without a mail', ['share', 'a.xlsx', '-o', 'x.xlsx', '--to', 'a@b.cn'], /--to 只与 --eml 同用/],
  ['a file that is no workbook', ['share', 'a.csv', '-o', 'x.xlsx'], /a\.csv：/],
])('refuses %s', (_, args, message) => {
  run('new', '--plan', 'fj-14', '--box', '2', '-o', at('a.xlsx'));
  writeFileSync(at('a.csv'), '代码,数值');
  const before = bytesOf('a.xlsx');
  const { code, stderr } = plan(args.map((arg) => (/\.\w{3,4}$/.test(arg) && !arg.includes('@') ? at(arg) : arg)));
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(existsSync(at('x.xlsx'))).toBe(false);
  expect(Buffer.compare(bytesOf('a.xlsx'), before)).toBe(0);
});
