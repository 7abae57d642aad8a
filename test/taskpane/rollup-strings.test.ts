import { rollupStrings } from '../../src/taskpane/strings/rollup-strings';

/** Every plain text with its name, those of lists included. */
const texts = (language: string): [string, string][] =>
  Object.entries(rollupStrings(language)).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    return typeof value === 'object' ? Object.entries(value).map(([part, text]) => [`${key}.${part}`, text]) : [];
  });

test('both languages have the same texts, none of them empty; English is English', () => {
  const [zh, en] = [texts('zh-CN'), texts('en-US')];
  expect(en.map(([key]) => key).sort()).toEqual(zh.map(([key]) => key).sort());
  for (const [, text] of [...zh, ...en]) expect(text.trim()).not.toBe('');
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('counts and choices read as they are said', () => {
  const [zh, en] = [rollupStrings('zh-CN'), rollupStrings('en-US')];
  expect([zh.readingEnded(6, 6), zh.readingEnded(2, 6)]).toEqual([
    '读完 6 个文件。',
    '已停止，读了 2 个文件，还有 4 个没有读。',
  ]);
  expect([zh.made('a.xlsx', 10, 0), zh.made('a.xlsx', 9, 1)]).toEqual([
    '已生成“a.xlsx”：10 个单位。',
    '已生成“a.xlsx”：9 个单位，未报 1 个。',
  ]);
  expect([en.made('a.xlsx', 9, 1), en.readingEnded(2, 6)]).toEqual([
    '“a.xlsx” was made: 9 units, 1 missing.',
    'Stopped: 2 files were read, 4 were not.',
  ]);
  expect([0, 2].map(zh.toDecimals)).toEqual(['取整', '2 位小数']);
  expect([zh.differing(null), zh.differing(0), zh.differing(3), zh.sealedBy('', '2023-01-05 08:00')]).toEqual([
    '报告期不同，不逐项比较',
    '数值相同',
    '3 个数不同',
    '未署名，2023-01-05 08:00',
  ]);
});
