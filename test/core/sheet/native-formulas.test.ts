import { address, type Area, type CellValue } from '../../../src/core/model/cells';
import type { SheetReading } from '../../../src/core/model/reading';
import { derivedCells } from '../../../src/core/sheet/derived';
import { BODY_ROW } from '../../../src/core/sheet/geometry';
import type { SheetSpec } from '../../../src/core/sheet/spec';
import { readSheet } from '../../../src/core/sheet/read';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { EVERYTHING, filledSheet, PERIODS, SHEETS } from '../../support/filled-sheets';
import { throughLibreOffice } from '../../support/libreoffice';

jest.setTimeout(300_000);

/** Two shown values agree: equal text, or numbers at most 1e-10 apart. */
function agree(found: unknown, expected: unknown): boolean {
  if (typeof found === 'number' && typeof expected === 'number') return Math.abs(found - expected) <= 1.0001e-10;
  return (found ?? '') === (expected ?? '');
}

/** What LibreOffice shows in the formula cells of the sheets, where it is not what the core says. */
async function differences(specs: readonly SheetSpec[]): Promise<{ compared: number; found: string[] }> {
  const book = readWorkbook(throughLibreOffice(await writeWorkbook(specs, { dialect: 'native' })));
  const list: string[] = [];
  let compared = 0;
  for (const sheet of book.sheets) {
    const reading = readSheet(sheet, EVERYTHING)!;
    for (const { row, column, value } of derivedCells(reading)) {
      compared += 1;
      const found = sheet.values[row]?.[column] ?? '';
      if (!agree(found, value)) {
        list.push(
          `${describeCell(reading, row)} ${address(row, column)}: found ${JSON.stringify(found)}, expected ${JSON.stringify(value)}`,
        );
      }
    }
  }
  return { compared, found: list };
}

function describeCell(reading: SheetReading, row: number): string {
  const period = `${reading.sheet} 报告期 ${JSON.stringify(reading.asOf)}`;
  const line = reading.rows.find((candidate) => candidate.row === row);
  if (!line) return period;
  const { indicator, entries, ownBaseline, ownTarget } = line;
  const raw = entries.map((entry) => JSON.stringify(entry.raw)).join(' ');
  const own = ownTarget ? ` 本级 ${JSON.stringify(ownBaseline?.raw)}→${JSON.stringify(ownTarget.raw)}` : '';
  return `${period} ${indicator.class} ${indicator.name} ${indicator.baseline.printed}→${indicator.target.printed}${own} [${raw}]`;
}

test('LibreOffice computes from the native formulas what the core says, for every class and unit', async () => {
  const seed = Number(process.env['SHEET_SEED'] ?? 1);
  const rounds = Number(process.env['SHEET_ROUNDS'] ?? 3);
  const specs = Array.from({ length: SHEETS.length * rounds }, (_, index) => filledSheet(index, seed));
  const { compared, found } = await differences(specs);
  expect(found.slice(0, 40)).toEqual([]);
  expect(compared).toBeGreaterThan(specs.length * 40);
});

test('LibreOffice reads every spelling of the 报告期 as the core does', async () => {
  // One row is enough to see that the columns follow the period.
  const specs = PERIODS.map((period, index) => onlyFirstRow(filledSheet(0, index), `期${index}`, period));
  const { compared, found } = await differences(specs);
  expect(found).toEqual([]);
  expect(compared).toBe(PERIODS.length * 7);
});

/** Header and first indicator of a sheet, with a 报告期. */
function onlyFirstRow(spec: SheetSpec, name: string, period: CellValue): SheetSpec {
  const rows = BODY_ROW + 2;
  const inside = (area: Area) => area.row + area.rows <= rows;
  const cells = spec.cells.filter((cell) => cell.row < rows);
  const place = spec.names.find((candidate) => candidate.name.startsWith('报告期'))!.area;
  return {
    ...spec,
    name,
    rows,
    cells: cells.map((cell) =>
      cell.row === place.row && cell.column === place.column && typeof period !== 'boolean'
        ? { ...cell, value: period }
        : cell,
    ),
    names: [],
    merges: spec.merges.filter(inside),
    validations: [],
    conditionals: [],
    notes: [],
    print: { ...spec.print, area: { ...spec.print.area, rows } },
  };
}
