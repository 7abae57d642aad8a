import fc from 'fast-check';
import { MAX_COLUMNS } from '../../src/core/model/cells';
import {
  MAX_ROWS,
  absoluteReference,
  fullAddress,
  localAddress,
  parseReference,
} from '../../src/workbench/office-host/a1';

const area = fc
  .tuple(
    fc.nat(MAX_ROWS - 1),
    fc.nat(MAX_COLUMNS - 1),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([row, column, rows, columns]) => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));
const sheet = fc.constantFrom('专栏2', 'Sheet1', "市'县", '专栏 2', '2023', 'A1', '表（一）');

test('an address reads back as the area it names', () => {
  fc.assert(
    fc.property(sheet, area, (name, given) => {
      expect(parseReference(fullAddress(name, given))).toEqual({ sheet: name, area: given });
      expect(parseReference(`=${absoluteReference(name, given)}`)).toEqual({ sheet: name, area: given });
      expect(parseReference(localAddress(given))).toEqual({ sheet: null, area: given });
    }),
  );
});

test.each([
  ['B7', { row: 6, column: 1, rows: 1, columns: 1 }],
  ['$c$9:A2', { row: 1, column: 0, rows: 8, columns: 3 }],
  ['B:D', { row: 0, column: 1, rows: MAX_ROWS, columns: 3 }],
  ['$3:5', { row: 2, column: 0, rows: 3, columns: MAX_COLUMNS }],
])('%s', (address, expected) => {
  expect(parseReference(address)?.area).toEqual(expected);
});

test.each(['', 'A0', 'A', '7', 'XFE1', 'A1048577', 'A1,B2', 'A1:B2:C3', '一号', 'A1:', '#REF!'])(
  '“%s” is no address',
  (address) => {
    expect(parseReference(address)).toBeNull();
  },
);
