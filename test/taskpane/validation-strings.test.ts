import { validationStrings } from '../../src/taskpane/strings/validation-strings';

const texts = (language: string) =>
  Object.entries({ ...validationStrings(language), ...validationStrings(language).stages }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );

test('both languages have the same texts, none of them empty; English is English', () => {
  const [zh, en] = [texts('zh-CN'), texts('en-US')];
  expect(en.map(([key]) => key)).toEqual(zh.map(([key]) => key));
  for (const [, text] of [...zh, ...en]) expect(text.trim()).not.toBe('');
  expect(en.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('counts read as they are said', () => {
  const counts = { error: 1, warning: 3, information: 0, explained: 2 };
  const [zh, en] = [validationStrings('zh-CN'), validationStrings('en-US')];
  expect(zh.done(2, counts)).toBe('审核了 2 张表：强制性 1、核实性 3（2 项已说明）、提示性 0。');
  expect(en.done(1, counts)).toBe('1 sheet checked: 1 errors, 3 to verify (2 explained), 0 notes.');
  expect([en.passed(1), zh.passed(1)]).toEqual(['1 sheet passes all checks.', '1 张表审核通过。']);
  const cells = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
  expect([zh.places(cells.slice(0, 2)), zh.places(cells), en.places(cells)]).toEqual([
    'A1、A2',
    'A1、A2、A3、A4、A5等 6 处',
    'A1, A2, A3, A4, A5 and 1 more',
  ]);
});
