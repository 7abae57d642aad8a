import fc from 'fast-check';
import { compact, expand, type Compact } from '../../../src/core/catalogue/compact';

const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"$"'));

const throughText = (packed: Compact): Compact => JSON.parse(JSON.stringify(packed)) as Compact;

test('what was made compact comes back as it was', () => {
  fc.assert(
    fc.property(json, (value) => {
      // JSON knows no −0.
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      expect(expand(throughText(compact(plain)))).toStrictEqual(plain);
    }),
  );
});

test('values that most objects of a shape have are written once', () => {
  const rows = Array.from({ length: 100 }, (_, i) => ({ name: `n${i}`, unit: '万人', note: null, parts: [1, 2] }));
  const packed = compact(rows);
  expect(packed.value).toContainEqual({ $: 0, name: 'n7' });
  expect(expand(packed)).toStrictEqual(rows);
});

test('restored objects share nothing', () => {
  const [first, second] = expand(compact([{ parts: [1] }, { parts: [1] }])) as [
    { parts: number[] },
    { parts: number[] },
  ];
  first.parts.push(2);
  expect(second.parts).toEqual([1]);
});

test.each([
  ['an object with the key of shapes', { $: 1 }],
  ['a function', { work: () => 1 }],
  ['undefined', { note: undefined }],
])('%s is refused', (_, value) => {
  expect(() => compact(value)).toThrow(Error);
});
