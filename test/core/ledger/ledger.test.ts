import { BUILT_IN } from '../../../src/catalogues/built-in';
import { LEDGER_FACTS } from '../../../src/catalogues/built-in-ledger';
import { latestYear, ledgerOf, type LedgerEntry, type LedgerStep } from '../../../src/core/ledger/ledger';
import { verdictOf } from '../../../src/core/ledger/verdict';

const LEDGER = ledgerOf(BUILT_IN, LEDGER_FACTS);
const entryOf = (code: string): LedgerEntry => LEDGER.find(({ steps }) => steps.some((step) => step.code === code))!;
const step = (code: string, plan = code.slice(0, 5)): LedgerStep =>
  entryOf(code).steps.find((each) => each.plan === plan)!;
const value = (figure: LedgerStep['outcome']) => figure && (figure.value ?? figure.ratio);
const line = ({ plan, target, outcome, met, nextBase, comparable }: LedgerStep) => [
  plan,
  target.printed.replace(/\s/g, ''),
  value(outcome),
  met,
  value(nextBase),
  comparable,
];

describe('chains of the two documents', () => {
  test.each<[string, string, ReturnType<typeof line>[]]>([
    [
      '城镇新增就业人数',
      'fj-14.2.01',
      [
        ['fj-11', '300万人', 331.23, true, 331.23, true],
        ['fj-12', '“十二五”累计300万人', 325.58, true, 325.58, true],
        ['fj-13', '[275]', 299.94, true, 299.94, true],
        ['fj-14', '[250]', null, null, null, true],
      ],
    ],
    [
      '城镇登记失业率',
      'fj-14.2.03',
      [
        ['fj-11', '4%以内', 3.77, true, 3.77, true],
        // The base of the 十四五 is five years later: it is no result of the 十二五.
        ['fj-12', '4.2%以内', null, null, null, true],
        ['fj-14', '<5', null, null, null, true],
      ],
    ],
    [
      '城镇职工基本养老保险参保人数',
      'fj-13.1.03',
      [
        ['fj-11', '——', 635.27, null, 635.27, true],
        ['fj-12', '760万人（含离退休）', 883.65, true, 883.65, true],
        ['fj-13', '1030', 1200.57, true, null, true],
      ],
    ],
    [
      '城镇职工',
      'fj-12.7.05',
      [
        ['fj-11', '500万人', 521.81, true, 521.81, true],
        ['fj-12', '600万人', null, null, null, false],
      ],
    ],
    [
      '新型农村社会养老保险参保率',
      'fj-12.7.06',
      [
        ['fj-11', '——', 92.74, null, 92.74, true],
        ['fj-12', '85%（全省）', null, null, null, false],
      ],
    ],
    [
      '基本养老保险参保率',
      'fj-14.2.06',
      [
        ['fj-13', '90', 95.53, true, 95.53, true],
        ['fj-14', '95以上', null, null, null, true],
      ],
    ],
    [
      '新增农村劳动力转移就业',
      'fj-12.7.03',
      [
        ['fj-11', '450万人（含外省）', 470, true, 470, true],
        ['fj-12', '200万人（不含外省）', null, null, null, false],
      ],
    ],
    [
      '失业保险参保人数',
      'fj-14.2.07',
      [
        ['fj-11', '333万人', 374.18, true, 374.18, true],
        ['fj-12', '435万人', 546.27, true, 546.27, true],
        ['fj-13', '630', 664.41, true, 664.41, true],
        ['fj-14', '695', null, null, null, true],
      ],
    ],
    ['高、中、初级专业技术人才比例', 'fj-13.1.08', [['fj-13', '10:40:50', [10, 40, 50], true, null, true]]],
    [
      '劳动人事争议仲裁结案率',
      'fj-14.2.17',
      [
        ['fj-11', '——', 93.83, null, 93.83, true],
        ['fj-12', '95%', 93.97, false, 93.97, true],
        ['fj-13', '90以上', 93.1, true, 93.1, true],
        ['fj-14', '90以上', null, null, null, true],
      ],
    ],
  ])('%s', (name, code, lines) => {
    expect(entryOf(code).indicator).toBe(name);
    expect(entryOf(code).steps.map(line)).toEqual(lines);
  });

  test('every printed target of the tables of main indicators stands in it once', () => {
    const printed = BUILT_IN.plans
      .flatMap(({ boxes }) => boxes)
      .filter(({ kind, sameAs }) => !sameAs && (kind === 'indicators' || kind === 'outcomes'))
      .flatMap(({ indicators }) => indicators.map(({ code }) => code));
    const steps = LEDGER.flatMap((entry) => entry.steps.filter(({ plan }) => plan !== 'fj-11'));
    expect(steps.map(({ code }) => code)).toEqual(expect.arrayContaining(printed));
    expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
  });
});

describe('agrees with the worked numbers of the method', () => {
  test.each([
    ['fj-13.1.09', '0.8131', '0.5031', false],
    ['fj-13.1.07', '1.0071', '1.0495', true],
    ['fj-13.1.03', '1.1656', '2.1655', true],
    ['fj-13.1.04', '1.0574', '4.9907', true],
    ['fj-13.1.05', '1.0546', '1.4110', true],
    ['fj-12.7.16', '0.9892', '0.1197', false],
    ['fj-13.1.01', '1.0907', '1.0907', true],
    ['fj-13.1.08', '1.0000', '1.0000', true],
  ])('%s', (code, completion, progress, met) => {
    const { completionRate, progress: p, met: is } = step(code);
    expect([completionRate!.toFixed(4), p!.toFixed(4), is]).toEqual([completion, progress, met]);
  });
});

describe('marks', () => {
  test.each<[string, string, LedgerStep['flags']]>([
    ['a rate whose target falls from plan to plan', 'fj-13.1.11', ['renamed', 'lowered', 'below-base', 'fell']],
    ['and stays under its base', 'fj-14.2.17', ['below-base']],
    ['a ceiling that is raised, a plan left out', 'fj-12.7.02', ['lowered', 'below-base', 'skips']],
    ['a total printed without and with brackets', 'fj-13.1.01', ['lowered', 'below-base', 'fell', 'base-differs']],
    ['scopes of base and target that differ', 'fj-12.7.03', ['scope-break', 'ends']],
    ['a part that the next plan does not print', 'fj-12.7.05', ['scope-break', 'ends']],
    ['scopes of two plans that differ', 'fj-12.7.17', ['scope-break', 'skips']],
    ['an indicator of one plan only', 'fj-13.1.04', ['begins', 'ends']],
    ['a stock that grows', 'fj-14.2.07', []],
    ['a rate whose target rises to below its base', 'fj-14.2.06', ['below-base']],
  ])('%s', (_, code, flags) => expect(step(code).flags).toEqual(flags));

  test.each([
    ['fj-13.1.11', '由“劳动争议仲裁结案率”改称“劳动人事争议仲裁结案率”'],
    ['fj-13.1.11', '目标由95%降为90以上'],
    ['fj-13.1.11', '完成数93.1低于基期93.97'],
    ['fj-12.7.02', '上限由4%以内放宽为4.2%以内'],
    ['fj-14.2.03', '上限由4.2%以内放宽为<5'],
    ['fj-14.2.01', '目标由[275]降为[250]'],
    ['fj-14.正文目标.01', '目标由140降为128'],
    ['fj-14.正文目标.01', '目标只印在正文，未列入专栏'],
    ['fj-13.1.01', '完成数印作299.94，下期基期印作[299.94]，数值相同，印法不同'],
    ['fj-12.7.02', '“十三五”主要指标未列，“十四五”又列入'],
    ['fj-12.7.05', '“十三五”的883.65与上级指标760（含离退休）配对，不能作为本行600的完成数'],
  ])('%s says %s', (code, remark) => expect(step(code).remarks).toContain(remark));

  test('whoever is not comparable says why and has no verdict', () => {
    const broken = LEDGER.flatMap(({ steps }) => steps).filter(({ comparable }) => !comparable);
    expect(broken.length).toBeGreaterThan(3);
    for (const { met, completionRate, progress, remarks } of broken) {
      expect([met, completionRate, progress]).toEqual([null, null, null]);
      expect(remarks.join('')).not.toBe('');
    }
  });
});

test('verdicts in words', () => {
  const latest = latestYear(LEDGER);
  expect(latest).toBe(2025);
  const say = (code: string, plan?: string) => verdictOf(step(code, plan), latest);
  expect([say('fj-12.7.12'), say('fj-12.7.16'), say('fj-12.7.16', 'fj-11')]).toEqual(['met', 'missed', 'no-target']);
  expect([say('fj-12.7.05'), say('fj-12.7.14'), say('fj-14.2.01')]).toEqual(['incomparable', 'no-outcome', 'running']);
});

test('works, networks and most targets of the running text stay out of it', () => {
  const others = LEDGER.flatMap(({ steps }) => steps.filter(({ box }) => !/^专栏[127七]$/.test(box)));
  expect(others.map(({ code }) => code)).toEqual([
    'fj-12.正文目标.01',
    'fj-12.正文目标.02',
    'fj-12.正文目标.03',
    'fj-14.正文目标.01',
  ]);
});

test('a plan of a person’s own changes nothing in it', () => {
  const [newest] = BUILT_IN.plans;
  const own = { ...newest!, id: 'own-15', period: '“十五五”', startYear: 2026, endYear: 2030, baseYear: 2025 };
  expect(ledgerOf({ ...BUILT_IN, plans: [own, ...BUILT_IN.plans] }, LEDGER_FACTS)).toEqual(LEDGER);
});

test('themes stand together, parts behind their whole', () => {
  const themes = LEDGER.map(({ theme }) => theme);
  expect(themes.filter((theme, at) => theme !== themes[at - 1])).toEqual([
    '就业',
    '社会保障',
    '人才人事',
    '劳动关系',
    '公共服务',
  ]);
  const at = (code: string) => LEDGER.indexOf(entryOf(code));
  expect([at('fj-12.7.05') - at('fj-12.7.04'), at('fj-14.2.11') - at('fj-14.2.10')]).toEqual([1, 1]);
  expect(entryOf('fj-12.7.05').parent).toBe('城镇职工基本养老保险参保人数');
});
