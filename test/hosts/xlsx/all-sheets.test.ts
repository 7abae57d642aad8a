import { BUILT_IN } from '../../../src/catalogues/built-in';
import { derivedCells } from '../../../src/core/sheet/derived';
import { readSheet } from '../../../src/core/sheet/read';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { readSpecs } from '../../../src/hosts/xlsx/read-specs';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { throughLibreOffice } from '../../support/libreoffice';
import { inspectWithPython } from '../../support/python';
import { allSheets } from '../excel/boxes';

jest.setTimeout(180_000);

/** What LibreOffice must keep of every sheet. */
const INSPECT = `
import json, sys, warnings, openpyxl
# LibreOffice writes extensions that openpyxl does not know.
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
def count(values): return sum(1 for _ in values)
names = book.defined_names
names = list(names.values() if hasattr(names, 'values') else names.definedName)
print(json.dumps({s.title: {
  'protected': s.protection.sheet,
  'unlocked': count(c for row in s.iter_rows() for c in row if not c.protection.locked),
  'validations': sorted({str(r) for v in s.data_validations.dataValidation for r in v.sqref.ranges}) != [],
  'conditionals': count(r for a in s.conditional_formatting for r in a.rules),
  'page': [s.page_setup.orientation, int(s.page_setup.paperSize or 0), bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage), s.print_title_rows],
  'links': sorted((c.hyperlink.location or '').lstrip('#').replace("'", '').replace('$', '') for row in s.iter_rows() for c in row if c.hyperlink),
  'names': sorted(d.name for d in names if d.attr_text.replace("'", '').replace('$', '').split('!')[0] == s.title),
} for s in book.worksheets}, ensure_ascii=False))
`;

type Facts = Record<string, Record<string, unknown>>;

describe.each([
  ['fj-14', '福建省'],
  ['fj-12', '福州市'],
])('all sheets of %s for %s through LibreOffice', (planId, unitName) => {
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(async () => {
    before = await writeWorkbook(allSheets(planId, unitName), { dialect: 'native' });
    after = throughLibreOffice(before);
  });

  test('keep protection, validations, conditional formats, names, links and print set-up', () => {
    expect(inspectWithPython(after, INSPECT)).toEqual(inspectWithPython(before, INSPECT) as Facts);
  });

  test('open without loss in the workbench', async () => {
    const [first, second] = await Promise.all([readSpecs(before), readSpecs(after)]);
    expect(first.left).toEqual([]);
    expect(second.book.sheets.map(({ name }) => name)).toEqual(first.book.sheets.map(({ name }) => name));
  });

  test('show in every formula cell what the core says', () => {
    let compared = 0;
    const wrong = readWorkbook(after).sheets.flatMap((sheet) => {
      const reading = readSheet(sheet, BUILT_IN);
      if (!reading) return [];
      expect(reading.problems).toEqual([]);
      return derivedCells(reading).filter(({ row, column, value }) => {
        compared += 1;
        const found = sheet.values[row]?.[column] ?? '';
        if (typeof found === 'number' && typeof value === 'number') return Math.abs(found - value) > 1e-10;
        return found !== value;
      });
    });
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
  });
});
