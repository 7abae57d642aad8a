import fc from 'fast-check';
import { parseRelation } from '../../../src/core/relations/parse';
import type { Expression } from '../../../src/core/relations/relation';

/** An expression in brackets, so that its shape can be read. */
function spell(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.percent ? `${expression.text}%` : expression.text;
    case 'indicator':
      return `${expression.moment === 'year' ? '' : `${expression.moment}:`}${expression.name ?? ''}`;
    case 'negative':
      return `-${spell(expression.of)}`;
    case 'binary':
      return `(${spell(expression.left)} ${expression.operator} ${spell(expression.right)})`;
  }
}

function shape(text: string): string {
  const parsed = parseRelation(text);
  if (!parsed.ok) return `${String(parsed.at)}: ${parsed.message}`;
  const { left, comparison, right } = parsed.relation;
  return `${spell(left)} ${comparison} ${spell(right)}`;
}

describe('a relation', () => {
  test.each([
    ['农民工参加职业培训人次 <= 补贴性职业技能培训人次', '农民工参加职业培训人次 <= 补贴性职业技能培训人次'],
    ['失业保险参保人数 >= 上年 * 0.95', '失业保险参保人数 >= (before: * 0.95)'],
    ['失业保险参保人数≥上年×９５％', '失业保险参保人数 >= (before: * 95%)'],
    ['工伤保险参保人数 > 上年(失业保险参保人数)', '工伤保险参保人数 > before:失业保险参保人数'],
    ['工伤保险参保人数 > 失业保险参保人数.上年', '工伤保险参保人数 > before:失业保险参保人数'],
    ['失业保险参保人数 不低于 基期', '失业保险参保人数 >= baseline:'],
    ['甲 + 乙 * 丙 - 丁 = 0', '((甲 + (乙 * 丙)) - 丁) = 0'],
    ['（甲 + 乙）* 丙 <> -1', '((甲 + 乙) * 丙) <> -1'],
    ['养老保险参保人数（含离退休） <= 760', '养老保险参保人数（含离退休） <= 760'],
    ['“技师、高级技师” <= 高级工', '技师、高级技师 <= 高级工'],
    ['fj-14.2.07 <= fj-14.2.08 * 2', 'fj-14.2.07 <= (fj-14.2.08 * 2)'],
    ['城镇新增就业人数 = 上年', '城镇新增就业人数 = before:'],
    ['上年末人数 > 0', '上年末人数 > 0'],
  ])('%s', (text, expected) => expect(shape(text)).toBe(expected));

  test.each([
    ['', /^0: 第 1 个字符处（结尾）读不懂，这里应为/],
    ['失业保险参保人数', /^8: .*比较符号/],
    ['失业保险参保人数 >= ', /^12: .*（结尾）/],
    ['失业保险参保人数 >= 上年 ** 2', /^16: 第 17 个字符处（“\* 2”）/],
    ['1 < 2', /^0: 关系式里没有指标/],
    ['上年 > 3', /^0: 不知道是哪个指标的上年/],
    ['甲 < 乙 < 丙', /^6: /],
    [`甲 < ${'('.repeat(600)}`, /超过 500 字/],
    ['constructor.constructor("return 1")() = 1', /读不懂/],
  ])('%s is refused with its place', (text, expected) => expect(shape(text)).toMatch(expected));

  test('no text makes the reader throw', () => {
    const piece = fc.constantFrom(
      '甲',
      '上年',
      '目标',
      '(',
      ')',
      '（',
      '）',
      '+',
      '-',
      '*',
      '/',
      '<=',
      '=',
      '0.5',
      '%',
      '“',
      '”',
      ' ',
      '.',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseRelation(text);
          if (!parsed.ok) expect(parsed.at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
