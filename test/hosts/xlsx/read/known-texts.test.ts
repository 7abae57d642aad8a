import { KnownTexts } from '../../../../src/hosts/xlsx/read/known-texts';

const part = (text: string) => ({ bytes: new TextEncoder().encode(text), name: 'customXml/item1.xml' });

test('a part that comes again is the very same text, one of the same checksum its own', () => {
  const texts = new KnownTexts();
  // Longer than what the engine keeps as one anyway.
  const [plan, other] = ['计划'.repeat(50), '规划'.repeat(50)];
  const found = [plan, plan, other, plan].map((text) => texts.text(part(text), 7));
  expect(found).toEqual([plan, plan, other, plan]);
});

test('what comes once is not kept, what comes often is, and not too much of it', () => {
  const texts = new KnownTexts();
  const read = (text: string, crc: number): string => texts.text(part(text), crc);
  for (let crc = 0; crc < 100; crc++) read(`封签${String(crc)}`, crc);
  const kept = (texts as unknown as { list: { part: unknown }[] }).list;
  expect(kept.filter((one) => one.part !== null)).toEqual([]);
  read('方案', 1000);
  read('方案', 1000);
  for (let crc = 0; crc < 5; crc++) read(`封签${String(crc)}`, crc);
  const now = (texts as unknown as { list: { part: { text: string } | null }[] }).list;
  expect(now.flatMap((one) => one.part?.text ?? [])).toEqual(['方案']);
  expect(now.length).toBeLessThan(10);
});

test('a damaged part is refused each time', () => {
  const texts = new KnownTexts();
  const bytes = Uint8Array.of(0x3c, 0xff, 0x3e);
  for (let time = 0; time < 3; time++) expect(() => texts.text({ bytes, name: 'a.xml' }, 1)).toThrow('损坏');
});
