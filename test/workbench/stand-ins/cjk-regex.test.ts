import * as given from 'cjk-regex';
import * as ours from '../../../src/workbench/stand-ins/cjk-regex';

const LAST = 0x10ffff;
// Node may know an older Unicode than the package: characters that it has not assigned are not compared.
const assigned = /\P{Cn}/u;

describe.each(['letters', 'punctuations', 'all'] as const)('%s of Chinese, Japanese and Korean text', (kind) => {
  test('are the characters that the package finds', () => {
    const [expected, actual] = [given[kind]().toRegExp(), ours[kind]().toRegExp()];
    const different: string[] = [];
    for (let code = 0; code <= LAST; code += 1) {
      // Halves of a pair are no characters.
      if (code === 0xd800) code = 0xe000;
      const character = String.fromCodePoint(code);
      if (assigned.test(character) && expected.test(character) !== actual.test(character))
        different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  test.each(['规划', 'indicator', '〔2021〕', 'か', '한', '１', '🎉', ''])('agree on “%s”', (text) => {
    expect(ours[kind]().toRegExp().test(text)).toBe(given[kind]().toRegExp().test(text));
  });
});
