import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { throughLibreOffice } from '../support/libreoffice';
import { plan } from '../support/plan-command';
import { inspectWithPython } from '../support/python';

let folder: string;
const at = (name: string): string => join(folder, name);
const UNITS = ['福州市', '厦门市'];

interface Verified {
  files: { state: string; changes: { sheet: string; cell: string; before: unknown; after: unknown }[] }[];
}
const verified = (name: string) => (JSON.parse(plan(['verify', at(name), '--json']).stdout) as Verified).files[0]!;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-seal-'));
  writeFileSync(at('名单.csv'), `填报单位\n${UNITS.join('\n')}\n`);
  writeFileSync(
    at('数.csv'),
    ['代码,报告期,数值', 'fj-14.2.01,2021,5.1', 'fj-14.2.01,2022,5.2', 'fj-14.2.01,目标,23'].join('\n'),
  );
  for (const unit of UNITS) {
    plan(['new', '--plan', 'fj-14', '--box', '2', '--unit', unit, '--as-of', '2022', '-o', at('空.xlsx')]);
    expect(plan(['fill', at('空.xlsx'), at('数.csv'), '-o', at(`${unit}.xlsx`)]).code).toBe(0);
  }
  const files = UNITS.map((unit) => at(`${unit}.xlsx`));
  plan(['merge', ...files, '--units', at('名单.csv'), '-o', at('汇总.xlsx')]);
  expect(plan(['seal', at('汇总.xlsx'), '--by', '陈某', '-o', at('封签.xlsx')])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a result workbook is sealed like any other', () => {
  test('it verifies as it is and after LibreOffice saved it, and is told for what it is', () => {
    expect(verified('封签.xlsx')).toMatchObject({ state: 'sealed', changes: [] });
    writeFileSync(at('另存.xlsx'), throughLibreOffice(readFileSync(at('封签.xlsx'))));
    expect(verified('另存.xlsx')).toMatchObject({ state: 'sealed', changes: [] });
    const { stdout } = plan(['check', at('封签.xlsx')]);
    expect(stdout).toContain('汇总（2 个单位）　2022年　封签完好');
  });

  test('every printed value counts, what formulas give among them; a mark that was written over hides nothing', () => {
    const cells = [
      { sheet: '汇总', cell: 'B6', value: 20.7 },
      { sheet: '分年 专栏2', cell: 'H5', value: 5.3 },
      { sheet: '排名', cell: 'A2', value: '汇总' },
    ];
    writeFileSync(at('改动.xlsx'), patchWorkbook(readFileSync(at('封签.xlsx')), { cells }));
    const { state, changes } = verified('改动.xlsx');
    expect(state).toBe('changed');
    expect(changes.map(({ sheet, cell, before, after }) => [sheet, cell, before, after])).toEqual([
      ['汇总', 'B6', 20.6, 20.7],
      ['分年 专栏2', 'H5', 5.1, 5.3],
      ['排名', 'A2', expect.stringMatching(/^汇总时间：/) as string, '汇总'],
    ]);
  });

  test('the seal is computed anew from what docs/seal.md says', () => {
    const script = `
import sys, json, hashlib, re, openpyxl
from decimal import Decimal
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
pieces = sorted((int(m[1]), m[2]) for row in book['审核报告'].iter_rows(values_only=True) for v in row
  for m in [re.match(r'封签副本 (\\d+)/\\d+ (.*)', v, re.S) if isinstance(v, str) else None] if m)
seal = json.loads(''.join(text for _, text in pieces))
def canonical(v):
  if not isinstance(v, (int, float)): return 't' + v
  if v == 0: return 'n0'
  mantissa, exponent = f'{abs(v):.14e}'.split('e')
  digits = mantissa.replace('.', '').rstrip('0')
  return f"n{'-' if v < 0 else ''}{digits}e{int(exponent) - len(digits) + 1}"
escape = lambda t: t.replace('\\\\', '\\\\\\\\').replace('\\t', '\\\\t').replace('\\n', '\\\\n').replace('\\r', '\\\\r')
def digest(sheet):
  values = sorted(((c.coordinate, canonical(c.value)) for row in sheet.iter_rows() for c in row if c.value not in (None, '')),
    key=lambda pair: pair[0].encode('utf-16-be'))
  return hashlib.sha256(''.join(f'{escape(k)}\\t{escape(v)}\\n' for k, v in values).encode()).hexdigest()
print(json.dumps([[s['name'], s['digest'] == digest(book[s['name']])] for s in seal['sheets'] if s['kind'] == 'rollup']))
`;
    const answers = inspectWithPython(readFileSync(at('封签.xlsx')), script) as [string, boolean][];
    expect(answers.map(([name]) => name)).toEqual(expect.arrayContaining(['汇总', '图表', '分年 专栏2', '文件日志']));
    expect(answers.filter(([, same]) => !same)).toEqual([]);
  });

  test('it is sent with a mail of its own, and restored without a formula missing', () => {
    expect(plan(['share', at('封签.xlsx'), '-o', at('发送.xlsx'), '--eml', at('信.eml'), '--to', 'a@b.cn']).code).toBe(
      0,
    );
    expect(verified('发送.xlsx').state).toBe('sealed');
    const restored = plan(['restore', at('发送.xlsx'), '-o', at('还原.xlsx')]);
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('内容与发送版相同') as string });
    expect(readFileSync(at('还原.xlsx'))).toEqual(readFileSync(at('发送.xlsx')));
    const subject = /^Subject: ([\s\S]*?)\r\n(?! )/m.exec(readFileSync(at('信.eml'), 'utf8'))?.[1] ?? '';
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, text]) => Buffer.from(text!, 'base64'));
    expect(Buffer.concat(words).toString('utf8')).toBe('〔规划指标汇总〕福建“十四五” 2022年 汇总（2 个单位）');
  });

  test('a rollup is not rolled up', () => {
    const { code, stderr } = plan(['merge', at('封签.xlsx'), '-o', at('再汇总.xlsx')]);
    expect(code).toBe(2);
    expect(stderr).toContain('这是汇总工作簿，不是单位报表');
  });
});

test('open findings between levels keep it from being sealed, and are told', () => {
  writeFileSync(at('省.csv'), ['代码,报告期,数值', 'fj-14.2.07,2022,1'].join('\n'));
  plan(['new', '--plan', 'fj-14', '--box', '2', '--as-of', '2022', '-o', at('空.xlsx')]);
  plan(['fill', at('空.xlsx'), at('省.csv'), '-o', at('省.xlsx')]);
  writeFileSync(at('市.csv'), ['代码,报告期,数值', 'fj-14.2.07,2022,60'].join('\n'));
  plan(['new', '--plan', 'fj-14', '--box', '2', '--unit', '福州市', '--as-of', '2022', '-o', at('空.xlsx')]);
  plan(['fill', at('空.xlsx'), at('市.csv'), '-o', at('市.xlsx')]);
  plan(['merge', at('省.xlsx'), at('市.xlsx'), '-o', at('有差错.xlsx')]);
  const { code, stderr } = plan(['seal', at('有差错.xlsx'), '-o', at('没有.xlsx')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/还不能封签：有 1 条强制性差错要改正.*重新汇总后再封签/);
  expect(stderr).toContain('福州市 专栏2!');
});
