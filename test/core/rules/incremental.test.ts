import fc from 'fast-check';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress, type CellValue } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { createValidator } from '../../../src/core/rules/incremental';
import { validate } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { settleShared } from '../../../src/core/sheet/settle';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { EVERYTHING, SHEETS, cellsOf, filledSheet } from '../../support/filled-sheets';

/** A workbook of some kinds of sheets, filled at random. */
function workbookOf(kinds: readonly number[], seed: number): SheetSpec[] {
  return [...new Set(kinds)].map((kind) => filledSheet(kind, seed));
}

function read(specs: readonly SheetSpec[]): SheetReading[] {
  return settleShared(specs.flatMap((spec) => readSheet(cellsOf(spec), EVERYTHING) ?? []));
}

interface Edit {
  sheet: number;
  cell: number;
  value: CellValue;
}

/** One cell of one sheet set to another value, formulas and facts of the plan included. */
function edited(specs: readonly SheetSpec[], { sheet, cell, value }: Edit): SheetSpec[] {
  const at = sheet % specs.length;
  return specs.map((spec, index) => {
    if (index !== at) return spec;
    const written = typeof value === 'boolean' ? String(value) : value;
    const chosen = cell % spec.cells.length;
    const cells = spec.cells.map((old, position) => {
      if (position !== chosen) return old;
      return { ...old, formula: undefined, value: written ?? undefined };
    });
    return { ...spec, cells: cells as SheetSpec['cells'] };
  });
}

const edit: fc.Arbitrary<Edit> = fc.record({
  sheet: fc.nat(20),
  cell: fc.nat(5000),
  value: fc.constantFrom<CellValue>(
    null,
    0,
    12,
    670,
    95.5,
    6700000,
    -3,
    '无',
    '10:40:50',
    '2023',
    '2022-06',
    '福州市',
    true,
  ),
});

describe('a validator that remembers', () => {
  test('finds after each edit what a whole validation finds', () => {
    const kinds = fc.array(fc.nat(SHEETS.length - 1), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(kinds, fc.nat(50), fc.array(edit, { minLength: 1, maxLength: 3 }), (chosen, seed, edits) => {
        const again = createValidator();
        let specs = workbookOf(chosen, seed);
        let sheets = read(specs);
        expect(again(sheets)).toEqual(validate(sheets));
        for (const one of edits) {
          specs = edited(specs, one);
          sheets = read(specs);
          expect(again(sheets)).toEqual(validate(sheets));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('sheets that come, go or change their places, and other thresholds', () => {
    const again = createValidator();
    const sheets = read(workbookOf([0, 1, 4, 5], 3));
    const previous = read(workbookOf([0, 1], 4));
    for (const [seen, options] of [
      [sheets, {}],
      [sheets.slice(1), {}],
      [[...sheets].reverse(), {}],
      [sheets, { settings: { jump: 0.01 } }],
      [sheets, { settings: { jump: 0.01 }, previous }],
      [sheets.slice(0, 1), { workbook: sheets }],
    ] as const) {
      expect(again(seen, options)).toEqual(validate(seen, options));
    }
  });

  test('the province beside all of its units', () => {
    const { plan, box } = findBox(EVERYTHING, 'fj-14', '2')!;
    const tables = plan.units.map((unit) =>
      cellsOf(buildSheet({ plan, box, unit, asOf: { year: 2022, months: 12 }, name: unit.name })),
    );
    const at = (sheet: number, row: number, year: number): { row: number; column: number } =>
      parseAddress(readSheet(tables[sheet]!, EVERYTHING)!.rows[row]!.entries[year]!.cell)!;
    const type = (sheet: number, row: number, year: number, value: CellValue): void => {
      const place = at(sheet, row, year);
      const values = tables[sheet]!.values.map((cells) => [...cells]);
      values[place.row]![place.column] = value;
      tables[sheet] = { ...tables[sheet]!, values };
    };
    tables.forEach((_, sheet) => {
      for (const row of [0, 5, 6]) for (const year of [0, 1]) type(sheet, row, year, sheet === 0 && row !== 5 ? 99 : 9);
    });
    const again = createValidator();
    let sheets = tables.map((cells) => readSheet(cells, EVERYTHING)!);
    expect(again(sheets)).toEqual(validate(sheets));
    const rules = new Set<string>();
    const edits: [number, number, number, CellValue][] = [
      [3, 0, 1, 10],
      [3, 0, 1, 9],
      [0, 6, 0, 100],
      [5, 6, 0, null],
      [5, 6, 0, 10],
      [7, 6, 1, 500],
      [7, 5, 1, 97],
      [0, 5, 1, 99],
      [0, 0, 0, '无'],
    ];
    for (const [sheet, row, year, value] of edits) {
      type(sheet, row, year, value);
      const read = readSheet(tables[sheet]!, EVERYTHING)!;
      sheets = sheets.map((other, index) => (index === sheet ? read : other));
      const found = again(sheets);
      expect(found).toEqual(validate(sheets));
      for (const { rule } of found) rules.add(rule);
    }
    expect([...rules]).toEqual(
      expect.arrayContaining(['units-sum-differs', 'unit-exceeds-province', 'province-rate-outside']),
    );
  });

  test('an untouched workbook is not checked again', () => {
    let calls = 0;
    const counting = createValidator([
      {
        meta: {
          id: 'counting',
          title: { zh: '计数', en: 'Counting' },
          severity: 'information',
          level: 0,
          family: 'logical',
          basis: '无',
          requires: [],
          messages: {},
          remedies: {},
        },
        scope: 'row',
        check: () => {
          calls += 1;
          return [];
        },
      },
    ]);
    const specs = workbookOf([0, 1], 3);
    counting(read(specs));
    const first = calls;
    expect(first).toBeGreaterThan(20);
    counting(read(specs));
    expect(calls).toBe(first);
  });
});
