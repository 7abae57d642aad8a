import fc from 'fast-check';
import { parseAddress, type CellValue } from '../../../src/core/model/cells';
import { defineRule, type Rule } from '../../../src/core/rules/define';
import { validate, validateSheet } from '../../../src/core/rules/run';
import { runRules } from '../../../src/core/rules/runner';
import { readingFrom, type Given } from '../../support/reading-from';

const ids = (given: Given): string[] => validateSheet(readingFrom(given)).map((finding) => finding.rule);

function throwing(requires: Rule['meta']['requires']): Rule {
  return defineRule({
    meta: {
      id: 'broken',
      title: { zh: '坏规则', en: 'Broken' },
      severity: 'warning',
      level: 0,
      family: 'range',
      basis: '无',
      requires,
      messages: { never: '无' },
      remedies: { never: '无' },
    },
    scope: 'row',
    check: () => {
      throw new Error('坏了');
    },
  });
}

describe('validate', () => {
  test('a sheet just inserted has one gentle word and no fault', () => {
    expect(validateSheet(readingFrom({})).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['blank-table', 'information'],
    ]);
  });

  test('a sheet filled as it should be has no findings', () => {
    expect(ids({ attribute: '约束性', asOf: '2023', entries: [671, 677, 684] })).toEqual([]);
  });

  test('an indicator that is not collected at this level has none, whatever stands there', () => {
    expect(ids({ provincialOnly: true, own: {}, asOf: '2023', entries: ['x', -5] })).toEqual([]);
  });

  test.each<[string, Given]>([
    ['missed', { attribute: '约束性', asOf: '2025', entries: [666, 667, 668, 669, 670] }],
    ['lagging', { attribute: '约束性', asOf: '2023', entries: [665, 666, 667] }],
    ['ceiling', { unit: '%', target: '<5.5', baseline: '—', direction: 'decrease', asOf: '2022', entries: [5.9, 5.9] }],
  ])('a fact about the target never blocks: %s', (_name, given) => {
    const findings = validateSheet(readingFrom(given));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  test('a faulty value is not also judged against the target', () => {
    expect(ids({ attribute: '约束性', asOf: '2021', entries: [66.441] })).toEqual(['unit-slip']);
  });

  test('a gap does not hide that a stock lags', () => {
    expect(ids({ attribute: '约束性', asOf: '2023', entries: [null, 665, 666] })).toEqual([
      'missing-due-year',
      'behind-schedule',
    ]);
  });

  test('findings follow the reader: row, column, severity', () => {
    const reading = readingFrom({
      asOf: '2023',
      unit: '万人次',
      target: '[50]',
      baseline: '32.39',
      entries: [null, 'x', 30],
      parent: { unit: '万人次', target: '[125]', baseline: '77.89', entries: [25, 26, null] },
      problems: [{ kind: 'unknown-unit', cell: 'B4', subject: '某市' }],
    });
    const order = validateSheet(reading).map((finding) => finding.cell);
    expect(order).toEqual(['B4', 'K8', 'I9', 'J9', ...order.slice(4)]);
    expect(order.slice(4).every((cell) => cell === 'K9')).toBe(true);
  });

  test('sheets keep the order in which they were given', () => {
    const first = { ...readingFrom({ entries: ['x'] }), sheet: '乙' };
    const second = { ...readingFrom({ entries: ['x'] }), sheet: '甲' };
    expect([...new Set(validate([first, second]).map((finding) => finding.sheet))]).toEqual(['乙', '甲']);
  });

  test('a finding carries its indicator, the row’s explanation and the place of its facts', () => {
    const [finding] = validateSheet(readingFrom({ asOf: '2021', entries: [0], explanation: ' 尚未启动 ' }));
    expect(finding).toMatchObject({
      rule: 'zero-stock',
      code: 'fj-14.2.07',
      indicator: '失业保险参保人数',
      value: 0,
      explanation: '尚未启动',
      sheet: '专栏2',
    });
    const locked = readingFrom({
      entries: [670],
      asOf: '2021',
      locked: [{ field: 'target', found: 600, expected: 695 }],
    });
    expect(validateSheet(locked)[0]?.basis).toContain('福建“十四五”专栏2，原文第171行');
  });

  test('a blank explanation is none', () => {
    expect(validateSheet(readingFrom({ asOf: '2021', entries: [0], explanation: '  ' }))[0]?.explanation).toBeNull();
  });

  test('the previous submission is paired by plan, box and unit', () => {
    const now = readingFrom({ asOf: '2022', entries: [671, 677] });
    const before = readingFrom({ asOf: '2021', entries: [670] });
    const elsewhere = { ...before, unit: { name: '厦门市', display: '厦门市', level: 'city' as const } };
    expect(validate([now], { previous: [elsewhere] })).toEqual([]);
    expect(validate([now], { previous: [elsewhere, before] }).map((finding) => finding.rule)).toEqual([
      'revised-value',
    ]);
  });

  test('settings replace the plan’s', () => {
    const reading = readingFrom({ asOf: '2022', entries: [671, 690] });
    expect(validate([reading])).toEqual([]);
    expect(validate([reading], { settings: { jump: 0.02 } }).map((finding) => finding.rule)).toEqual([
      'year-on-year-jump',
    ]);
  });
});

describe('the runner', () => {
  test('a rule that throws is a finding about the rule, and the others still report', () => {
    const reading = readingFrom({ entries: ['x'] });
    const sound = defineRule({
      ...throwing([]),
      scope: 'row',
      check: ({ row }) => [{ messageId: 'never', cell: row.verdict.cell, value: null, data: {} }],
    } as Rule);
    const findings = runRules([throwing([]), sound], [reading]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['rule-failed', 'error'],
      ['broken', 'warning'],
    ]);
    expect(findings[0]?.message).toContain('坏规则');
    expect(findings[0]?.message).toContain('坏了');
  });

  test('a sheet rule that throws is one too', () => {
    const broken = { ...throwing([]), scope: 'sheet' } as Rule;
    expect(runRules([broken], [readingFrom({})]).map((finding) => [finding.rule, finding.cell])).toEqual([
      ['rule-failed', 'F4'],
    ]);
  });

  test.each<[Rule['meta']['requires'][number], Given, Given]>([
    ['baseline', { baseline: '—' }, {}],
    ['baseline', { own: { target: 3 } }, { own: { baseline: 3 } }],
    ['target', { own: { baseline: 3 } }, { own: { target: 3 } }],
    ['target', { target: '基本消除', class: 'K2' }, {}],
    ['asOf', {}, { entries: [670] }],
    ['asOf', { entries: ['x'] }, { asOf: '2021' }],
    ['parent', {}, { parent: {} }],
    ['measure', {}, { entries: [670] }],
    ['previousSubmission', {}, { previous: { entries: [], asOf: '2021' } }],
    ['numberEntry', { entries: ['x'] }, { entries: [0] }],
  ])('without its %s a rule is not asked', (requirement, without, given) => {
    const run = (description: Given): number => {
      const { previous } = description;
      const before = previous ? [readingFrom({ ...description, ...previous })] : [];
      const last = readingFrom(description);
      const own = { ...last, rows: last.rows.slice(-1).concat(last.rows.slice(0, -1)) };
      return runRules([throwing([requirement])], [own], { previous: before }).length;
    };
    expect(run(without)).toBe(0);
    expect(run(given)).toBe(1);
  });
});

describe('properties', () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '',
      0,
      -1,
      '１２',
      '1,013.5',
      '95%',
      '#N/A',
      '10:40:50',
      '10:90',
      true,
      '无',
      45000,
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    // Braces are ours: what is left of them in a message is a placeholder nobody filled.
    fc.string().map((text) => text.replace(/[{}]/g, '')),
  );
  const shape = fc.constantFrom<Given>(
    {},
    { attribute: '约束性' },
    { target: '[250]', baseline: '[299.94]' },
    { target: '[85]', baseline: '15.49' },
    { unit: '%', target: '<5.5', baseline: '—', direction: 'decrease' },
    { unit: '%', target: '95以上', baseline: '95.53' },
    { unit: '', class: 'K7', target: '10:40:50', baseline: '8.5:35.4:56.1' },
    { unit: '个', target: '200个以上', baseline: '—', class: 'K10' },
    { unit: '人', target: '330', baseline: '300', class: 'K4' },
    { unit: '%', target: '60—65', baseline: '50', class: 'K8' },
    { unit: '亿元', target: '年均增长10%以上', baseline: '100', class: 'K9' },
  );
  const given = fc
    .record({
      shape,
      entries: fc.array(value, { minLength: 5, maxLength: 5 }),
      asOf: fc.constantFrom(undefined, '2019', '2021', '2023-09', '2025', '2027'),
      outcome: fc.boolean(),
      own: fc.option(fc.record({ target: value, baseline: value }), { nil: undefined }),
      before: fc.option(fc.array(value, { minLength: 5, maxLength: 5 }), { nil: undefined }),
    })
    .map(({ shape: row, before, ...rest }): Given => ({
      ...row,
      ...rest,
      parent: row,
      ...(before ? { previous: { entries: before, asOf: '2022-06' } } : {}),
    }));

  test('whatever is typed, no rule fails, and each finding is complete and cites a cell of the sheet', () => {
    fc.assert(
      fc.property(given, (description) => {
        const reading = readingFrom(description);
        const previous = description.previous ? [readingFrom({ ...description, ...description.previous })] : [];
        const known = new Set([
          reading.unitCell,
          reading.asOfCell,
          ...reading.rows.flatMap((row) =>
            [...row.entries, row.ownBaseline, row.ownTarget].flatMap((entry) => entry?.cell ?? []),
          ),
        ]);
        for (const finding of validate([reading], { previous })) {
          expect(finding.rule).not.toBe('rule-failed');
          expect(known).toContain(finding.cell);
          expect(parseAddress(finding.cell)).not.toBeNull();
          expect(finding.message + finding.remedy + finding.basis).not.toMatch(/\{\w+\}|undefined|NaN/);
          const corrected = finding.correction?.value;
          if (typeof corrected === 'number') expect(Number.isFinite(corrected)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a correction of a unit slip leaves no slip behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 560000, max: 800000 }), fc.constantFrom(1, 2, 3, 4, 8), (hundredths, exponent) => {
        const slipped = Number(`${String(hundredths)}e${String(exponent - 3)}`);
        const findings = validateSheet(readingFrom({ asOf: '2021', entries: [slipped] }));
        const slip = findings.find((finding) => finding.rule === 'unit-slip');
        expect(slip?.correction?.value).toBe(Number(`${String(hundredths)}e-3`));
        const after = validateSheet(readingFrom({ asOf: '2021', entries: [slip?.correction?.value ?? null] }));
        expect(after.filter((finding) => finding.rule === 'unit-slip')).toEqual([]);
      }),
    );
  });
});
