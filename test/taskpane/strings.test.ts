import { stringsFor, type Strings } from '../../src/taskpane/strings/strings';

/** Every text with its path; those made from values are left to the compiler. */
function texts(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value] as [string, string]];
    return typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [];
  });
}

const zh = new Map(texts(stringsFor('zh-CN')));
const en = new Map(texts(stringsFor('en-US')));

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['fr-FR', 'zh-CN'],
  ['', 'zh-CN'],
  ['en-US', 'en-US'],
  ['en-GB', 'en-US'],
  ['EN', 'en-US'],
])('%s reads %s', (language, expected) => {
  expect(stringsFor(language).language).toBe(expected);
});

test('both languages have the same texts, none of them empty', () => {
  expect([...en.keys()]).toEqual([...zh.keys()]);
  for (const text of [...zh.values(), ...en.values()]) expect(text.trim()).not.toBe('');
});

test('English is English', () => {
  expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('counts read as they are said', () => {
  const say = (strings: Strings) => strings.insert.picked(1);
  expect([say(stringsFor('zh')), say(stringsFor('en'))]).toEqual(['已选 1 个', '1 chosen']);
});
