import { BytePattern } from '../../../src/hosts/xlsx/read/byte-pattern';
import { WorkbookMemory } from '../../../src/hosts/xlsx/read/memory';
import { SheetPattern } from '../../../src/hosts/xlsx/read/sheet-pattern';

const FORMATS = { unlocked: new Set<number>(), dates: new Set<number>() };
const known = (length: number, cells = 0) => {
  const pattern = new BytePattern(new Uint8Array(length), []);
  const spent = { cells, characters: 0 };
  return { pattern: new SheetPattern(pattern, [], { formats: FORMATS, strings: [] }, [], spent), sheet: length };
};

test('of many large sheets only the last ones are kept, and of a part only a few', () => {
  const memory = new WorkbookMemory<number>();
  const parts = Array.from({ length: 40 }, (_, at) => `sheet${String(at)}.xml`);
  for (const part of parts) memory.add(part, known(2 << 20));
  const kept = parts.filter((part) => memory.known(part).length > 0);
  expect(kept).toEqual(parts.slice(-kept.length));
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length).toBeLessThan(25);
  for (const length of [1, 2, 3, 4, 5]) memory.add('a.xml', known(length));
  expect(memory.known('a.xml').map(({ sheet }) => sheet)).toEqual([5, 4, 3]);
});

test('a huge sheet is not kept, whether its text or its cells are many', () => {
  const memory = new WorkbookMemory<number>();
  memory.add('a.xml', known(20 << 20));
  memory.add('a.xml', known(10, 200_000));
  expect(memory.known('a.xml')).toEqual([]);
});

test('the looks of alternating plans are read once', () => {
  const memory = new WorkbookMemory<number>();
  let read = 0;
  for (const xml of ['a', 'b', 'a', 'b', 'c', 'a'])
    memory.formats(xml, () => ({ ...FORMATS, unlocked: new Set([(read += 1)]) }));
  expect(read).toBe(3);
});
