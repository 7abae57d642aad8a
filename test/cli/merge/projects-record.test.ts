import { fileRecord, readFileRecord } from '../../../src/cli/merge/file-record';
import { fieldsOf } from '../../../src/cli/merge/fields';
import type { UnitProject, UnitSeries } from '../../../src/core/rollup/submission';
import { fileOf } from '../../core/rollup/given';

const PROJECT: UnitProject = {
  code: 'fj-14.5.01',
  lead: '专技处',
  stage: '推进中',
  planned: 10,
  done: '约5',
  note: [2022, '印发方案'],
};
const BLANK: UnitProject = {
  ...PROJECT,
  code: 'fj-14.5.02',
  lead: '',
  stage: '',
  planned: null,
  done: null,
  note: null,
};
const SERIES: UnitSeries = {
  code: 'fj-12.8.01',
  frequency: '季度',
  yellow: 4,
  red: null,
  months: [null, null, 4.1, null, null, '约4', null, null, 0, null, null, null],
};
const FILE = fileOf({ unit: '福州市', box: '5', values: {}, projects: [PROJECT, BLANK], series: [SERIES] });

/** Read back from the record as it stands in its file, its form changed. */
function back(change: (form: Record<string, unknown>) => void = () => undefined) {
  const record = JSON.parse(JSON.stringify(fileRecord(FILE))) as { forms: Record<string, unknown>[] };
  change(record.forms[0]!);
  return readFileRecord(fieldsOf(record)!, []);
}

test('projects and series are read back as they were; a form without them has none', () => {
  expect(back()).toEqual(FILE);
  const { forms } = back((form) => {
    delete form.projects;
    delete form.series;
  })!;
  expect(forms[0]).not.toHaveProperty('projects');
  expect(forms[0]).not.toHaveProperty('series');
});

test.each<[string, (form: Record<string, unknown>) => void]>([
  ['projects that are no list', (form) => (form.projects = {})],
  ['no projects under their name', (form) => (form.projects = null)],
  ['a project without a code', (form) => (form.projects = [{ ...PROJECT, code: undefined }])],
  ['a count that is a list', (form) => (form.projects = [{ ...PROJECT, planned: [1] }])],
  ['a count that is left out', (form) => (form.projects = [{ ...PROJECT, done: undefined }])],
  ['a stage that is a number', (form) => (form.projects = [{ ...PROJECT, stage: 1 }])],
  ['a note without its words', (form) => (form.projects = [{ ...PROJECT, note: [2022] }])],
  ['a note of no year', (form) => (form.projects = [{ ...PROJECT, note: ['2022', '立项'] }])],
  ['a note that is left out', (form) => (form.projects = [{ ...PROJECT, note: undefined }])],
  ['a series of eleven months', (form) => (form.series = [{ ...SERIES, months: SERIES.months.slice(1) }])],
  ['a month that is true', (form) => (form.series = [{ ...SERIES, months: [true, ...SERIES.months.slice(1)] }])],
  ['another frequency', (form) => (form.series = [{ ...SERIES, frequency: '旬' }])],
  ['a line that is an object', (form) => (form.series = [{ ...SERIES, yellow: {} }])],
  ['a series that is null', (form) => (form.series = [null])],
])('a record with %s is refused', (_, change) => {
  expect(back(change)).toBeNull();
});
