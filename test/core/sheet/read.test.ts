import fc from 'fast-check';
import { boxYears } from '../../../src/core/model/box';
import { findBox } from '../../../src/core/model/catalogue';
import { cellKey, type CellValue, type SheetCells } from '../../../src/core/model/cells';
import { buildSheet } from '../../../src/core/sheet/build';
import { derivedCells } from '../../../src/core/sheet/derived';
import { readSheet } from '../../../src/core/sheet/read';
import { cellsOf, EVERYTHING, filledSheet, SHEETS } from '../../support/filled-sheets';

function cells(planId: string, boxId: string, unitName: string, options: { example?: boolean } = {}): SheetCells {
  const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
  const unit = plan.units.find((candidate) => candidate.name === unitName)!;
  return cellsOf(buildSheet({ plan, box, unit, asOf: { year: plan.startYear + 2, months: 9 }, ...options }));
}

const copy = (sheet: SheetCells): CellValue[][] => sheet.values.map((row) => [...row]);
const withValues = (sheet: SheetCells, values: CellValue[][]): SheetCells => ({
  ...sheet,
  values,
  formulas: new Map(),
  merges: [],
});

function place(sheet: SheetCells, text: string): { row: number; column: number } {
  for (const [row, line] of sheet.values.entries()) {
    const column = line.findIndex((value) => String(value).replace(/\s/g, '') === text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell ${text}`);
}

describe.each(SHEETS)('the sheet of %s 专栏 %s for %s', (planId, boxId, unitName) => {
  test('is read back whole', () => {
    const reading = readSheet(cells(planId, boxId, unitName), EVERYTHING)!;
    const { plan, box } = findBox(EVERYTHING, planId, boxId)!;
    expect(reading.problems).toEqual([]);
    expect(reading.plan.id).toBe(plan.id);
    expect(reading.box.id).toBe(box.id);
    expect(reading.unit?.name).toBe(unitName);
    expect(reading.asOf).toEqual({ year: plan.startYear + 2, months: 9 });
    expect([...reading.marks.keys()]).toHaveLength(10);
    expect(reading.rows.map((row) => row.indicator.code)).toEqual(box.indicators.map((indicator) => indicator.code));
    for (const row of reading.rows) {
      expect(row.entries).toHaveLength(box.kind === 'outcomes' ? 1 : boxYears(plan, box).length);
      expect(row.entries.every((entry) => entry.value.kind === 'blank')).toBe(true);
      expect(row.locked.every(({ found, expected }) => found.raw === expected)).toBe(true);
      expect(row.ownTarget === null).toBe(unitName === '福建省');
    }
  });

  test('has cached values that are what it must show', () => {
    const sheet = cells(planId, boxId, unitName, { example: true });
    const derived = derivedCells(readSheet(sheet, EVERYTHING)!);
    expect(derived.length).toBe(sheet.formulas.size);
    for (const { row, column, value } of derived)
      expect([row, column, sheet.values[row]![column]]).toEqual([row, column, value]);
  });
});

const SHEET = cells('fj-14', '2', '福建省');
const CITY = cellsOf(filledSheet(1, 3));

/** Everything a reading says apart from where it stands. */
function content(sheet: SheetCells) {
  const reading = readSheet(sheet, EVERYTHING)!;
  return {
    unit: reading.unit?.name,
    asOf: reading.asOf,
    marks: [...reading.marks].map(([mark, { raw }]) => [mark, raw]),
    rows: reading.rows
      .map((row) => [
        row.indicator.code,
        row.entries.map((entry) => [entry.period, entry.raw]),
        row.ownTarget?.raw,
        row.explanation.raw,
      ])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
    problems: reading.problems.map(({ kind, subject }) => [kind, subject]),
  };
}

describe('a sheet that was worked on', () => {
  test('is read wherever rows and columns were inserted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(SHEET, CITY),
        fc.array(fc.nat(60), { maxLength: 4 }),
        fc.array(fc.nat(30), { maxLength: 3 }),
        (sheet, rows, columns) => {
          const values = copy(sheet);
          for (const row of rows) values.splice(Math.min(row, values.length), 0, []);
          for (const line of values)
            for (const column of columns) if (column < line.length) line.splice(column, 0, null);
          expect(content(withValues(sheet, values))).toEqual(content(sheet));
        },
      ),
      { numRuns: 60, examples: [[SHEET, [], [1, 1, 1]]] },
    );
  });

  test('is read in whatever order its rows stand', () => {
    const { row: first, column } = place(SHEET, 'fj-14.2.01');
    const last = place(SHEET, 'fj-14.2.20').row;
    fc.assert(
      fc.property(fc.shuffledSubarray(copy(CITY).slice(first, last + 1), { minLength: last - first + 1 }), (body) => {
        const values = [...copy(CITY).slice(0, first), ...body, ...copy(CITY).slice(last + 1)];
        expect(values[first]![column]).not.toBeUndefined();
        expect(content({ ...CITY, values })).toEqual(content(CITY));
      }),
      { numRuns: 30 },
    );
  });

  test('never throws, whatever stands in its cells', () => {
    const junk = fc.oneof(
      fc.constantFrom<CellValue>(
        'fj-14.2.03',
        'fj-13.1.01',
        'fj-14.2.99',
        '2021年',
        '代码',
        '填报单位',
        '报告期：1',
        '表号：x',
        '#N/A',
        '',
        'constructor',
        '__proto__',
        1e308,
        -0,
        NaN,
      ),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(22), junk), { maxLength: 60 }), (changes) => {
        const values = copy(SHEET);
        for (const [row, column, value] of changes) (values[row] ??= [])[column] = value;
        const reading = readSheet({ ...SHEET, values, errors: new Set([5, 16384 * 11 + 7]) }, EVERYTHING);
        if (reading) derivedCells(reading);
      }),
      { numRuns: 300 },
    );
  });

  test('is recognised under another name and with heads retyped', () => {
    const values = copy(SHEET);
    const year = place(SHEET, '2022年');
    values[year.row]![year.column] = ' ２０２２ 年 ';
    expect(readSheet({ ...withValues(SHEET, values), name: 'Sheet1 (2)' }, EVERYTHING)!.problems).toEqual([]);
  });

  test('takes a mark from the label cell or the next one', () => {
    const values = copy(SHEET);
    const number = place(SHEET, '表号：');
    values[number.row]![number.column] = '表 号：闽人社统1表';
    const maker = place(SHEET, '制表机关：');
    values[maker.row]![maker.column + 1] = '省人社厅';
    const { marks } = readSheet(withValues(SHEET, values), EVERYTHING)!;
    expect(marks.get('表号')?.raw).toBe('闽人社统1表');
    expect(marks.get('制表机关')?.raw).toBe('省人社厅');
    expect(marks.get('批准机关')?.raw).toBeNull();
  });
});

describe('what is wrong with a sheet', () => {
  const problems = (change: (values: CellValue[][]) => void): readonly unknown[] => {
    const values = copy(SHEET);
    change(values);
    return readSheet({ ...SHEET, values }, EVERYTHING)!.problems;
  };
  const at = (text: string) => place(SHEET, text);

  test.each<[string, (values: CellValue[][]) => void, unknown[]]>([
    [
      'a row taken out',
      (values) => values.splice(at('fj-14.2.07').row, 1),
      [{ kind: 'missing-row', cell: 'A7', subject: 'fj-14.2.07' }],
    ],
    [
      'a code twice',
      (values) => (values[at('fj-14.2.08').row]![0] = 'fj-14.2.07'),
      [
        { kind: 'duplicate-code', cell: 'A19', subject: 'fj-14.2.07' },
        { kind: 'missing-row', cell: 'A7', subject: 'fj-14.2.08' },
      ],
    ],
    [
      'a code of no plan',
      (values) => (values[at('fj-14.2.08').row]![0] = 'fj-14.2.88'),
      [
        { kind: 'unknown-code', cell: 'A19', subject: 'fj-14.2.88' },
        { kind: 'missing-row', cell: 'A7', subject: 'fj-14.2.08' },
      ],
    ],
    [
      'a year taken out',
      (values) => values.forEach((row) => row.splice(at('2023年').column, 1)),
      [{ kind: 'missing-column', cell: 'A7', subject: '2023年' }],
    ],
    [
      'another unit',
      (values) => (values[at('全省').row]![2] = '台北市'),
      [{ kind: 'unknown-unit', cell: 'C6', subject: '台北市' }],
    ],
    [
      'a period nobody can read',
      (values) => (values[at('报告期：').row]![5] = '去年底'),
      [{ kind: 'bad-period', cell: 'F6', subject: '去年底' }],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test('a date in an entry cell is no number; the 报告期 may be one', () => {
    const values = copy(SHEET);
    const { row } = at('fj-14.2.07');
    const { column } = at('2023年');
    values[row]![column] = 45170;
    values[5]![5] = 45170;
    const dates = new Set([cellKey(row, column), cellKey(5, 5)]);
    const reading = readSheet({ ...SHEET, values, dates }, EVERYTHING)!;
    const entry = reading.rows.find((line) => line.row === row)!.entries.find(({ period }) => period === 2023)!;
    expect(entry.value).toEqual({ kind: 'unreadable', reason: 'date', suggestion: null });
    expect(reading).toMatchObject({ asOf: { year: 2023, months: 9 }, problems: [] });
  });

  test('a locked figure that was changed is handed over with what the plan prints', () => {
    const values = copy(SHEET);
    const { row } = at('fj-14.2.07');
    values[row]![5] = 700;
    values[row]![4] = '664.41';
    const locked = readSheet({ ...SHEET, values }, EVERYTHING)!.rows.find((line) => line.row === row)!.locked;
    expect(locked.filter(({ found, expected }) => found.raw !== expected)).toEqual([
      { field: 'target', found: { cell: 'F18', raw: 700, formula: null }, expected: 695 },
    ]);
  });
});

describe('a sheet that is not ours', () => {
  test.each<[string, CellValue[][]]>([
    ['nothing', []],
    [
      'other words',
      [
        ['姓名', '电话'],
        ['张三', 12345],
      ],
    ],
    [
      'a list of codes',
      [
        ['代码', '指标名称', '级别'],
        ['fj-14.2.01', '城镇新增就业人数', '强制性'],
      ],
    ],
    ['codes without heads', [['fj-14.2.01'], ['fj-14.2.02']]],
  ])('%s', (_, values) => {
    expect(readSheet({ ...SHEET, values, merges: [] }, EVERYTHING)).toBeNull();
  });
});
