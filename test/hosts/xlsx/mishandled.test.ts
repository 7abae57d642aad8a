import { findBox } from '../../../src/core/model/catalogue';
import type { Finding } from '../../../src/core/model/finding';
import type { SheetReading } from '../../../src/core/model/reading';
import { buildSheet } from '../../../src/core/sheet/build';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { check } from '../../support/checked-workbook';
import { EVERYTHING } from '../../support/filled-sheets';
import { inspectWithPython } from '../../support/python';

jest.setTimeout(120_000);

/** What people do to a workbook, one case a function; each starts from the file as it was made. */
const HANDS = `
import base64, datetime, io, json, re, sys, warnings, zipfile, openpyxl
warnings.simplefilter('ignore')
source = open(sys.argv[1], 'rb').read()
cases = {}
def case(f):
    book = openpyxl.load_workbook(io.BytesIO(source))
    for sheet in book.worksheets:
        if f.__name__ != 'untouched' and f.__name__ != 'merged':
            for area in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(area))
    p, c = book['全省'], book['福州']
    for s, year in ((p, 8), (c, 10)):
        for r in range(10, 35):
            for l in range(year, year + 3):
                if s.cell(r, 1).value and s.cell(r, l).value is None: s.cell(r, l).value = (r * 37) % 50 + l / 10
    f(book, p, c)
    out = io.BytesIO(); book.save(out)
    cases[f.__name__] = base64.b64encode(by_hand(out.getvalue())).decode()
def by_hand(data):
    # What openpyxl does not write: runs of rich text, and an array formula over two cells.
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, 'w') as new:
        for name in old.namelist():
            part = old.read(name).decode() if name.startswith('xl/worksheets/sheet') else old.read(name)
            if isinstance(part, str):
                part = re.sub('<f>"rich"</f><v ?/?>(</v>)?', '<is><r><rPr><b/></rPr><t>66</t></r><r><t>4.4</t></r></is>', part)
                part = re.sub(r'(<c r="J18"[^>]*?)(?: t="[a-z]*")?>(<is>)', r'\\1 t="inlineStr">\\2', part)
                part = re.sub('<f>[{]1,2[}]</f><v ?/?>(</v>)?', '<f t="array" ref="J19:K19">{1,2}</f><v>1</v>', part)
            new.writestr(name, part)
    return out.getvalue()
def row_of(sheet, code):
    return next(c.row for c in sheet['A'] if c.value == code)
def line(sheet, row): return [c.value for c in sheet[row]]
def put(sheet, row, values):
    for index, value in enumerate(values): sheet.cell(row, index + 1).value = value

@case
def untouched(book, p, c): pass
@case
def inserted(book, p, c):
    for s in (p, c):
        s.insert_rows(15, 2); s.insert_rows(3); s.insert_cols(9); s.insert_cols(1)
@case
def deleted_row(book, p, c): p.delete_rows(row_of(p, 'fj-14.2.07'))
@case
def deleted_year(book, p, c): p.delete_cols(10)
@case
def deleted_codes(book, p, c):
    # A merged title keeps its text when its first column goes.
    for r in (1, 6): p.cell(r, 2).value = p.cell(r, 1).value
    p.delete_cols(1)
@case
def cleared_code(book, p, c): p.cell(row_of(p, 'fj-14.2.07'), 1).value = None
@case
def own_row(book, p, c):
    p.insert_rows(15); p['C15'] = '其中：本市自加'; p['H15'] = 12.5
@case
def sorted_rows(book, p, c):
    for s in (p, c):
        first, last = row_of(s, 'fj-14.2.01'), row_of(s, 'fj-14.2.20')
        lines = sorted((line(s, r) for r in range(first, last + 1)), key=lambda l: -(l[7] if isinstance(l[7], (int, float)) else 0))
        for index, values in enumerate(lines): put(s, first + index, values)
@case
def sorted_with_heads(book, p, c):
    lines = sorted((line(p, r) for r in range(7, p.max_row + 1)), key=lambda l: str(l[0] or '~'))
    for index, values in enumerate(lines): put(p, 7 + index, values)
@case
def hidden(book, p, c):
    for r in range(12, 20): p.row_dimensions[r].hidden = True
    for l in 'HIJ': p.column_dimensions[l].hidden = True
    c.sheet_state = 'hidden'
@case
def merged(book, p, c): p.merge_cells('H18:I18'); p.merge_cells('J18:J20')
@case
def copied(book, p, c): book.copy_worksheet(c)
@case
def renamed(book, p, c): p.title = '__proto__'; c.title = 'constructor'
@case
def moved(book, p, c):
    old = row_of(p, 'fj-14.2.07'); new = row_of(c, 'fj-14.2.20') + 1
    c.insert_rows(new); put(c, new, line(p, old)); p.delete_rows(old)
@case
def head_gone(book, p, c): p['J8'] = '去年'
@case
def head_twice(book, p, c): p['J8'] = '2022年'
@case
def labels_gone(book, p, c): p['E6'] = None; p['A6'] = '闽'
@case
def blank_heads(book, p, c):
    for r in range(1, 10):
        for l in p[r]: l.value = None
@case
def contents(book, p, c):
    r = row_of(p, 'fj-14.2.07')
    p.cell(r, 8).value = datetime.date(2023, 9, 1); p.cell(r, 8).number_format = 'yyyy-mm'
    p.cell(r, 9).value = True
    p.cell(r, 10).value = '="rich"'
    p.cell(r, 11).value = '缺' * 32767
    p.cell(r, 12).value = 0.95; p.cell(r, 12).number_format = '0%'
    r += 1
    p.cell(r, 8).value = '#N/A'; p.cell(r, 8).data_type = 'e'
    p.cell(r, 9).value = '=SUM(A1:A3)'
    p.cell(r, 10).value = '={1,2}'
    p.cell(r, 11).value = 2
    p.cell(r, 12).value = "='[1]Sheet1'!A1"
    r += 1
    p.cell(r, 8).value = 1e300
    p.cell(r, 9).value = 0.30000000000000004
    p.cell(r, 10).value = '1,013.5'
    p.cell(r, 11).value = '６６４．４'
    p.cell(r, 12).value = '_x0000_\\ufffd'
    p['R18'] = '#REF!'; p['R18'].data_type = 'e'
    p['F6'] = datetime.date(2023, 9, 1); p['F6'].number_format = 'yyyy-mm'
    p['R3'] = '__proto__'
    c['H12'] = 5.1
print(json.dumps(cases))
`;

type Case = { readings: SheetReading[]; others: string[]; findings: Finding[] };

describe('a workbook in the hands of people', () => {
  let cases: Map<string, Case>;
  beforeAll(async () => {
    const form = (unitName: string, name: string) => {
      const { plan, box } = findBox(EVERYTHING, 'fj-14', '2')!;
      const unit = plan.units.find((candidate) => candidate.name === unitName)!;
      return buildSheet({ plan, box, unit, name, asOf: { year: 2023, months: 12 }, example: true });
    };
    const book = await writeWorkbook([form('福建省', '全省'), form('福州市', '福州')], { dialect: 'native' });
    const files = inspectWithPython(book, HANDS) as Record<string, string>;
    cases = new Map(
      Object.entries(files).map(([name, file]) => [name, check(readWorkbook(Buffer.from(file, 'base64')).sheets)]),
    );
  });

  const of = (name: string): Case => cases.get(name)!;
  /** Findings of a rule on a sheet, by cell. */
  const found = (name: string, rule: string, sheet = '全省'): string[] =>
    of(name)
      .findings.filter((finding) => finding.rule === rule && finding.sheet === sheet)
      .map(({ cell }) => cell);
  /** What was entered, by code and year, wherever it stands. */
  const entered = (reading: SheetReading | undefined) =>
    reading?.rows
      .map(({ indicator, entries }) => [indicator.code, entries.map(({ period, raw }) => [period, raw])])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

  test('no rule fails and no sheet is lost', () => {
    for (const [name, { readings, others, findings }] of cases) {
      expect([name, findings.filter(({ rule }) => rule === 'rule-failed')]).toEqual([name, []]);
      expect([name, others, readings.length >= 2]).toEqual([name, [], true]);
    }
  });

  test.each(['inserted', 'sorted_rows', 'sorted_with_heads', 'hidden', 'renamed', 'copied'])(
    '%s: every entry stays with its indicator and year',
    (name) => {
      of('untouched').readings.forEach((reading, at) =>
        expect(entered(of(name).readings[at])).toEqual(entered(reading)),
      );
    },
  );

  test.each<[string, string, string[]]>([
    ['deleted_row', 'missing-row', ['A7']],
    ['deleted_year', 'missing-column', ['A7']],
    ['cleared_code', 'unknown-code', ['H18']],
    ['own_row', 'unknown-code', ['H15']],
    ['merged', 'merged-entry', ['H18', 'J18']],
    ['head_gone', 'missing-column', ['A7']],
    ['head_twice', 'duplicate-column', ['J8']],
    ['labels_gone', 'missing-label', ['A1', 'A1']],
    ['contents', 'formula-in-entry', ['H19', 'I19', 'J19', 'K19', 'L19']],
    ['contents', 'error-in-text', ['R18']],
  ])('%s: %s names the cell', (name, rule, expected) => {
    expect(found(name, rule)).toEqual(expected);
  });

  test('without the 代码 column every row that is not read is named, with its code', () => {
    const { findings } = of('deleted_codes');
    const rows = findings.filter(({ rule }) => rule === 'unknown-code').map(({ message }) => message);
    expect(rows).toHaveLength(20);
    expect(rows[6]).toContain('fj-14.2.07');
    expect(found('deleted_codes', 'missing-column')).toHaveLength(1);
  });

  test('a row moved to another sheet is missed in one and doubled in the other', () => {
    expect(found('moved', 'missing-row')).toHaveLength(1);
    expect(found('moved', 'duplicate-code', '福州')).toHaveLength(1);
  });

  test('of two sheets of one unit the second says so', () => {
    expect(found('copied', 'duplicate-code', '福州 Copy')).toEqual(['C6']);
  });

  test('a sheet without its heads is still a form, and says what it lacks', () => {
    expect(found('blank_heads', 'missing-column').length).toBeGreaterThan(10);
  });

  test('contents are read as what they are, or named', () => {
    const [province] = of('contents').readings;
    const row = province!.rows.find(({ indicator }) => indicator.code === 'fj-14.2.07')!;
    expect(row.entries.map(({ value }) => (value.kind === 'unreadable' ? value.reason : value.kind))).toEqual([
      'date',
      'boolean',
      'text',
      'text',
      'number',
    ]);
    expect(row.entries[2]!.raw).toBe('664.4');
    expect(province!.asOf).toEqual({ year: 2023, months: 9 });
    expect(province!.marks.get('制表机关')?.raw).toBe('__proto__');
    expect(found('contents', 'text-in-number')).toEqual(['H18', 'I18', 'J18', 'K18', 'J20', 'K20', 'L20']);
    const long = of('contents').findings.find(({ cell, rule }) => cell === 'K18' && rule === 'text-in-number')!;
    expect(long.message.length).toBeLessThan(300);
  });
});
