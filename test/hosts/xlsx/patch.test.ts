import { HostError } from '../../../src/app/ports/workbook-host';
import { cellKey } from '../../../src/core/model/cells';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch';
import type { CellPatch } from '../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { openPackage } from '../../../src/hosts/xlsx/zip/open-package';
import { partText } from '../../../src/hosts/xlsx/zip/part-text';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { rawWorkbook, rawZip, workbookRelationships } from '../../support/raw-zip';
import { smallSpec } from '../../support/small-spec';

const SHEET = smallSpec().name;
const PART = 'xl/worksheets/sheet1.xml';

/** XML of the sheet after the change, for a hand-made sheet named 表. */
function patched(sheet: string, cells: readonly Omit<CellPatch, 'sheet'>[]): string {
  const bytes = patchWorkbook(rawZip(rawWorkbook(sheet)), {
    cells: cells.map((cell) => ({ sheet: '表', ...cell }) as CellPatch),
  });
  return partText(openPackage(bytes), PART)!.replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');
}

const row = (cells: string): string => `<sheetData><row r="2">${cells}</row></sheetData>`;
const text = (cell: string, value: string, style = ''): string =>
  `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

describe('patchWorkbook', () => {
  test.each<[string, string, Omit<CellPatch, 'sheet'>[], string]>([
    [
      'keeps the format',
      row('<c r="B2" s="7" t="s"><v>3</v></c>'),
      [{ cell: 'B2', value: 5 } as never],
      row('<c r="B2" s="7"><v>5</v></c>'),
    ],
    ['clears', row('<c r="B2" s="7"><v>3</v></c>'), [{ cell: 'B2', value: null } as never], row('<c r="B2" s="7"/>')],
    ['clears for empty text', row('<c r="B2"><v>3</v></c>'), [{ cell: 'B2', value: '' } as never], row('<c r="B2"/>')],
    ['keeps “=” as text', row('<c r="B2"/>'), [{ cell: 'B2', value: '=1+1' } as never], row(text('B2', '=1+1'))],
    [
      'escapes markup and control characters',
      row('<c r="B2"/>'),
      [{ cell: 'B2', value: '<&"\u0001_x0041_' } as never],
      row(text('B2', '&lt;&amp;&quot;_x0001__x005F_x0041_')),
    ],
    ['writes a boolean', row(''), [{ cell: 'A2', value: true } as never], row('<c r="A2" t="b"><v>1</v></c>')],
    [
      'puts new cells in order',
      row('<c r="B2"><v>1</v></c><c r="D2"><v>2</v></c>'),
      [
        { cell: 'E2', value: 5 },
        { cell: 'A2', value: 3 },
        { cell: 'C2', value: 4 },
      ] as never,
      row(
        '<c r="A2"><v>3</v></c><c r="B2"><v>1</v></c><c r="C2"><v>4</v></c><c r="D2"><v>2</v></c><c r="E2"><v>5</v></c>',
      ),
    ],
    [
      'puts new rows in order',
      '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="4"/></sheetData>',
      [
        { cell: 'A5', value: 5 },
        { cell: 'A1', value: 1 },
        { cell: 'B3', value: 3 },
        { cell: 'A3', value: 3 },
      ] as never,
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>3</v></c></row><row r="4"/><row r="5"><c r="A5"><v>5</v></c></row></sheetData>',
    ],
    [
      'opens an empty row',
      '<sheetData><row r="2" ht="20"/></sheetData>',
      [{ cell: 'A2', value: 1 } as never],
      '<sheetData><row r="2" ht="20"><c r="A2"><v>1</v></c></row></sheetData>',
    ],
    ['opens an empty sheet', '<sheetData/>', [{ cell: 'A2', value: 1 } as never], row('<c r="A2"><v>1</v></c>')],
    [
      'gives a new cell the format of its row, else of its column',
      '<cols><col min="2" max="3" style="9"/></cols><sheetData><row r="1" s="4" customFormat="1"/><row r="2" spans="1:1"><c r="A2"/></row></sheetData>',
      [
        { cell: 'B1', value: 1 },
        { cell: 'C2', value: 2 },
      ] as never,
      '<cols><col min="2" max="3" style="9"/></cols><sheetData><row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"/><c r="C2" s="9"><v>2</v></c></row></sheetData>',
    ],
    [
      'widens the dimension',
      '<dimension ref="B2"/>' + row('<c r="B2"/>'),
      [{ cell: 'D2', value: 1 } as never],
      '<dimension ref="B2:D2"/>' + row('<c r="B2"/><c r="D2"><v>1</v></c>'),
    ],
    [
      'keeps a formula and changes its result',
      row('<c r="B2" s="1" t="str"><f>A1&amp;"x"</f><v>old</v></c>'),
      [{ cell: 'B2', cached: 0.5 } as never],
      row('<c r="B2" s="1"><f>A1&amp;"x"</f><v>0.5</v></c>'),
    ],
    [
      'writes an empty result',
      row('<c r="B2"><f>A1</f><v>1</v></c>'),
      [{ cell: 'B2', cached: '' } as never],
      row('<c r="B2" t="str"><f>A1</f><v></v></c>'),
    ],
    [
      'takes the last of two values',
      row('<c r="B2"/>'),
      [
        { cell: 'B2', value: 1 },
        { cell: 'B2', value: 2 },
      ] as never,
      row('<c r="B2"><v>2</v></c>'),
    ],
    [
      'leaves all else',
      '<!-- a -->' + row('<c r="A2"><v>1</v></c><c r="B2"/>') + '<extLst><ext><x:c xmlns:x="u" r="B2"/></ext></extLst>',
      [{ cell: 'B2', value: 1 } as never],
      '<!-- a -->' +
        row('<c r="A2"><v>1</v></c><c r="B2"><v>1</v></c>') +
        '<extLst><ext><x:c xmlns:x="u" r="B2"/></ext></extLst>',
    ],
  ])('%s', (_, before, cells, after) => {
    expect(patched(before, cells)).toBe(after);
  });

  test('writes prefixed elements into a prefixed sheet', () => {
    const xml = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    const bytes = patchWorkbook(rawZip(rawWorkbook('', { [PART]: xml })), {
      cells: [{ sheet: '表', cell: 'B1', value: '甲' }],
    });
    expect(readWorkbook(bytes).sheets[0]!.values).toEqual([[null, '甲']]);
  });

  const SHARED =
    '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';

  test('writing over the master of a shared formula leaves the others theirs', () => {
    const bytes = patchWorkbook(rawZip(rawWorkbook(SHARED)), {
      cells: [
        { sheet: '表', cell: 'B1', value: 99 },
        { sheet: '表', cell: 'B2', cached: 5 },
      ],
    });
    const sheet = readWorkbook(bytes).sheets[0]!;
    expect([...sheet.formulas]).toEqual([
      [cellKey(1, 1), '=A2*2'],
      [cellKey(2, 1), '=A3*2'],
    ]);
    expect(sheet.values).toEqual([
      [null, 99],
      [null, 5],
      [null, 6],
    ]);
  });

  test('refuses a part of an array formula', () => {
    const xml = row('<c r="B2"><f t="array" ref="B2:C2">TRANSPOSE(A1:A2)</f><v>1</v></c><c r="C2"><v>2</v></c>');
    expect(() => patched(xml, [{ cell: 'C2', value: 1 } as never])).toThrow('数组公式 B2:C2');
  });

  test.each<[string, CellPatch, string]>([
    ['a sheet that is not there', { sheet: '别的', cell: 'A1', value: 1 }, 'sheet-missing'],
    ['a bad address', { sheet: '表', cell: '甲1', value: 1 }, 'failed'],
    ['a result without a formula', { sheet: '表', cell: 'A1', cached: 1 }, 'failed'],
    ['a number that is none', { sheet: '表', cell: 'A1', value: Infinity }, 'failed'],
    ['text too long for a cell', { sheet: '表', cell: 'A1', value: '长'.repeat(32768) }, 'failed'],
  ])('refuses %s', (_, patch, code) => {
    let caught: unknown;
    try {
      patchWorkbook(rawZip(rawWorkbook('<sheetData/>')), { cells: [patch] });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(HostError);
    expect(caught).toMatchObject({ code });
  });

  test('every other entry stays byte for byte', async () => {
    const before = await writeWorkbook([smallSpec()], { dialect: 'native' });
    const after = patchWorkbook(before, { cells: [{ sheet: SHEET, cell: 'F3', value: 45 }] });
    const [old, now] = [openPackage(before), openPackage(after)];
    expect([...now.entries.keys()]).toEqual([...old.entries.keys()]);
    for (const [key, entry] of old.entries) {
      const copy = now.entries.get(key)!;
      const same = Buffer.compare(
        before.subarray(entry.start, entry.start + entry.deflated),
        after.subarray(copy.start, copy.start + copy.deflated),
      );
      expect([key, same === 0]).toEqual([key, key !== PART]);
    }
  });

  const CHAIN = {
    'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/></calcChain>',
    'xl/_rels/workbook.xml.rels': workbookRelationships('rId7 calcChain calcChain.xml'),
    '[Content_Types].xml':
      '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
  };

  test('the calculation chain goes only when a formula goes', () => {
    const bytes = rawZip(rawWorkbook(SHARED, CHAIN));
    const kept = openPackage(
      patchWorkbook(bytes, {
        cells: [
          { sheet: '表', cell: 'B1', cached: 3 },
          { sheet: '表', cell: 'A1', value: 1 },
        ],
      }),
    );
    expect(partText(kept, 'xl/calcChain.xml')).toBe(CHAIN['xl/calcChain.xml']);
    const gone = openPackage(patchWorkbook(bytes, { cells: [{ sheet: '表', cell: 'B2', value: 3 }] }));
    expect(gone.entries.has('xl/calcchain.xml')).toBe(false);
    expect(partText(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(gone, '[Content_Types].xml')).not.toContain('calcChain');
  });
});

describe('custom XML', () => {
  const NAMESPACE = 'urn:example:seal';
  const seal = (by: string): string => `<seal xmlns="${NAMESPACE}" by="${by}"/>`;

  test('is added with all that belongs to it, replaced in place, and removed without a trace', async () => {
    const plain = await writeWorkbook([smallSpec()], { dialect: 'native' });
    const sealed = patchWorkbook(plain, { customXml: { namespace: NAMESPACE, xml: seal('甲') } });
    const names = [...openPackage(sealed).entries.keys()].filter((name) => name.startsWith('customxml'));
    expect(names).toEqual(['customxml/item1.xml', 'customxml/itemprops1.xml', 'customxml/_rels/item1.xml.rels']);
    expect(partText(openPackage(sealed), '[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
    expect(partText(openPackage(sealed), 'xl/_rels/workbook.xml.rels')).toContain('relationships/customXml"');

    const again = patchWorkbook(sealed, { customXml: { namespace: NAMESPACE, xml: seal('乙') } });
    expect(readWorkbook(again).customXml).toEqual([
      { part: 'customXml/item1.xml', namespace: NAMESPACE, xml: seal('乙') },
    ]);

    const bare = patchWorkbook(again, { customXml: { namespace: NAMESPACE, xml: null } });
    expect([...openPackage(bare).entries.keys()].filter((name) => name.startsWith('customxml'))).toEqual([]);
    expect(partText(openPackage(bare), 'xl/_rels/workbook.xml.rels')).toBe(
      partText(openPackage(plain), 'xl/_rels/workbook.xml.rels'),
    );
    expect(partText(openPackage(bare), '[Content_Types].xml')).toBe(
      partText(openPackage(plain), '[Content_Types].xml'),
    );
  });

  test('survives LibreOffice, which moves it, and is found again', async () => {
    const plain = await writeWorkbook([smallSpec()], { dialect: 'native' });
    const moved = throughLibreOffice(patchWorkbook(plain, { customXml: { namespace: NAMESPACE, xml: seal('甲') } }));
    const found = readWorkbook(moved).customXml.filter((part) => part.namespace === NAMESPACE);
    expect(found).toHaveLength(1);
    const bare = patchWorkbook(moved, { customXml: { namespace: NAMESPACE, xml: null } });
    expect(readWorkbook(bare).customXml.some((part) => part.namespace === NAMESPACE)).toBe(false);
  }, 60_000);
});

describe('a patched workbook', () => {
  test('is sound to openpyxl and to LibreOffice, which recalculates from the new values', async () => {
    const spec = smallSpec();
    const bytes = patchWorkbook(await writeWorkbook([spec], { dialect: 'native' }), {
      cells: [
        { sheet: SHEET, cell: 'F3', value: 45.5 },
        { sheet: SHEET, cell: 'G3', value: 50 },
        { sheet: SHEET, cell: 'H3', cached: 95.5 },
        { sheet: SHEET, cell: 'J3', value: '=按年报核实' },
        { sheet: SHEET, cell: 'B9', value: '表外' },
      ],
      customXml: { namespace: 'urn:x', xml: '<a xmlns="urn:x"/>' },
    });
    const seen = inspectWithPython(
      bytes,
      `
import json, sys, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
c = openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[0]
print(json.dumps([s['F3'].value, s['F3'].number_format, s['H3'].value, c['H3'].value, s['J3'].value, s['J3'].data_type, s['B9'].value]))
`,
    );
    expect(seen).toEqual([45.5, '0.00', '=IF(COUNT(F3:G3)=0,"",SUM(F3:G3))', 95.5, '=按年报核实', 's', '表外']);
    const sheet = readWorkbook(throughLibreOffice(bytes)).sheets[0]!;
    expect(sheet.values[2]!.slice(5, 8)).toEqual([45.5, 50, 95.5]);
    expect(sheet.values[2]![9]).toBe('=按年报核实');
    expect(sheet.formulas.has(cellKey(2, 9))).toBe(false);
  }, 60_000);
});
