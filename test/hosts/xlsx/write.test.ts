import type { SheetSpec } from '../../../src/core/sheet/spec';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { openPackage } from '../../../src/hosts/xlsx/zip/open-package';
import { partText } from '../../../src/hosts/xlsx/zip/part-text';
import { cellKey } from '../../../src/core/model/cells';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { renamedSpec, smallSpec } from '../../support/small-spec';

/** The small sheet with one cell in the PLAN dialect, and numbers entered. */
function filledSpec(): SheetSpec {
  const spec = smallSpec();
  const cells = spec.cells.map((cell) => {
    if (cell.row === 2 && cell.column === 5) return { ...cell, value: 45.5 };
    if (cell.row === 2 && cell.column === 7) {
      return { ...cell, formula: { native: '=SUM(F3:G3)/250', plan: '=PLAN.PROGRESS($A3,F3:G3)', cached: 0.182 } };
    }
    return cell;
  });
  return { ...spec, cells };
}

const INSPECT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
s = book.worksheets[0]
print(json.dumps({
  'sheets': book.sheetnames,
  'title': s['A1'].value,
  'font': [s['A1'].font.name, s['A1'].font.sz, s['A1'].font.b],
  'border': [s['B2'].border.top.style, s['B2'].border.bottom.style],
  'fill': s['F3'].fill.fgColor.rgb,
  'format': s['F3'].number_format,
  'align': [s['A1'].alignment.horizontal, s['B4'].alignment.indent, s['B2'].alignment.wrap_text],
  'locked': [s['B3'].protection.locked, s['F3'].protection.locked],
  'entry': s['F3'].value,
  'formula': getattr(s['H3'].value, 'text', s['H3'].value),
  'cached': [cached.worksheets[0]['H3'].value, cached.worksheets[0]['H4'].value],
  'merges': [str(m) for m in s.merged_cells.ranges],
  'widths': [s.column_dimensions[c].width for c in 'AB'],
  'height': s.row_dimensions[1].height,
  'validations': [[str(v.sqref), v.type, v.operator, v.formula1, v.errorStyle, bool(v.error and v.showErrorMessage), v.error, v.promptTitle, v.prompt] for v in s.data_validations.dataValidation],
  'conditionals': [[str(r.sqref), [[rule.type, rule.formula, rule.dxf.fill.bgColor.rgb if rule.dxf else None, [float(c.val) for c in rule.dataBar.cfvo] if rule.dataBar else None] for rule in r.rules]] for r in s.conditional_formatting],
  'note': s['E3'].comment.text,
  'names': {k: v.value for k, v in book.defined_names.items()} if hasattr(book.defined_names, 'items') else {d.name: d.value for d in book.defined_names.definedName},
  'freeze': s.freeze_panes,
  'page': [s.page_setup.orientation, int(s.page_setup.paperSize), s.sheet_properties.pageSetUpPr.fitToPage, int(s.page_setup.fitToWidth), int(s.page_setup.fitToHeight)],
  'titles': s.print_title_rows,
  'area': s.print_area.split('!')[-1] if isinstance(s.print_area, str) else s.print_area[0],
  'footer': s.oddFooter.center.text,
  'protection': [s.protection.sheet, s.protection.formatCells, s.protection.formatColumns, s.protection.insertRows, s.protection.password],
  'tab': s.sheet_properties.tabColor.rgb,
  'grid': s.sheet_view.showGridLines,
  'calc': [book.calculation.fullCalcOnLoad],
}, ensure_ascii=False))
`;

describe('writeWorkbook', () => {
  test('writes what openpyxl reads as the same sheet', async () => {
    const seen = inspectWithPython(await writeWorkbook([filledSpec()], { dialect: 'plan' }), INSPECT);
    expect(seen).toEqual({
      sheets: ['专栏2 全省'],
      title: '“十四五”人力资源和社会保障发展主要指标',
      font: ['黑体', 16, true],
      border: ['thick', 'thin'],
      fill: 'FFFFF9E5',
      format: '0.00',
      align: ['center', 2, true],
      locked: [true, false],
      entry: 45.5,
      formula: '=_xldudf_PLAN_PROGRESS($A3,F3:G3)',
      cached: [0.182, null],
      merges: ['A1:J1'],
      widths: [12, 30],
      height: 30,
      validations: [
        [
          'F3:G5',
          'decimal',
          'greaterThanOrEqual',
          '0',
          'warning',
          true,
          '应填不小于 0 的数。',
          '城镇新增就业',
          '按万人填报，保留两位小数。',
        ],
        ['J3', 'list', null, '"快报,年报,预计"', 'stop', true, '只能从下拉列表中选择。', null, null],
        ['J4', null, null, null, null, false, null, '核实说明', '说明原因。'],
      ],
      conditionals: [
        ['H3:H5', [['dataBar', [], null, [0, 1]]]],
        ['I3:I5', [['expression', ['LEFT($I3,2)="错误"'], 'FFF8D7DA', null]]],
      ],
      note: '五年累计250万人',
      names: { fj14_2_entries: "'专栏2 全省'!$F$3:$G$5" },
      freeze: 'C3',
      page: ['landscape', 9, true, 1, 0],
      titles: '$1:$2',
      area: '$A$1:$J$5',
      footer: '第 &P 页 共 &N 页',
      protection: [true, false, false, true, null],
      tab: 'FF2F5597',
      grid: false,
      calc: [false],
    });
  });

  test('a header stands over every page, line by line, with room for it', async () => {
    const spec = filledSpec();
    const header = '&C&14 2035年 && 表\n&9 第二行';
    const bytes = await writeWorkbook([{ ...spec, print: { ...spec.print, header } }], { dialect: 'plan' });
    const script = `
import json, sys, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([s.oddHeader.center.text, s.page_margins.top]))
`;
    expect(inspectWithPython(bytes, script)).toEqual(['2035年 && 表\n第二行', 1]);
  });

  test('every XML part is well formed and the worksheet keeps the order of the schema', async () => {
    const bytes = await writeWorkbook([filledSpec(), renamedSpec('专栏1', 'second_')], { dialect: 'plan' });
    const script = `
import json, sys, zipfile
from xml.dom import minidom
pack = zipfile.ZipFile(sys.argv[1])
assert pack.testzip() is None
order = []
for name in pack.namelist():
    if name.endswith(('.xml', '.rels', '.vml')):
        root = minidom.parseString(pack.read(name)).documentElement
        if name.startswith('xl/worksheets/sheet'): order.append([n.tagName for n in root.childNodes])
print(json.dumps(order))
`;
    const schema =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
      'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
      'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags ' +
      'drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst';
    const rank = schema.split(' ');
    const sheets = inspectWithPython(bytes, script) as string[][];
    expect(sheets).toHaveLength(2);
    for (const children of sheets) {
      const ranks = children.map((name) => rank.indexOf(name));
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  test('native formulas are written where the add-in is not', async () => {
    const { sheets } = readWorkbook(await writeWorkbook([filledSpec()], { dialect: 'native' }));
    expect(sheets[0]!.formulas.get(cellKey(2, 7))).toBe('=SUM(F3:G3)/250');
  });

  test('PLAN formulas over a range are array formulas of their cell, others are plain', async () => {
    const spec = filledSpec();
    const plain = { native: '=1', plan: '=PLAN.ELAPSED("2023")', cached: 0.6 };
    const cells = spec.cells.map((cell) => (cell.row === 3 && cell.column === 7 ? { ...cell, formula: plain } : cell));
    const xml = partText(
      openPackage(await writeWorkbook([{ ...spec, cells }], { dialect: 'plan' })),
      'xl/worksheets/sheet1.xml',
    )!;
    expect(xml).toContain('<f t="array" ref="H3">_xldudf_PLAN_PROGRESS($A3,F3:G3)</f>');
    expect(xml).toContain('<f>_xldudf_PLAN_ELAPSED("2023")</f>');
    expect(xml).toContain('<f>IF(COUNT(F5:G5)=0');
  });

  test('LibreOffice opens it, recalculates native formulas and keeps PLAN functions recognisable', async () => {
    const native = readWorkbook(throughLibreOffice(await writeWorkbook([filledSpec()], { dialect: 'native' })));
    const sheet = native.sheets[0]!;
    expect(sheet.values[2]![7]).toBeCloseTo(0.182, 12);
    expect(sheet.values[3]![7]).toBe('');
    expect(sheet.protected).toBe(true);
    expect(sheet.unlocked.has(cellKey(2, 5))).toBe(true);
    expect(sheet.unlocked.has(cellKey(2, 1))).toBe(false);
    expect(native.names.map((name) => name.name)).toContain('fj14_2_entries');

    const plan = readWorkbook(throughLibreOffice(await writeWorkbook([filledSpec()], { dialect: 'plan' })));
    expect(plan.sheets[0]!.formulas.get(cellKey(2, 7))).toBe('=PLAN.PROGRESS($A3,F3:G3)');
  }, 120_000);

  test('the same sheets give the same bytes at any time', async () => {
    const first = await writeWorkbook([filledSpec()], { dialect: 'plan' });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await writeWorkbook([filledSpec()], { dialect: 'plan' })).toEqual(first);
  });

  test('names quote the sheet, whatever it is called', async () => {
    const bytes = await writeWorkbook([smallSpec({ name: "It's 专栏 (2)" })], { dialect: 'native' });
    const { names } = readWorkbook(bytes);
    expect(names.map((name) => name.refersTo)).toEqual([
      "'It''s 专栏 (2)'!$F$3:$G$5",
      "'It''s 专栏 (2)'!$A$1:$J$5",
      "'It''s 专栏 (2)'!$1:$2",
    ]);
  });

  test('long prompts are cut to what Excel takes', async () => {
    const long = { title: '题'.repeat(40), message: '话'.repeat(300) };
    const validation = { ...smallSpec().validations[0]!, prompt: long };
    const bytes = await writeWorkbook([smallSpec({ validations: [validation] })], { dialect: 'native' });
    const xml = partText(openPackage(bytes), 'xl/worksheets/sheet1.xml')!;
    expect(/promptTitle="([^"]*)"/.exec(xml)![1]).toHaveLength(32);
    expect(/prompt="([^"]*)"/.exec(xml)![1]).toHaveLength(255);
  });

  test.each<[string, Partial<SheetSpec>, string]>([
    [
      'a style that is not defined',
      { cells: [{ row: 0, column: 0, value: 1, style: 'nowhere' }] },
      '单元格 A1 的格式 nowhere',
    ],
    [
      'a number that is none',
      { cells: [{ row: 0, column: 0, value: NaN, style: 'text' }] },
      '单元格 A1 的数值不是有限数',
    ],
    [
      'a list too long for a cell rule',
      {
        validations: [
          {
            area: { row: 2, column: 5, rows: 1, columns: 1 },
            rule: { type: 'list', values: ['长'.repeat(256)] },
            alert: null,
            prompt: null,
          },
        ],
      },
      '下拉列表',
    ],
  ])('refuses %s', async (_, changes, message) => {
    await expect(writeWorkbook([smallSpec(changes)], { dialect: 'native' })).rejects.toThrow(message);
  });
});
