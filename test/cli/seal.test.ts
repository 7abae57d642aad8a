import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { plan, planJson } from '../support/plan-command';

jest.setTimeout(60_000);

interface Verified {
  files: { file: string; state: string; by: string | null; at: string | null; signature: null; changes: object[] }[];
}

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
  expect(plan(['new', '--plan', 'fj-13', '--box', '1', '--example', '-o', file('example.xlsx')]).code).toBe(0);
  expect(plan(['seal', file('example.xlsx'), '--by', '陈某', '-o', file('sealed.xlsx')]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a sealed workbook verifies, and says who sealed it and when', () => {
  const { files } = planJson<Verified>(['verify', file('sealed.xlsx')]);
  expect(files).toEqual([
    expect.objectContaining({ file: file('sealed.xlsx'), state: 'sealed', by: '陈某', signature: null, changes: [] }),
  ]);
  expect(Date.parse(files[0]!.at!)).not.toBeNaN();
  const checked = planJson<{ files: { seal: string }[] }>(['check', file('sealed.xlsx')]);
  expect(checked.files[0]!.seal).toBe('sealed');
});

test('one changed figure is told with its cell, before and after; exit 1', () => {
  const bytes = patchWorkbook(readFileSync(file('sealed.xlsx')), {
    cells: [{ sheet: '专栏1', cell: 'G21', value: 113.84 }],
  });
  writeFileSync(file('changed.xlsx'), bytes);
  const { code, stdout } = plan(['verify', file('sealed.xlsx'), file('changed.xlsx'), '--json']);
  expect(code).toBe(1);
  const [first, second] = (JSON.parse(stdout) as Verified).files;
  expect(first!.state).toBe('sealed');
  expect(second).toMatchObject({
    state: 'changed',
    changes: [{ sheet: '专栏1', cell: 'G21', indicator: '高技能人才总量', before: 113.83, after: 113.84 }],
  });
  expect(plan(['verify', file('changed.xlsx')]).stdout).toContain('专栏1!G21 高技能人才总量 “113.83” → “113.84”');
});

test('a workbook without a seal is unsealed, what is no workbook is unreadable', () => {
  expect(plan(['verify', file('example.xlsx')])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('没有封签') as string,
  });
  writeFileSync(file('broken.xlsx'), 'PK');
  const { code, stdout, stderr } = plan(['verify', file('sealed.xlsx'), file('broken.xlsx'), '--json']);
  expect(code).toBe(2);
  expect((JSON.parse(stdout) as Verified).files.map(({ state }) => state)).toEqual(['sealed', 'unreadable']);
  expect(stderr).toContain('broken.xlsx');
});

test('what does not pass is not sealed, and nothing is written', () => {
  const bytes = patchWorkbook(readFileSync(file('example.xlsx')), {
    cells: [{ sheet: '专栏1', cell: 'G21', value: -1 }],
  });
  writeFileSync(file('wrong.xlsx'), bytes);
  const { code, stderr } = plan(['seal', file('wrong.xlsx'), '-o', file('out.xlsx')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/还不能封签：有 \d+ 条强制性差错要改正/);
  expect(stderr).toContain('专栏1!G21');
  expect(() => readFileSync(file('out.xlsx'))).toThrow('ENOENT');
});
