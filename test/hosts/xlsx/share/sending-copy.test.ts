import { HostError } from '../../../../src/app/ports/workbook-host';
import { cellKey } from '../../../../src/core/model/cells';
import { COPY_NAMESPACE, readCopyPart } from '../../../../src/core/sheet/sending/copy-part';
import type { NativeFormula } from '../../../../src/core/sheet/sending/natives';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../../src/hosts/xlsx/read';
import { restoreCopy } from '../../../../src/hosts/xlsx/share/restore-copy';
import { sendingCopy } from '../../../../src/hosts/xlsx/share/sending-copy';
import { openPackage } from '../../../../src/hosts/xlsx/zip/open-package';
import { partText } from '../../../../src/hosts/xlsx/zip/part-text';
import { throughLibreOffice } from '../../../support/libreoffice';
import { rawWorkbook, rawZip, workbookRelationships } from '../../../support/raw-zip';
import { RICH_PARTS, richWorkbook } from '../../../support/rich-workbook';

jest.setTimeout(60_000);

const SHEET = 'xl/worksheets/sheet1.xml';
const data = (cells: string, more = ''): string => `<sheetData><row r="1">${cells}</row></sheetData>${more}`;
const book = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  rawZip(rawWorkbook(sheet, more));
const textOf = (bytes: Uint8Array, part: string): string => partText(openPackage(bytes), part) ?? '';
const inside = (bytes: Uint8Array): string =>
  textOf(bytes, SHEET)
    .replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '')
    .replace(/^<sheetData><row r="1">|<\/row><\/sheetData>.*$/g, '');
const native = (cell: string, formula: string): NativeFormula => ({ sheet: '表', cell, formula, value: 0.5 });
const copyPartOf = (bytes: Uint8Array): unknown => {
  const xml = readWorkbook(bytes).customXml.find(({ namespace }) => namespace === COPY_NAMESPACE)?.xml;
  const read = xml === undefined ? null : readCopyPart(xml);
  return read?.ok ? read.part : read;
};

describe('formulas of a copy', () => {
  test.each<[string, string, NativeFormula[], string]>([
    [
      'a template formula becomes the native one and keeps its result',
      '<c r="B1" s="3"><f>_xldudf_PLAN_PROGRESS($A1)</f><v>0.30000000000000004</v></c>',
      [native('B1', '=$A1/2')],
      '<c r="B1" s="3"><f>$A1/2</f><v>0.30000000000000004</v></c>',
    ],
    [
      'a dynamic array of one cell becomes an ordinary formula',
      '<c r="B1" s="3" cm="1"><f t="array" ref="B1">_xldudf_PLAN_PROGRESS($A1)</f><v>1</v></c>',
      [native('B1', '=IF($A1<1,"<",2)')],
      '<c r="B1" s="3"><f>IF($A1&lt;1,&quot;&lt;&quot;,2)</f><v>1</v></c>',
    ],
    [
      'a result that the missing add-in spoilt is put right',
      '<c r="B1" s="3" t="e"><f>_xldudf_PLAN_PROGRESS($A1)</f><v>#NAME?</v></c>',
      [native('B1', '=$A1/2')],
      '<c r="B1" s="3"><f>$A1/2</f><v>0.5</v></c>',
    ],
    [
      'any other formula keeps its result',
      '<c r="B1" s="3" t="str"><f>_xldudf_PLAN_STATUS($A1)&amp;"。"</f><v>完成。</v></c>',
      [],
      '<c r="B1" s="3" t="str"><v>完成。</v></c>',
    ],
    [
      'names in lower case, as LibreOffice writes them',
      '<c r="B1"><f>_xldudf_plan_target(1)</f><v>5</v></c>',
      [],
      '<c r="B1"><v>5</v></c>',
    ],
    ['functions of another add-in', '<c r="B1"><f>_xldudf_OTHER_RATE(1)</f><v>5</v></c>', [], '<c r="B1"><v>5</v></c>'],
    ['a formula without a result', '<c r="B1"><f>_xldudf_PLAN_TARGET(1)</f></c>', [], '<c r="B1"></c>'],
    [
      'a spilled array',
      '<c r="B1" cm="1"><f t="array" ref="B1:C1">_xldudf_PLAN_INDICATORS(2)</f><v>1</v></c><c r="C1"><v>2</v></c>',
      [],
      '<c r="B1"><v>1</v></c><c r="C1"><v>2</v></c>',
    ],
    [
      'a text that only speaks of a function stays a formula',
      '<c r="B1" t="str"><f>"PLAN.TARGET(1)"&amp;A1</f><v>x</v></c>',
      [],
      '<c r="B1" t="str"><f>"PLAN.TARGET(1)"&amp;A1</f><v>x</v></c>',
    ],
    [
      'another workbook',
      '<c r="B1"><f>SUM([1]Sheet1!A1,1)</f><v>7</v></c><c r="C1"><f>Table1[[#This Row],[2023]]*[0]!x</f><v>1</v></c>',
      [],
      '<c r="B1"><v>7</v></c><c r="C1"><f>Table1[[#This Row],[2023]]*[0]!x</f><v>1</v></c>',
    ],
  ])('%s', (_, before, natives, after) => {
    expect(inside(sendingCopy(book(data(before)), natives).bytes)).toBe(after);
  });

  test('all cells of a shared formula go with it, each with its own formula on record', () => {
    const cells =
      '<c r="B1"><f t="shared" ref="B1:C1" si="0">_xldudf_PLAN_TARGET(A1)</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c>' +
      '<c r="D1"><f t="shared" ref="D1:E1" si="1">A1*2</f><v>1</v></c><c r="E1"><f t="shared" si="1"/><v>2</v></c>';
    const { bytes, kept } = sendingCopy(book(data(cells)), []);
    expect(inside(bytes)).toContain('<c r="B1"><v>1</v></c><c r="C1"><v>2</v></c><c r="D1"><f t="shared"');
    expect(kept.map(({ cell, formula }) => [cell, formula])).toEqual([
      ['B1', '=PLAN.TARGET(A1)'],
      ['C1', '=PLAN.TARGET(B1)'],
    ]);
  });

  test('what the copy does without is told', () => {
    const cells =
      '<c r="A1"><f>_xldudf_PLAN_PROGRESS(1)</f><v>1</v></c><c r="B1" t="e"><f>_xldudf_PLAN_TARGET(1)</f><v>#NAME?</v></c><c r="C1"><f>[1]a!A1</f><v>3</v></c>';
    const copy = sendingCopy(book(data(cells)), [native('A1', '=1')]);
    expect({ ...copy, bytes: null }).toEqual({
      bytes: null,
      replaced: 1,
      kept: [{ sheet: '表', cell: 'B1', formula: '=PLAN.TARGET(1)', error: true }],
      links: [{ sheet: '表', cell: 'C1', formula: '=[1]a!A1' }],
      names: [],
      removed: [],
    });
    expect(textOf(copy.bytes, 'customXml/item1.xml')).not.toMatch(/_xldudf_/i);
    expect(copyPartOf(copy.bytes)).toMatchObject({
      cells: [
        { cell: 'A1', kind: 'native', formula: '_xldudf_PLAN_PROGRESS(1)' },
        { cell: 'B1', kind: 'value', holds: ['e#NAME?'] },
        { cell: 'C1', kind: 'link', holds: ['n3e0'] },
      ],
    });
  });

  test('names that stand for PLAN.* mean nothing in the copy; cells that use them keep their results', () => {
    const names =
      '<definedNames><definedName name="目标">_xldudf_PLAN_TARGET(1)</definedName><definedName name="两倍" localSheetId="0">目标*2</definedName>' +
      '<definedName name="外">[1]Sheet1!$A$1</definedName><definedName name="区">表!$A$1</definedName></definedNames><calcPr calcId="1"/>';
    const xml = rawWorkbook('').find(({ name }) => name === 'xl/workbook.xml')!.data as string;
    const before = book(
      data('<c r="A1"><f>两倍+1</f><v>501</v></c><c r="B1"><f>SUM(区)</f><v>1</v></c><c r="C1"><f>外</f><v>4</v></c>'),
      {
        'xl/workbook.xml': xml.replace('</sheets>', `</sheets>${names}`),
      },
    );
    const copy = sendingCopy(before, []);
    expect(inside(copy.bytes)).toBe(
      '<c r="A1"><v>501</v></c><c r="B1"><f>SUM(区)</f><v>1</v></c><c r="C1"><v>4</v></c>',
    );
    expect(copy.names).toEqual(['目标', '两倍', '外']);
    expect(textOf(copy.bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="目标">#N/A</definedName><definedName name="两倍" localSheetId="0">#N/A</definedName>' +
        '<definedName name="外">#REF!</definedName><definedName name="区">表!$A$1</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="1"/>',
    );
    const restored = restoreCopy(copy.bytes);
    expect(restored.restored).toBe(3);
    expect(textOf(restored.bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="两倍" localSheetId="0">目标*2</definedName>',
    );
    expect(inside(restored.bytes)).toContain('<c r="A1"><f>两倍+1</f><v>501</v></c>');
  });

  test('columns of tables fill new rows without the add-in, and with it again when restored', () => {
    const table =
      '<table displayName="表1"><tableColumns count="3"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙">' +
      '<calculatedColumnFormula>_xldudf_PLAN_TARGET(表1[[#This Row],[甲]])</calculatedColumnFormula></tableColumn>' +
      '<tableColumn id="3" name="丙"><calculatedColumnFormula>表1[[#This Row],[甲]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>';
    const before = book(data('<c r="A1"><v>1</v></c>'), { 'xl/tables/table1.xml': table });
    const { bytes } = sendingCopy(before, []);
    expect(textOf(bytes, 'xl/tables/table1.xml')).toContain(
      'name="乙"></tableColumn><tableColumn id="3" name="丙"><calc',
    );
    const restored = restoreCopy(bytes);
    expect([restored.restored, textOf(restored.bytes, 'xl/tables/table1.xml')]).toEqual([1, table]);
  });

  test.each<[string, string, RegExp]>([
    [
      'a rule of a conditional format',
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression"><formula>_xldudf_PLAN_TARGET(1)&gt;1</formula></cfRule></conditionalFormatting>',
      /工作表“表” A1:A9 用到 PLAN\.\* 函数.*请先删去或改写/,
    ],
    [
      'a validation that looks into another workbook',
      '<dataValidations><dataValidation sqref="B2" type="list"><formula1>[1]Sheet1!$A$1:$A$3</formula1></dataValidation></dataValidations>',
      /工作表“表” B2 引用了其他工作簿/,
    ],
  ])('%s keeps the copy from being made', (_, xml, message) => {
    const make = (): unknown => sendingCopy(book(data('<c r="A1"><v>1</v></c>', xml)), []);
    expect(make).toThrow(HostError);
    expect(make).toThrow(message);
  });
});

describe('what else a copy does without', () => {
  test('macros, macro sheets, links, paths; all other parts stay byte for byte', () => {
    const before = richWorkbook();
    const copy = sendingCopy(before, []);
    expect(copy.removed).toEqual(['宏', '1 个外部链接', '5 处本机路径']);
    const [old, now] = [openPackage(before), openPackage(copy.bytes)];
    const gone = [...old.entries.keys()].filter((key) => !now.entries.has(key));
    expect(gone).toEqual([
      'xl/vbaproject.bin',
      'xl/_rels/vbaproject.bin.rels',
      'xl/vbaprojectsignature.bin',
      'xl/macrosheets/sheet1.xml',
      'xl/externallinks/externallink1.xml',
      'xl/externallinks/_rels/externallink1.xml.rels',
      'xl/calcchain.xml',
    ]);
    const touched = new Set([
      '[content_types].xml',
      'docprops/app.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/connections.xml',
    ]);
    for (const [key, entry] of old.entries) {
      const kept = now.entries.get(key);
      if (!kept || touched.has(key)) continue;
      const same = Buffer.compare(
        before.subarray(entry.start, entry.start + entry.deflated),
        copy.bytes.subarray(kept.start, kept.start + kept.deflated),
      );
      expect([key, same, kept.crc, kept.stamp]).toEqual([key, 0, entry.crc, entry.stamp]);
    }
    for (const part of RICH_PARTS) expect(now.entries.has(part.toLowerCase())).toBe(true);
    const texts = [...now.entries.values()].filter(({ name }) => /\.(?:xml|rels)$/.test(name));
    const all = texts.map(({ name }) => textOf(copy.bytes, name)).join('\n');
    expect(all).not.toMatch(
      /vbaProject|macroEnabled|xlMacrosheet|externalLink|externalReference|C:\\Users|file:\/\/\/|absPath|HyperlinkBase>/,
    );
    expect(textOf(copy.bytes, '[Content_Types].xml')).toContain('spreadsheetml.sheet.main+xml');
    expect(textOf(copy.bytes, 'xl/workbook.xml')).toContain(
      '<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="3" r:id="rId3"/>',
    );
    expect(textOf(copy.bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(textOf(copy.bytes, 'xl/workbook.xml')).toContain('<definedName name="区" localSheetId="1">');
    expect(textOf(copy.bytes, SHEET)).toContain('<hyperlinks><hyperlink ref="A2" r:id="rId2"/></hyperlinks>');
    expect(readWorkbook(copy.bytes).flags).toEqual({
      macros: false,
      externalLinks: 0,
      embedded: false,
      date1904: false,
    });
  });

  test('a workbook that needs nothing is sent as it is', () => {
    const before = book(data('<c r="A1"><f>1+1</f><v>2</v></c>'));
    const copy = sendingCopy(before, []);
    expect(Buffer.compare(copy.bytes, sendingCopy(copy.bytes, []).bytes)).toBe(0);
    for (const [key, entry] of openPackage(before).entries)
      expect(textOf(copy.bytes, key)).toBe(partText(openPackage(before), entry.name));
  });
});

describe('restoring', () => {
  const CELLS =
    '<c r="A1"><v>4</v></c><c r="B1" s="0"><f>_xldudf_PLAN_PROGRESS($A1)</f><v>2</v></c>' +
    '<c r="C1" t="str"><f>_xldudf_PLAN_STATUS($A1)&amp;"。"</f><v>完成。</v></c>' +
    '<c r="D1"><f t="array" ref="D1:E1">_xldudf_PLAN_BOX($A1)</f><v>1</v></c><c r="E1"><v>2</v></c>' +
    '<c r="F1"><f>A1*2</f><v>8</v></c><c r="G1" t="str"><f>_xldudf_PLAN_NOTE($A1)</f><v></v></c>' +
    '<c r="H1" t="e"><f>_xldudf_PLAN_NOTE($A1)</f><v>#N/A</v></c>';
  const before = book(data(CELLS));
  const copy = (): Uint8Array => sendingCopy(before, [native('B1', '=$A1/2')]).bytes;
  const cellsOf = (bytes: Uint8Array): unknown => {
    const { values, formulas, errors } = readWorkbook(bytes).sheets[0]!;
    return { values, formulas: [...formulas], errors: [...errors] };
  };

  test('puts every formula back, and the record is gone', () => {
    const { bytes, restored, left } = restoreCopy(copy());
    expect({ restored, left }).toEqual({ restored: 5, left: [] });
    expect(inside(bytes).replaceAll('&quot;', '"')).toBe(inside(before));
    expect(readWorkbook(bytes).customXml).toEqual([]);
  });

  test('after LibreOffice has saved the copy', () => {
    const { bytes, left } = restoreCopy(throughLibreOffice(copy()));
    expect(left).toEqual([]);
    const formulas = readWorkbook(bytes).sheets[0]!.formulas;
    expect([...formulas].sort(([a], [b]) => a - b)).toEqual(
      [...readWorkbook(before).sheets[0]!.formulas].sort(([a], [b]) => a - b),
    );
  });

  test('leaves what somebody wrote over, and tells', () => {
    const changed = patchWorkbook(copy(), {
      cells: [
        { sheet: '表', cell: 'B1', value: 3 },
        { sheet: '表', cell: 'E1', value: 9 },
      ],
    });
    const { bytes, restored, left } = restoreCopy(changed);
    expect(restored).toBe(3);
    expect(left).toEqual([
      { sheet: '表', cell: 'B1', formula: '=PLAN.PROGRESS($A1)', why: '这一格已另填内容或移动，没有覆盖' },
      { sheet: '表', cell: 'D1', formula: '=PLAN.BOX($A1)', why: '这一格已另填内容或移动，没有覆盖' },
    ]);
    const { values, formulas } = readWorkbook(bytes).sheets[0]!;
    expect([values[0]![1], values[0]![4]]).toEqual([3, 9]);
    expect(formulas.has(cellKey(0, 1))).toBe(false);
  });

  test('a copy of a copy keeps the first record', () => {
    expect(cellsOf(restoreCopy(sendingCopy(copy(), []).bytes).bytes)).toEqual(cellsOf(before));
  });

  test('a formula that led to another workbook stays a value and on record', () => {
    const sent = sendingCopy(
      book(data('<c r="A1"><f>[1]a!A1</f><v>3</v></c><c r="B1"><f>_xldudf_PLAN_TARGET(1)</f><v>1</v></c>')),
      [],
    );
    const { bytes, restored, left } = restoreCopy(sent.bytes);
    expect({ restored, why: left.map(({ why }) => why) }).toEqual({
      restored: 1,
      why: ['公式引用其他工作簿，保留数值'],
    });
    expect(copyPartOf(bytes)).toMatchObject({ cells: [{ cell: 'A1', kind: 'link' }] });
  });

  test('a record from outside puts nothing in that calls out or needs no add-in', () => {
    const forge = (formula: string): Uint8Array => {
      const cells = [{ sheet: '表', cell: 'A1', kind: 'value', formula, array: null, metadata: null, holds: ['n4e0'] }];
      const xml = `<copy xmlns="${COPY_NAMESPACE}">${JSON.stringify({ version: 1, cells, names: [], columns: [] })}</copy>`;
      return patchWorkbook(book(data('<c r="A1"><v>4</v></c>')), { customXml: { namespace: COPY_NAMESPACE, xml } });
    };
    const calling = ['PLAN.TARGET(WEBSERVICE(A1))', "PLAN.TARGET(cmd|'/c calc'!A0)", 'SUM(1)'];
    for (const formula of calling) {
      const { bytes, restored, left } = restoreCopy(forge(formula));
      expect([restored, left.length, inside(bytes)]).toEqual([0, 1, '<c r="A1"><v>4</v></c>']);
    }
    expect(restoreCopy(forge('_xldudf_PLAN_TARGET(1)')).restored).toBe(1);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['a workbook that is no copy', before, /不是发送版/],
    [
      'a record that cannot be read',
      patchWorkbook(before, {
        customXml: { namespace: COPY_NAMESPACE, xml: `<copy xmlns="${COPY_NAMESPACE}">{}</copy>` },
      }),
      /公式记录读不了.*没有改动/,
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => restoreCopy(bytes)).toThrow(message);
  });
});

test('the chain of calculation goes with the formulas, and everything is computed when the copy is opened', () => {
  const before = book(data('<c r="A1"><f>_xldudf_PLAN_TARGET(1)</f><v>1</v></c>'), {
    'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
    'xl/_rels/workbook.xml.rels': workbookRelationships('rId7 calcChain calcChain.xml'),
  });
  const { bytes } = sendingCopy(before, []);
  expect(openPackage(bytes).entries.has('xl/calcchain.xml')).toBe(false);
  expect(textOf(bytes, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
});
