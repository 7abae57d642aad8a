import { ownPlanStrings } from '../../src/taskpane/strings/own-plan-strings';

const texts = (language: string) =>
  Object.entries(ownPlanStrings(language)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

test('both languages have the same texts, none of them empty; English is English', () => {
  const [zh, en] = [texts('zh-CN'), texts('en-US')];
  expect(en.map(([key]) => key)).toEqual(zh.map(([key]) => key));
  for (const [, text] of [...zh, ...en]) expect(text.trim()).not.toBe('');
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('counts read as they are said', () => {
  expect(ownPlanStrings('en-US').counts(1, 0, 2)).toEqual({
    rows: '1 indicator',
    doubts: 'no doubts',
    unread: '2 cells not read',
  });
  expect(ownPlanStrings('zh-CN').counts(1, 2, 0)).toEqual({ rows: '1 项指标', doubts: '2 处存疑', unread: '' });
});
