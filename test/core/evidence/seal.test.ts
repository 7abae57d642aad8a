import { createHash } from 'node:crypto';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import { contentsOf } from '../../../src/core/evidence/contents';
import { makeSeal } from '../../../src/core/evidence/make-seal';
import { sealText, sheetText, shortDigest, type Seal } from '../../../src/core/evidence/seal';
import { readSealPart, readSealText, sealJson, writeSealPart } from '../../../src/core/evidence/seal-part';
import { findBox } from '../../../src/core/model/catalogue';
import { buildSheet } from '../../../src/core/sheet/build';
import { cellsOfSpec } from '../../../src/core/sheet/cells-of-spec';
import { readSheet } from '../../../src/core/sheet/read';
import vectors from '../../fixtures/seal/vectors.json';

const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

async function sealOfExample(): Promise<Seal> {
  const { plan, box } = findBox(BUILT_IN, 'fj-13', '1')!;
  const cells = cellsOfSpec(buildSheet({ plan, box, unit: plan.units[0]!, example: true }));
  const reading = readSheet(cells, BUILT_IN)!;
  const counts = { error: 0, warning: 1, explained: 1, information: 2 };
  const facts = { at: '2021-03-01T08:00:00.000Z', by: '陈某', program: 'plan-indicators 0.1.0', rules: 59, counts };
  return makeSeal(contentsOf([cells], [reading]), { ...facts, plans: [plan] }, sha256);
}

describe('test vectors of docs/seal.md', () => {
  test.each(vectors.sheets)('sheet $name', async ({ values, text, digest }) => {
    const pairs = values.map(([key, value]) => [key!, value!, ''] as const);
    expect(sheetText(pairs)).toBe(text);
    expect(await sha256(text)).toBe(digest);
  });

  test.each(vectors.seals)('seal of $name', async ({ seal, text, digest, short }) => {
    expect(sealText(seal as unknown as Seal)).toBe(text);
    expect(await sha256(text)).toBe(digest);
    expect(shortDigest(digest)).toBe(short);
  });
});

test('a seal states its values by what they are', async () => {
  const [sheet] = (await sealOfExample()).sheets;
  const values = new Map(sheet!.values.map(([key, value]) => [key, value]));
  expect(values.get('fj-13.1.09 2020')).toBe('n11383e-2');
  expect(values.get('fj-13.1.01 target')).toBe('t[275]');
  expect(values.get('@填报单位')).toBe('t全省');
  expect([...values.keys()].filter((key) => /verdict|progress|completion/.test(key))).toEqual([]);
});

test('a seal goes through its part as it is', async () => {
  const seal = await sealOfExample();
  expect(readSealPart(writeSealPart(seal))).toEqual({ ok: true, seal });
  expect(readSealText(sealJson(seal))).toEqual({ ok: true, seal });
});

test('what is no seal is refused, never thrown', async () => {
  const seal = await sealOfExample();
  const broken: unknown[] = [
    null,
    [],
    'x',
    {},
    { ...seal, version: 2 },
    { ...seal, digest: 'x' },
    { ...seal, sheets: [{}] },
  ];
  broken.push(
    { ...seal, sheets: [{ ...seal.sheets[0]!, values: [['a', 1, '']] }] },
    { ...seal, counts: { error: -1 } },
  );
  for (const value of broken) expect(readSealText(JSON.stringify(value)).ok).toBe(false);
  for (const xml of ['', '<seal/>', '<seal xmlns="x">{', '<other xmlns="urn:plan-indicators:seal:1">{}</other>'])
    expect(readSealPart(xml).ok).toBe(false);
});
