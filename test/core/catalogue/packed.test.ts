import { BUILT_IN } from '../../../src/catalogues/built-in';
import type { Compact } from '../../../src/core/catalogue/compact';
import { packCatalogue, unpackCatalogue } from '../../../src/core/catalogue/packed';

const unpacked = unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(BUILT_IN))) as Compact);

test('the built-in catalogue comes out of its package as it went in', () => {
  expect(unpacked.plans).toStrictEqual(BUILT_IN.plans);
  expect([...unpacked.byCode]).toStrictEqual([...BUILT_IN.byCode]);
});

test('an indicator is one object, wherever it stands', () => {
  const inBoxes = unpacked.plans.flatMap((plan) => plan.boxes.flatMap((box) => box.indicators));
  expect(inBoxes.length).toBeGreaterThan(unpacked.byCode.size - 1);
  for (const indicator of inBoxes) expect(unpacked.byCode.get(indicator.code)).toBe(indicator);
});
