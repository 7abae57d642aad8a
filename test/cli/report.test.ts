import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { plan } from '../support/plan-command';
import { inspectWithPython } from '../support/python';
import { smallSpec } from '../support/small-spec';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  expect(plan(['new', '--plan', 'fj-13', '--box', '1', '--example', '-o', at('一.xlsx')]).code).toBe(0);
  expect(plan(['new', '--plan', 'fj-14', '--box', '2', '-o', at('二.xlsx')]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('plan check --report', () => {
  test('.xlsx: a copy of the workbook with 审核报告, its links lead to the cells', () => {
    const before = readFileSync(at('一.xlsx'));
    plan(['check', at('一.xlsx'), '--report', at('报告.xlsx')]);
    expect(readFileSync(at('一.xlsx')).equals(before)).toBe(true);
    const seen = inspectWithPython(
      readFileSync(at('报告.xlsx')),
      `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['审核报告']
links = [cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink]
texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
print(json.dumps({'sheets': book.sheetnames, 'links': links, 'texts': texts}))
`,
    ) as { sheets: string[]; links: string[]; texts: string[] };
    expect(seen.sheets).toEqual(['专栏1', '审核报告']);
    expect(seen.links.length).toBeGreaterThan(0);
    expect(seen.links.every((link) => /^'?专栏1'?!\$?[A-Z]+\$?\d+$/.test(link))).toBe(true);
    expect(seen.texts.some((text) => text.includes('高技能人才总量'))).toBe(true);
  });

  test('.xlsx: an earlier report of ours is renewed, a sheet of that name that is not ours stays', async () => {
    const sheets = (path: string) =>
      inspectWithPython(
        readFileSync(path),
        `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: str(sheet['A1'].value) for sheet in book}))
`,
      ) as Record<string, string>;
    plan(['check', at('一.xlsx'), '--report', at('初.xlsx')]);
    const again = plan(['check', at('初.xlsx'), '--report', at('再.xlsx')]);
    expect(again.stderr).toBe('');
    expect(Object.keys(sheets(at('再.xlsx')))).toEqual(['专栏1', '审核报告']);
    const host = new XlsxHost(readFileSync(at('一.xlsx')));
    const cells = [{ row: 0, column: 0, value: '别人的审核报告', style: 'text' }];
    await host.insertSheets([{ ...smallSpec(), name: '审核报告', names: [], cells }]);
    writeFileSync(at('别人.xlsx'), host.bytes()!);
    const beside = plan(['check', at('别人.xlsx'), '--report', at('并列.xlsx')]);
    expect(beside.stderr).toContain('这次的报告写在“审核报告 (2)”');
    const both = sheets(at('并列.xlsx'));
    expect(both).toMatchObject({ 专栏1: expect.any(String) as string, 审核报告: '别人的审核报告' });
    expect(both['审核报告 (2)']).not.toBe('别人的审核报告');
  });

  test('.json and .html of several files; the findings printed stay as they were', () => {
    const printed = plan(['check', at('一.xlsx'), at('二.xlsx'), '--json']).stdout;
    expect(plan(['check', at('一.xlsx'), at('二.xlsx'), '--json', '--report', at('r.json')]).stdout).toBe(printed);
    const results = JSON.parse(readFileSync(at('r.json'), 'utf8')) as { type: string; id: string }[];
    expect(results.filter(({ type }) => type === 'aggregation')).toHaveLength(6);
    plan(['check', at('一.xlsx'), at('二.xlsx'), '--report', at('r.html')]);
    const html = readFileSync(at('r.html'), 'utf8');
    expect(html).toContain('<h1>审核报告</h1>');
    expect(html.match(/<h2>/g)).toHaveLength(2);
  });

  test('another ending is refused before anything is written', () => {
    const answer = plan(['check', at('一.xlsx'), '--report', at('r.pdf')]);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('.xlsx、.json 或 .html');
  });
});
