import { isKeptAside, keptAsideName, MAX_SHEET_NAME } from '../../../src/core/model/kept-aside';

describe('a replaced sheet', () => {
  test.each([
    ['专栏2', [], '专栏2（替换前）'],
    ['专栏2', ['专栏2（替换前）'], '专栏2（替换前2）'],
    ['A', ['a（替换前）', 'A（替换前2）'], 'A（替换前3）'],
  ])('of %s beside %j is kept as %s', (name, taken, kept) => {
    expect(keptAsideName(name, taken)).toBe(kept);
    expect(isKeptAside({ name: kept, visible: false })).toBe(true);
  });

  test('keeps within the length of a sheet name', () => {
    const kept = keptAsideName('长'.repeat(MAX_SHEET_NAME), []);
    expect(kept).toHaveLength(MAX_SHEET_NAME);
    expect(isKeptAside({ name: kept, visible: false })).toBe(true);
  });

  test('shown again by hand, or only hidden, is a sheet like others', () => {
    expect(isKeptAside({ name: '专栏2（替换前）', visible: true })).toBe(false);
    expect(isKeptAside({ name: '专栏2', visible: false })).toBe(false);
  });
});
