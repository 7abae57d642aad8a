import type { OpenedBook } from '../../../src/core/sheet/book';
import { areaAddress } from '../../../src/core/model/cells';
import { readSpecs } from '../../../src/hosts/xlsx/read-specs';
import { UnreadableFile } from '../../../src/hosts/xlsx/unreadable-file';
import { rawWorkbook, rawZip, workbookRelationships } from '../../support/raw-zip';
import { smallSpec } from '../../support/small-spec';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font>` +
  '<font><b/><u/><sz val="12"/><color indexed="10"/><name val="楷体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="double"><color rgb="FF0000FF"/></left><bottom style="medium"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
  '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="distributed" indent="1"/></xf>' +
  '<xf applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

function bytes(sheet: string, replaced: Readonly<Record<string, string>> = {}): Uint8Array {
  return rawZip(
    rawWorkbook(sheet, {
      'xl/styles.xml': STYLES,
      'xl/_rels/workbook.xml.rels': workbookRelationships('rId9 styles styles.xml'),
      ...replaced,
    }),
  );
}
const read = (sheet: string, replaced?: Readonly<Record<string, string>>): Promise<OpenedBook> =>
  readSpecs(bytes(sheet, replaced));
const cells = (xml: string): string => `<sheetData><row r="1">${xml}</row></sheetData>`;

describe('looks', () => {
  test('font, fill, lines and alignment of a cell', async () => {
    const { book } = await read(cells('<c r="A1" s="1"><v>1</v></c>'));
    const sheet = book.sheets[0]!;
    expect(sheet.styles[sheet.cells[0]!.style]).toEqual({
      font: { name: '楷体', size: 12, bold: true, underline: true, color: '#FF0000' },
      fill: '#FFFF00',
      horizontal: 'distributed',
      vertical: 'bottom',
      indent: 1,
      border: { left: { style: 'double', color: '#0000FF' }, bottom: 'medium' },
    });
  });

  test('a cell without a look has the font of the workbook', async () => {
    const { book } = await read(cells('<c r="A1"><v>1</v></c>'));
    const sheet = book.sheets[0]!;
    expect(sheet.styles[sheet.cells[0]!.style]).toEqual({ font: { name: '等线', size: 11 }, vertical: 'bottom' });
  });

  test('an unlocked blank is kept', async () => {
    const { book } = await read(
      `${cells('<c r="B1" s="2"/>')}<sheetProtection sheet="1" sort="0" selectLockedCells="1"/>`,
    );
    const sheet = book.sheets[0]!;
    expect(sheet.cells.map(({ column, style }) => [column, sheet.styles[style]!.locked])).toEqual([[1, false]]);
    expect(sheet.protected).toBe(true);
    expect(sheet.protection).toMatchObject({ allowSort: true, allowFormatCells: false, selectionMode: 'Unlocked' });
  });

  test('sizes, hidden rows and columns, panes, tab', async () => {
    const { book } = await read(
      '<sheetPr><tabColor rgb="FF2F5597"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="3" max="3" width="8" hidden="1"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row></sheetData>',
    );
    const sheet = book.sheets[0]!;
    expect(sheet).toMatchObject({
      tabColor: '#2F5597',
      gridlines: false,
      freeze: { rows: 2, columns: 1 },
      columnWidths: [20.5, null, 8],
      hiddenColumns: [2],
      hiddenRows: [2],
    });
    expect([...sheet.rowHeights]).toEqual([[0, 30]]);
  });

  test('dates of the calendar of 1904 keep their day', async () => {
    const { book } = await read(cells('<c r="A1" s="3"><v>43735</v></c><c r="B1"><v>5</v></c>'), {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    expect(book.sheets[0]!.cells.map(({ value }) => value)).toEqual([45197, 5]);
  });
});

describe('rules', () => {
  test('validations of all kinds, those of newer Excel too', async () => {
    const { book } = await read(
      `${cells('<c r="A1"><v>1</v></c>')}<dataValidations count="4">` +
        '<dataValidation type="whole" operator="notBetween" sqref="A1:A3 C1" showErrorMessage="1" errorStyle="warning" errorTitle="甲" error="乙"><formula1>1</formula1><formula2>$B$1+1</formula2></dataValidation>' +
        '<dataValidation type="list" allowBlank="1" sqref="B1"><formula1>"快报,年报"</formula1></dataValidation>' +
        '<dataValidation sqref="D1" showInputMessage="1" promptTitle="报告期" prompt="可填 2023"/>' +
        '<dataValidation type="custom" sqref="E1"><formula1>E1&gt;0</formula1></dataValidation></dataValidations>' +
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f xmlns:xm="urn:x">单位!$A$1:$A$9</xm:f></x14:formula1><xm:sqref xmlns:xm="urn:x">F1:F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(
      book.sheets[0]!.validations.map(({ areas, rule, alert, prompt }) => [
        areas.map(areaAddress).join(' '),
        rule,
        alert,
        prompt,
      ]),
    ).toEqual([
      [
        'A1:A3 C1',
        { type: 'whole', operator: 'notBetween', formula1: '1', formula2: '=$B$1+1' },
        { style: 'warning', title: '甲', message: '乙' },
        null,
      ],
      ['B1', { type: 'list', source: '快报,年报', dropDown: true }, null, null],
      ['D1', { type: 'any' }, null, { title: '报告期', message: '可填 2023' }],
      ['E1', { type: 'custom', formula: '=E1>0' }, null, null],
      ['F1:F2', { type: 'list', source: '=单位!$A$1:$A$9', dropDown: true }, null, null],
    ]);
  });

  test('conditional formats become formulas; colour scales are told to be left out', async () => {
    const { book, left } = await read(
      `${cells('<c r="A1"><v>1</v></c>')}<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0.6</formula></cfRule>` +
        '<cfRule type="cellIs" dxfId="0" priority="1" operator="between" stopIfTrue="1"><formula>1</formula><formula>$B$1</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C1"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="D1:D5"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="percent" val="90"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
    );
    expect(book.sheets[0]!.conditionals).toEqual([
      expect.objectContaining({
        type: 'formula',
        formula: '=AND(A1>=1,A1<=$B$1)',
        stopIfTrue: true,
        look: { fill: '#FFC7CE', font: { color: '#9C0006' } },
      }),
      expect.objectContaining({ type: 'formula', formula: '=A1<0.6', stopIfTrue: false }),
      expect.objectContaining({
        type: 'dataBar',
        minimum: { type: 'lowest' },
        maximum: { type: 'percent', value: 90 },
        color: '#638EC6',
      }),
    ]);
    expect(left).toEqual(['部分条件格式']);
  });
});

describe('formulas', () => {
  test('those that call out are values, and are named', async () => {
    const { book, outward } = await read(
      cells(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>WEBSERVICE("http://x")</f><v>旧值</v></c><c r="C1"><f>cmd|\'/c calc\'!A0</f><v>0</v></c>' +
          '<c r="D1"><f>_xldudf_plan_target("a")</f><v>250</v></c><c r="E1" t="e"><f>[1]表!A1</f><v>#REF!</v></c>',
      ),
    );
    expect(book.sheets[0]!.cells.map(({ value, formula }) => formula ?? value)).toEqual([
      { native: '=1+1', plan: null, cached: 2 },
      '旧值',
      0,
      { native: '=PLAN.TARGET("a")', plan: '=PLAN.TARGET("a")', cached: 250 },
      '#REF!',
    ]);
    expect(outward).toEqual([
      { sheet: '表', cell: 'B1', formula: '=WEBSERVICE("http://x")' },
      { sheet: '表', cell: 'C1', formula: "=cmd|'/c calc'!A0" },
      { sheet: '表', cell: 'E1', formula: '=[1]表!A1' },
    ]);
  });

  test('rules and names that look into other workbooks are left out, and it is said', async () => {
    const { book, left } = await read(
      `${cells('<c r="A1"><v>1</v></c>')}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>[1]表!A1&gt;0</formula></cfRule></conditionalFormatting>` +
        '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>[1]表!$A$1:$A$3</formula1></dataValidation></dataValidations>',
      {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="外部">[1]表!$A$1</definedName><definedName name="合计">表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$9</definedName></definedNames></workbook>`,
      },
    );
    expect(book.sheets[0]!.conditionals).toEqual([]);
    expect(book.sheets[0]!.validations).toEqual([]);
    expect(book.names).toEqual([{ name: '合计', formula: '=表!$A$1', sheet: null }]);
    expect(book.sheets[0]!.print.area).toEqual({ row: 0, column: 0, rows: 9, columns: 3 });
    expect(left).toEqual(['部分条件格式', '引用外部的数据有效性', '引用外部的名称']);
  });

  test('what a formula spilled comes from the formula again', async () => {
    const { book } = await read(
      cells(
        '<c r="A1"><f t="array" ref="A1:C1">TRANSPOSE(E1:E3)</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c>',
      ),
    );
    expect(book.sheets[0]!.cells.map(({ value, formula }) => formula?.native ?? value)).toEqual([
      '=TRANSPOSE(E1:E3)',
      null,
      null,
      4,
    ]);
  });
});

describe('whole files', () => {
  test('a sheet of the product comes back with everything, and nothing is left out', async () => {
    const spec = smallSpec();
    const { book, outward, left } = await readSpecs(await writeWorkbook([spec], { dialect: 'native' }));
    expect([outward, left]).toEqual([[], []]);
    const sheet = book.sheets[0]!;
    expect(sheet).toMatchObject({
      name: spec.name,
      rows: spec.rows,
      columns: spec.columns,
      freeze: spec.freeze,
      tabColor: spec.tabColor,
      notes: spec.notes,
      gridlines: false,
    });
    expect([sheet.validations.length, sheet.conditionals.length, sheet.merges.length]).toEqual([3, 2, 1]);
    expect(sheet.print).toMatchObject({
      orientation: 'landscape',
      paper: 'A4',
      zoom: { wide: 1, tall: null },
      area: spec.print.area,
      titleRows: spec.print.repeatRows,
      centerHorizontally: true,
    });
  });

  test('a file that is none is refused with one sentence', async () => {
    await expect(readSpecs(new TextEncoder().encode('年,值\n2021,45'))).rejects.toThrow(UnreadableFile);
    await expect(readSpecs(bytes('<sheetData><row></sheetData>'))).rejects.toThrow('文件已损坏');
  });

  test('a file too large for the screen is refused before its looks are read', async () => {
    const row = '<c r="A1"><v>1</v></c>';
    const rows = Array.from(
      { length: 310_000 },
      (_, index) => `<row r="${index + 1}">${row.replace('A1', `A${index + 1}`)}</row>`,
    );
    await expect(read(`<sheetData>${rows.join('')}</sheetData>`)).rejects.toThrow('文件超出可读取的大小');
  });
});
