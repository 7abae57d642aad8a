import { cellKey } from '../../../src/core/model/cells';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { openPackage } from '../../../src/hosts/xlsx/zip/open-package';
import { partText } from '../../../src/hosts/xlsx/zip/part-text';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { rawWorkbook, rawZip } from '../../support/raw-zip';
import { renamedSpec, smallSpec } from '../../support/small-spec';

/** A workbook as openpyxl makes it: a chart, formats of its own, a name, a hidden sheet. */
const FOREIGN = `
import base64, io, json, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill
book = openpyxl.Workbook()
s = book.active
s.title = '原有 表'
for i in range(1, 6): s.append([i, i * 2, f'=A{i}*B{i}'])
s['A1'].font = Font(name='楷体', bold=True)
s['B1'].number_format = '#,##0.000'
s['B2'].fill = PatternFill('solid', fgColor='FF00FF00')
chart = BarChart()
chart.add_data(Reference(s, min_col=2, min_row=1, max_row=5))
s.add_chart(chart, 'E2')
s.print_area = 'A1:C5'
book.create_sheet('隐藏').sheet_state = 'hidden'
out = io.BytesIO()
book.save(out)
print(json.dumps(base64.b64encode(out.getvalue()).decode()))
`;
const foreign = (): Uint8Array =>
  new Uint8Array(Buffer.from(inspectWithPython(new Uint8Array(), FOREIGN) as string, 'base64'));

const INSPECT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
old = book['原有 表']
new = book['专栏2 全省']
print(json.dumps({
  'sheets': book.sheetnames,
  'old': [old['A1'].font.name, old['B1'].number_format, old['B2'].fill.fgColor.rgb, old['C2'].value, len(old._charts), old.print_area[-9:] if isinstance(old.print_area, str) else old.print_area[0]],
  'new': [new['A1'].font.name, new['B2'].border.top.style, new['F3'].number_format, new['F3'].protection.locked, new['F3'].fill.fgColor.rgb, new['B4'].alignment.indent],
  'note': new['E3'].comment.text,
  'rule': [r.dxf.fill.bgColor.rgb for area in new.conditional_formatting for r in area.rules if r.dxf],
  'titles': new.print_title_rows,
}, ensure_ascii=False))
`;

describe('inserting into a workbook of someone else', () => {
  const before = foreign();

  test('brings formats, notes, rules and names, and leaves what was there', async () => {
    const host = new XlsxHost(before);
    await host.insertSheets([smallSpec()]);
    const seen = inspectWithPython(host.bytes()!, INSPECT);
    expect(seen).toEqual({
      sheets: ['原有 表', '隐藏', '专栏2 全省'],
      old: ['楷体', '#,##0.000', 'FF00FF00', '=A2*B2', 1, '$A$1:$C$5'],
      new: ['黑体', 'thick', '0.00', false, 'FFFFF9E5', 2],
      note: '五年累计250万人',
      rule: ['FFF8D7DA'],
      titles: '$1:$2',
    });
    const [old, now] = [openPackage(before), openPackage(host.bytes()!)];
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']) {
      expect(partText(now, part)).toBe(partText(old, part));
    }
  });

  test('LibreOffice opens and recalculates the result', async () => {
    const host = new XlsxHost(before);
    await host.insertSheets([smallSpec()]);
    await host.writeCells([{ sheet: '专栏2 全省', cell: 'F3', value: 45.5 }]);
    const { sheets } = readWorkbook(throughLibreOffice(host.bytes()!));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['原有 表', '隐藏', '专栏2 全省']);
    expect(sheets[2]!.values[2]![7]).toBe(45.5);
    expect(sheets[0]!.values[2]).toEqual([3, 6, 18]);
  }, 60_000);

  test('taking it back gives the very bytes', async () => {
    const host = new XlsxHost(before);
    await host.undoInsert(await host.insertSheets([smallSpec()]));
    expect(host.bytes()).toBe(before);
  });

  test('a replaced sheet keeps its place and its names are its own', async () => {
    const host = new XlsxHost(await writeWorkbook([smallSpec(), renamedSpec('专栏1', 'b_')], { dialect: 'native' }));
    await host.insertSheets([smallSpec()], { onConflict: 'replace' });
    const file = readWorkbook(host.bytes()!);
    expect(file.sheets.map((sheet) => [sheet.name, sheet.id])).toEqual([
      ['专栏2 全省', '1'],
      ['专栏1', '2'],
    ]);
    expect(file.names.map((name) => `${name.sheet ?? ''}|${name.name}|${name.refersTo}`).sort()).toEqual([
      "|b_fj14_2_entries|'专栏1'!$F$3:$G$5",
      "|fj14_2_entries|'专栏2 全省'!$F$3:$G$5",
      "专栏1|_xlnm.Print_Area|'专栏1'!$A$1:$J$5",
      "专栏1|_xlnm.Print_Titles|'专栏1'!$1:$2",
      "专栏2 全省|_xlnm.Print_Area|'专栏2 全省'!$A$1:$J$5",
      "专栏2 全省|_xlnm.Print_Titles|'专栏2 全省'!$1:$2",
    ]);
    expect(
      [...openPackage(host.bytes()!).entries.keys()].filter((name) => name.includes('worksheets/sheet')),
    ).toHaveLength(2);
  });

  test('inserting the same formats again adds none', async () => {
    const host = new XlsxHost(await writeWorkbook([smallSpec()], { dialect: 'native' }));
    const styles = partText(openPackage(host.bytes()!), 'xl/styles.xml');
    await host.insertSheets([renamedSpec('专栏1', 'b_')]);
    expect(partText(openPackage(host.bytes()!), 'xl/styles.xml')).toBe(styles);
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    [
      'a protected structure',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><workbookProtection lockStructure="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      'workbook-protected',
      /取消保护工作簿/,
    ],
    [
      'a name that points elsewhere',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="FJ14_2_entries">表!$A$1</definedName></definedNames></workbook>',
      },
      'failed',
      /FJ14_2_entries/,
    ],
    [
      'a strict workbook',
      {
        'xl/workbook.xml':
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      'not-supported',
      /另存为/,
    ],
  ])('refuses %s and changes nothing', async (_, replaced, code, message) => {
    const bytes = rawZip(rawWorkbook('<sheetData/>', replaced));
    const host = new XlsxHost(bytes);
    await expect(host.insertSheets([smallSpec()])).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
    expect(host.bytes()).toBe(bytes);
  });

  test('a workbook without formats gets ours', async () => {
    const host = new XlsxHost(rawZip(rawWorkbook('<sheetData/>')));
    await host.insertSheets([smallSpec()]);
    const sheet = readWorkbook(host.bytes()!).sheets[1]!;
    expect(sheet.unlocked.has(cellKey(2, 5))).toBe(true);
  });

  test('a damaged file says so', async () => {
    const host = new XlsxHost(before.subarray(0, 2000));
    await expect(host.insertSheets([smallSpec()])).rejects.toMatchObject({ code: 'unreadable', message: /文件不完整/ });
    await expect(host.readSheets()).rejects.toMatchObject({ code: 'unreadable' });
  });
});
