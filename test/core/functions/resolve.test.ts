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
          if (indicator.sameEntryAs === null) {
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

  test('a table before the running text, unless the plan is named', () => {
    expect(code('高技能人才总量')).toBe('fj-13.1.09');
    expect(code('高技能人才总量', 'fj-14')).toBe('fj-14.正文目标.01');
    expect(code('零就业家庭户数')).toBe('fj-14.正文目标.04');
  });

  test('the row that holds the entry before one that shows it', () => {
    expect(code('集体合同制度覆盖率')).toBe('fj-12.10.03');
    expect(code('企业劳动合同签订率', 'fj-12')).toBe('fj-12.7.15');
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

  describe('two plans of the same years', () => {
    const [plan] = BUILT_IN.plans;
    const twin = { ...plan!, id: 'own-1', name: '另一规划', shortName: '另一“十四五”' };
    const boxes = plan!.boxes.map((box) => ({
      ...box,
      indicators: box.indicators.map((indicator) => ({
        ...indicator,
        code: indicator.code.replace(plan!.id, 'own-1'),
      })),
    }));
    const both: Catalogue = { plans: [...BUILT_IN.plans, { ...twin, boxes }], byCode: new Map() };
    const name = '失业保险参保人数';

    test('the same name is ambiguous until the plan is named', () => {
      expect(() => resolveIndicator(both, name)).toThrow(
        `${plan!.shortName}（fj-14）、另一“十四五”（own-1）都有指标“${name}”，请写明规划，或用代码：fj-14.2.07、own-1.2.07`,
      );
      expect(resolveIndicator(both, name, 'own-1').indicator.code).toBe('own-1.2.07');
      expect(resolveIndicator(both, name, '另一规划').indicator.code).toBe('own-1.2.07');
      expect(resolveIndicator(both, name, 'fj-14').indicator.code).toBe('fj-14.2.07');
      expect(resolveIndicator(both, 'own-1.2.07').plan.id).toBe('own-1');
    });

    test('a period that both have does not name one', () => {
      expect(() => resolveIndicator(both, name, '“十四五”')).toThrow('有 2 个规划叫“');
    });

    test('a newer plan goes before both', () => {
      const newer = { ...twin, id: 'own-2', startYear: 2026, endYear: 2030, boxes };
      expect(resolveIndicator({ ...both, plans: [...both.plans, newer] }, name).plan.id).toBe('own-2');
    });
  });
});
