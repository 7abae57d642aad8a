import { BUILT_IN } from '../../../src/catalogues/built-in';
import { resolveIndicator } from '../../../src/core/functions/resolve';
import type { Catalogue } from '../../../src/core/model/catalogue';

const code = (text: string, plan?: string) => resolveIndicator(BUILT_IN, text, plan).indicator.code;

describe('resolveIndicator', () => {
  test('every indicator is found by its code, and by its name in its own plan', () => {
    for (const plan of BUILT_IN.plans) {
      for (const box of plan.boxes.filter((candidate) => candidate.sameAs === null)) {
        for (const indicator of box.indicators) {
          expect(code(indicator.code)).toBe(indicator.code);
          if (box.kind === 'indicators' || box.kind === 'outcomes') {
            expect(code(indicator.name, plan.id)).toBe(indicator.code);
            for (const alias of indicator.aliases) expect(code(alias, plan.id)).toBe(indicator.code);
          }
        }
      }
    }
  });

  test('the newest plan that has the name', () => {
    expect(code('失业保险参保人数')).toBe('fj-14.2.07');
    expect(code('生育保险参保人数')).toBe('fj-12.7.14');
  });

  test('a box shown by a plan but owned by another counts for both', () => {
    expect(code('fj-13.1.08', 'fj-14')).toBe('fj-13.1.08');
    expect(code('失业保险参保人数', 'fj-14')).toBe('fj-14.2.07');
  });

  test('the same name twice in one box asks for the code', () => {
    const [plan] = BUILT_IN.plans;
    const box = plan!.boxes.find((candidate) => candidate.sameAs === null && candidate.indicators.length > 1)!;
    const [first, second] = box.indicators;
    const twins = [first!, { ...second!, name: first!.name, aliases: [] }];
    const catalogue: Catalogue = { plans: [{ ...plan!, boxes: [{ ...box, indicators: twins }] }], byCode: new Map() };
    expect(() => resolveIndicator(catalogue, first!.name)).toThrow(
      `有 2 个指标叫“${first!.name}”，请用代码：${first!.code}、${second!.code}`,
    );
  });
});
