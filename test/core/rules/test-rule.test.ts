import { refuseDuplicates } from '../../support/test-rule';

describe('the table tester', () => {
  test('refuses two cases with the same sheet', () => {
    const cases = [
      ['one', { entries: [1] }],
      ['two', { entries: [1] }],
    ] as const;
    expect(() => refuseDuplicates(cases)).toThrow('Cases "one" and "two" describe the same sheet.');
  });

  test('takes different sheets', () => {
    expect(() =>
      refuseDuplicates([
        ['one', { entries: [1] }],
        ['two', { entries: [2] }],
      ]),
    ).not.toThrow();
  });
});
