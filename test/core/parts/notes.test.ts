import { Notes } from '../../../src/core/parts/notes';

test('a note stays with its object, and no copy of it carries it on', () => {
  const notes = new Notes<{ name: string }, number>();
  const others = new Notes<{ name: string }, number>();
  const object = { name: '表' };
  expect(notes.get(object)).toBeUndefined();
  notes.set(object, 1);
  notes.set(object, 2);
  expect(notes.get(object)).toBe(2);
  expect(others.get(object)).toBeUndefined();
  for (const copy of [{ ...object }, Object.assign({}, object), structuredClone(object)])
    expect([notes.get(copy), copy]).toEqual([undefined, { name: '表' }]);
  expect(JSON.stringify(object)).toBe('{"name":"表"}');
});
