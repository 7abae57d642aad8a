import fc from 'fast-check';
import {
  OWN_PLANS_NAMESPACE,
  readOwnPlansPart,
  readPlanFile,
  writeOwnPlansPart,
} from '../../../src/core/catalogue/own-part';

const wrap = (content: string): string => `<ownPlans xmlns="${OWN_PLANS_NAMESPACE}">${content}</ownPlans>`;

test('any JSON comes back as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (sources) => {
      const read = readOwnPlansPart(writeOwnPlansPart(sources));
      const deep = JSON.stringify(sources).split(/[[{]/).length > 9;
      expect(read).toEqual(
        read.ok || !deep ? { ok: true, sources: JSON.parse(JSON.stringify(sources)) as unknown } : read,
      );
    }),
  );
});

test.each([
  ['control characters', 'a\u0001\u007f\u0085\uffff'],
  ['markup', '<b>&amp;]]></b>'],
  ['two lines', 'a\r\n\tb'],
])('%s survive XML', (_, text) => {
  const xml = writeOwnPlansPart([{ text }]);
  // eslint-disable-next-line no-control-regex -- that none is left is what is tested
  expect(xml).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/);
  expect(readOwnPlansPart(xml)).toEqual({ ok: true, sources: [{ text }] });
});

test.each([
  ['a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${wrap('{"plans":[1]}')}\n`],
  ['a prefix', `<p:ownPlans xmlns:p="${OWN_PLANS_NAMESPACE}">{"plans":[1]}</p:ownPlans>`],
  ['CDATA', wrap('<![CDATA[{"plans":]]>[1<![CDATA[]]]>}')],
  ['entities', wrap('{&quot;plans&#34;:&#x5B;1&#93;}')],
  ['a comment before', `<!-- x -->${wrap('{"plans":[1]}')}`],
])('another writer’s XML is read: %s', (_, xml) => {
  expect(readOwnPlansPart(xml)).toEqual({ ok: true, sources: [1] });
});

test.each([
  ['a document type', `<!DOCTYPE ownPlans [<!ENTITY a "x">]>${wrap('{"plans":[]}')}`],
  ['an entity of its own', wrap('{"plans":["&a;"]}')],
  ['an element inside', wrap('<plan/>{"plans":[]}')],
  ['another root', '<other>{"plans":[]}</other>'],
  ['no JSON', wrap('规划')],
  ['half of it', wrap('{"plans":[{"plan":')],
  ['an open CDATA', wrap('<![CDATA[{"plans":[]}')],
  ['a list', wrap('[]')],
  ['no list', wrap('{"plans":{}}')],
  ['inherited', wrap('{"__proto__":{"plans":[1]}}')],
  ['nested without end', wrap('['.repeat(100_000))],
  ['too long', wrap('x'.repeat(20_000_001))],
  ['nothing', ''],
  ['an ampersand alone', wrap('{"plans":["&"]}')],
  ['a character that is none', wrap('{"plans":["&#x110000;"]}')],
])('refused in one sentence: %s', (_, xml) => {
  const read = readOwnPlansPart(xml);
  expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(/自有规划读不了：.*请/) as string });
});

test('no text makes it throw or loop', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof readOwnPlansPart(text).ok).toBe('boolean');
      expect(typeof readOwnPlansPart(wrap(text)).ok).toBe('boolean');
      expect(typeof readPlanFile(text, 'a.json').ok).toBe('boolean');
    }),
  );
});

test('a file holds one plan or several', () => {
  expect(readPlanFile('\ufeff{"plan":{},"boxes":{}}', 'a.json')).toEqual({
    ok: true,
    sources: [{ plan: {}, boxes: {} }],
  });
  expect(readPlanFile('{"plans":[1,2]}', 'a.json')).toEqual({ ok: true, sources: [1, 2] });
  for (const text of ['', '{}', '[]', '{"plans":[]}', '3']) {
    expect(readPlanFile(text, '教育.json')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('“教育.json”不是规划文件') as string,
    });
  }
});
