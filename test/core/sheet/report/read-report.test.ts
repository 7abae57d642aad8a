import type { Finding } from '../../../../src/core/model/finding';
import { factsOf } from '../../../../src/core/report/facts';
import { cellsOfSpec } from '../../../../src/core/sheet/cells-of-spec';
import { buildReportSheet, reportSheetOf } from '../../../../src/core/sheet/report/build-report';
import { readReport, recordedIn } from '../../../../src/core/sheet/report/read-report';

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'units-sum-differs',
  severity: 'warning',
  level: 3,
  family: 'balance',
  sheet: '全省 专栏2',
  cell: 'G9',
  code: null,
  indicator: '失业保险参保人数',
  value: 664.41,
  message: '合计不等\n第二行',
  remedy: '请核对',
  basis: '依据',
  explanation: null,
  correction: null,
  ...part,
});
const made = { time: '2023-01-10T08:00:00Z', program: '程序', trigger: '汇总' };
const reportOf = (findings: readonly Finding[]) =>
  cellsOfSpec(buildReportSheet(factsOf([], [], findings, made), { linked: false }));

test.each<[string, readonly Finding[]]>([
  ['none', []],
  ['of every severity', [finding({ severity: 'error' }), finding({}), finding({ severity: 'information' })]],
  ['with texts, blanks and an explanation', [finding({ value: '664.41', indicator: null, explanation: '已核' })]],
])('a report reads back as it was printed: %s', (_, findings) => {
  const sheet = reportOf(findings);
  expect(cellsOfSpec(reportSheetOf(readReport(sheet)!, { linked: false }))).toEqual(sheet);
  expect(recordedIn([sheet])).toEqual(findings);
});

test('a sheet that lost its heads is no report', () => {
  const sheet = reportOf([finding({})]);
  const values = sheet.values.map((row) => row.map((value) => (value === '级别' ? '' : value)));
  expect(readReport({ ...sheet, values })).toBeNull();
  expect(readReport({ ...sheet, name: '别的' })).toBeNull();
});
