import { throughLibreOffice } from './libreoffice';
import { inspectWithPython } from './python';

const FORMULAS = `
import sys, json, openpyxl
shown = openpyxl.load_workbook(sys.argv[1], data_only=True)
made = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title + '!' + cell.coordinate: [cell.value, shown[sheet.title][cell.coordinate].value]
  for sheet in made for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str) and cell.value.startswith('=')}))
`;

type Results = Readonly<Record<string, unknown>>;

/** What every formula cell of a workbook shows, as it was written and as LibreOffice computes it. Takes seconds. */
export function recalculated(bytes: Uint8Array): { written: Results; again: Results } {
  const read = (of: Uint8Array) => inspectWithPython(of, FORMULAS) as Record<string, [string, unknown]>;
  const [first, second] = [read(bytes), read(new Uint8Array(throughLibreOffice(bytes)))];
  const results = (of: typeof first): Results =>
    Object.fromEntries(
      Object.keys(first).map((cell) => {
        const value = of[cell]?.[1] ?? '';
        return [cell, typeof value === 'number' ? Number(value.toFixed(9)) : value];
      }),
    );
  return { written: results(first), again: results(second) };
}
