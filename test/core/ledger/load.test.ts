import { BUILT_IN } from '../../../src/catalogues/built-in';
import { loadLedger } from '../../../src/core/ledger/load';
import seeds from '../../../seeds/ledger.json';

const LINK = { from: 'fj-13.1.11', to: 'fj-14.2.17', lines: [119, 183], comparable: true };
const NOTE = { code: 'fj-12.7.05', text: '说明', lines: { 'fj-12': [73] } };
const RIGHT = { earlier: seeds.earlier, themes: seeds.themes, links: [LINK], notes: [NOTE] };

/** Places and first words of what is wrong. */
function faults(source: unknown): [string, string][] {
  const result = loadLedger(source, BUILT_IN);
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message]);
}

test('the seeds are right', () => {
  const result = loadLedger(seeds, BUILT_IN);
  expect(result).toMatchObject({ ok: true, facts: { earlier: { id: 'fj-11', printedIn: 'fj-12', endYear: 2010 } } });
});

test('a link and a note are read', () => {
  const result = loadLedger(RIGHT, BUILT_IN);
  expect(result.ok && result.facts.links).toEqual([
    { from: 'fj-13.1.11', to: 'fj-14.2.17', comparable: true, why: null },
  ]);
  expect(result.ok && result.facts.notes).toEqual([{ code: 'fj-12.7.05', of: 'own', text: '说明', comparable: true }]);
});

test('a period before all plans may be left out', () => {
  expect(loadLedger({ links: [LINK] }, BUILT_IN)).toMatchObject({ ok: true, facts: { earlier: null, notes: [] } });
});

test.each<[string, unknown, [string, RegExp][]]>([
  ['nothing', null, [['', /应为对象/]]],
  ['an unknown code', { ...RIGHT, links: [{ ...LINK, to: 'fj-14.2.99' }] }, [['links[0].to', /不是目录中的指标/]]],
  ['lines of other rows', { ...RIGHT, links: [{ ...LINK, lines: [118, 183] }] }, [['links[0].lines', /\[119, 183\]/]]],
  [
    'a link back in time',
    { ...RIGHT, links: [{ ...LINK, from: 'fj-14.2.17', to: 'fj-13.1.11', lines: [183, 119] }] },
    [['links[0].to', /更晚的规划/]],
  ],
  [
    'two successors',
    { ...RIGHT, links: [LINK, { ...LINK, to: 'fj-14.2.16', lines: [119, 182] }] },
    [['links[1].from', /已有衔接/]],
  ],
  [
    'two predecessors',
    { ...RIGHT, links: [LINK, { ...LINK, from: 'fj-13.1.10', lines: [118, 183] }] },
    [['links[1].to', /已有衔接/]],
  ],
  ['no reason for a break', { ...RIGHT, links: [{ ...LINK, comparable: false }] }, [['links[0].why', /不可比/]]],
  ['a reason without a break', { ...RIGHT, links: [{ ...LINK, why: '口径' }] }, [['links[0].why', /可比/]]],
  ['a note without lines', { ...RIGHT, notes: [{ ...NOTE, lines: {} }] }, [['notes[0].lines', /一项也没有/]]],
  [
    'lines of no plan',
    { ...RIGHT, notes: [{ ...NOTE, lines: { 'fj-9': [1] } }] },
    [
      ['notes[0].lines.fj-9', /没有.*字段/],
      ['notes[0].lines', /一项也没有/],
    ],
  ],
  [
    'a section in two themes',
    {
      ...RIGHT,
      themes: [
        { name: '甲', sections: ['一'] },
        { name: '乙', sections: ['一'] },
      ],
    },
    [['themes[1].sections', /前面的主题/]],
  ],
  [
    'a period of an unknown plan',
    { ...RIGHT, earlier: { ...RIGHT.earlier, printedIn: 'fj-9' } },
    [['earlier.printedIn', /不在规划目录/]],
  ],
  [
    'a period that ends elsewhere',
    { ...RIGHT, earlier: { ...RIGHT.earlier, endYear: 2009 } },
    [['earlier.endYear', /2010/]],
  ],
  [
    'a period with the id of a plan',
    { ...RIGHT, earlier: { ...RIGHT.earlier, id: 'fj-12' } },
    [['earlier.id', /已是一份规划/]],
  ],
])('%s is refused', (_, source, expected) => {
  const found = faults(source);
  expect(found.map(([path]) => path)).toEqual(expected.map(([path]) => path));
  expected.forEach(([, message], at) => expect(found[at]![1]).toMatch(message));
});
