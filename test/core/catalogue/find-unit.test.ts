import { findUnit } from '../../../src/core/catalogue/find-unit';
import { BUILT_IN } from '../../../src/catalogues/built-in';

const plan = BUILT_IN.plans[0]!;

describe('findUnit', () => {
  test.each([
    ['福建省', '福建省'],
    ['全省', '福建省'],
    ['福建', '福建省'],
    ['省本级', '省本级'],
    ['福州市', '福州市'],
    ['福州', '福州市'],
    [' 厦 门 市 ', '厦门市'],
    ['平潭', '平潭综合实验区'],
    ['平潭综合实验区', '平潭综合实验区'],
  ])('%s is %s', (text, name) => {
    expect(findUnit(plan, text)?.name).toBe(name);
  });

  test.each([[''], ['　'], ['省'], ['福'], ['市'], ['福州市人社局'], ['杭州市']])('“%s” is no unit', (text) => {
    expect(findUnit(plan, text)).toBeUndefined();
  });

  test('an ambiguous beginning is no unit', () => {
    const units = [
      { name: '永安县', display: '永安县', level: 'county' as const },
      { name: '永安市', display: '永安市', level: 'county' as const },
    ];
    expect(findUnit({ units }, '永安')).toBeUndefined();
    expect(findUnit({ units }, '永安市')).toBe(units[1]);
  });
});
