import { BUILT_IN } from '../../src/catalogues/built-in';
import { BUILT_IN_FACTS } from '../../src/catalogues/built-in-facts';
import { catalogueFromSeeds } from '../../src/catalogues/from-seeds';
import { packCatalogue, unpackCatalogue } from '../../src/core/catalogue/pack';

test('the packed catalogue is the one of seeds/: run "npm run generate" after changing them', () => {
  expect(BUILT_IN).toEqual(catalogueFromSeeds());
});

test('packing loses nothing', () => {
  const catalogue = catalogueFromSeeds();
  const { facts, notes } = packCatalogue(catalogue);
  const written = JSON.parse(JSON.stringify({ facts, notes })) as { facts: typeof facts; notes: typeof notes };
  expect(unpackCatalogue(written.facts, written.notes)).toEqual(catalogue);
});

test('functions have the same facts, without what only people read', () => {
  expect([...BUILT_IN_FACTS.byCode.keys()]).toEqual([...BUILT_IN.byCode.keys()]);
  for (const [code, indicator] of BUILT_IN.byCode)
    expect({ ...BUILT_IN_FACTS.byCode.get(code), remarks: 0, otherTargets: 0 }).toEqual({
      ...indicator,
      remarks: 0,
      otherTargets: 0,
    });
});
