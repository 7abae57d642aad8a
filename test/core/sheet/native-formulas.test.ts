import { address } from '../../../src/core/model/cells';
import { derivedCells } from '../../../src/core/sheet/derived';
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

test('LibreOffice computes from the native formulas what the core says, for every class, unit and 报告期', async () => {
  const seed = Number(process.env['SHEET_SEED'] ?? 1);
  const rounds = Number(process.env['SHEET_ROUNDS'] ?? 4);
  const specs = Array.from({ length: SHEETS.length * rounds }, (_, index) => filledSheet(index, seed));
  const bytes = await writeWorkbook(specs, { dialect: 'native' });
  const book = readWorkbook(throughLibreOffice(bytes));
  const differences: string[] = [];
  let compared = 0;
  for (const sheet of book.sheets) {
    const reading = readSheet(sheet, EVERYTHING);
    expect(reading).not.toBeNull();
    for (const { row, column, value } of derivedCells(reading!)) {
      compared += 1;
      const found = sheet.values[row]?.[column] ?? '';
      if (agree(found, value)) continue;
      const line = reading!.rows.find((candidate) => candidate.row === row);
      const entries = line?.entries.map((entry) => JSON.stringify(entry.raw)).join(' ');
      const own = line?.ownTarget
        ? ` own ${JSON.stringify(line.ownBaseline?.raw)}→${JSON.stringify(line.ownTarget.raw)}`
        : '';
      differences.push(
        `${sheet.name}!${address(row, column)} ${line?.indicator.class} ${line?.indicator.name} ${line?.indicator.baseline.printed}→${line?.indicator.target.printed}` +
          ` [${entries}]${own} as of ${JSON.stringify(reading!.asOf)}: found ${JSON.stringify(found)}, expected ${JSON.stringify(value)}`,
      );
    }
  }
  expect(differences.slice(0, 40)).toEqual([]);
  expect(compared).toBeGreaterThan(specs.length * 40);
});
