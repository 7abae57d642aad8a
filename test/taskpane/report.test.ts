import { EMPTY_REPORT, type ValidationReport } from '../../src/app/validation-report';
import type { Finding } from '../../src/core/model/finding';
import { countFindings } from '../../src/core/report/counts';
import { correctable, groupsOf, NO_FILTER, sheetsFound, type FindingFilter } from '../../src/taskpane/session/report';

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'unit-slip',
  severity: 'error',
  level: 1,
  family: 'unit',
  sheet: '专栏2',
  cell: 'H18',
  code: 'fj-14.2.07',
  indicator: '失业保险参保人数',
  value: 6644100,
  message: '疑似单位有误',
  remedy: '请核对。',
  basis: '与基期比较。',
  explanation: null,
  correction: null,
  ...part,
});
const correction = (value: number, cell = 'H18') => ({ sheet: '专栏2', cell, value, label: `改为 ${value}` });

const findings = [
  finding({ sheet: '审核关系', cell: 'B5', code: null, indicator: null, rule: 'relation-unreadable' }),
  finding({}),
  finding({ severity: 'warning', cell: 'H6', code: 'fj-14.2.01', indicator: '城镇新增就业', explanation: '新设' }),
  finding({ severity: 'warning', cell: 'I6', code: 'fj-14.2.01', indicator: '城镇新增就业' }),
  finding({ sheet: '专栏1', severity: 'information', cell: 'G7' }),
];
const summary = {
  planId: 'fj-14',
  plan: '',
  boxId: '2',
  box: '',
  title: '',
  unit: null,
  period: null,
  rows: 1,
  filled: 1,
};
const report: ValidationReport = {
  ...EMPTY_REPORT,
  findings,
  sheets: ['专栏1', '专栏2', '专栏3'].map((sheet) => ({ ...summary, sheet, counts: countFindings([]) })),
};

const shown = (filter: Partial<FindingFilter>): string[] =>
  groupsOf(report, { ...NO_FILTER, ...filter }).flatMap((group) =>
    group.findings.map(({ cell }) => `${group.severity} ${group.sheet}!${cell}`),
  );

test('the list goes by severity, then by sheet; the sheet of relations comes last', () => {
  expect(sheetsFound(report)).toEqual(['专栏1', '专栏2', '审核关系']);
  expect(shown({})).toEqual([
    'error 专栏2!H18',
    'error 审核关系!B5',
    'warning 专栏2!H6',
    'warning 专栏2!I6',
    'information 专栏1!G7',
  ]);
});

test.each<[string, Partial<FindingFilter>, string[]]>([
  ['severity', { severity: 'information' }, ['information 专栏1!G7']],
  ['sheet', { sheet: '审核关系' }, ['error 审核关系!B5']],
  [
    'a sheet that has no findings any more is no filter',
    { sheet: '专栏9', severity: 'information' },
    ['information 专栏1!G7'],
  ],
  ['only what is not explained', { open: true, severity: 'warning' }, ['warning 专栏2!I6']],
  ['part of a name', { text: ' 新增就业 ' }, ['warning 专栏2!H6', 'warning 专栏2!I6']],
  ['an address, in any case', { text: 'g7' }, ['information 专栏1!G7']],
  ['a code', { text: '2.01', open: true }, ['warning 专栏2!I6']],
  ['everything together', { text: 'H', sheet: '专栏2', severity: 'error' }, ['error 专栏2!H18']],
  ['nothing', { text: '没有这项' }, []],
])('the list is narrowed by %s', (_, filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});

test('each cell is corrected once, and not at all where findings disagree', () => {
  const once = finding({ correction: correction(664.41) });
  const again = finding({ rule: 'text-in-number', correction: correction(664.41) });
  const other = finding({ cell: 'I18', correction: correction(7, 'I18') });
  const against = finding({ cell: 'I18', correction: correction(70, 'I18') });
  const third = finding({ cell: 'I18', correction: correction(70, 'I18') });
  expect(correctable([once, finding({}), again, other])).toEqual([once, other]);
  expect(correctable([once, other, against, third])).toEqual([once]);
});
