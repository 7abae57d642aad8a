import { rowVerdicts, verdictText } from '../../../src/core/report/verdict';
import { validateSheet } from '../../../src/core/rules/run';
import { readingFrom, type Given } from '../../support/reading-from';

function verdict(given: Given): string | undefined {
  const reading = readingFrom(given);
  return rowVerdicts(reading, validateSheet(reading)).at(-1)?.value;
}

describe('the verdict of a row', () => {
  test.each<[string, Given, string]>([
    ['nothing entered', { asOf: '2023' }, ''],
    ['nothing to say', { asOf: '2021', entries: [671] }, '通过'],
    ['one fault', { asOf: '2022', entries: [671, null] }, '强制性：到期未报'],
    ['several', { asOf: '2023', entries: [671] }, '强制性：到期未报（共2项）'],
    ['the most severe first', { asOf: '2022', entries: [0, null] }, '强制性：到期未报（共2项）'],
    ['to be explained', { asOf: '2021', entries: [0] }, '核实性：存量或比率填0'],
    ['explained', { asOf: '2021', entries: [0], explanation: '新设险种' }, '核实性（已说明）：存量或比率填0'],
    ['a fact to know', { asOf: '2021', own: {}, entries: [66] }, '提示性：未填本级目标或基期'],
    [
      'an explanation corrects no fault',
      { asOf: '2022', entries: [671, null], explanation: '迟报' },
      '强制性：到期未报',
    ],
    ['not collected at this level', { asOf: '2021', provincialOnly: true, own: {}, entries: ['x'] }, ''],
    [
      'a changed fact beside no entries',
      { locked: [{ field: 'target', found: 600, expected: 695 }] },
      '强制性：锁定内容被改动',
    ],
  ])('%s', (_name, given, expected) => {
    expect(verdict(given)).toBe(expected);
  });

  test('stands in the 审核 cell of its row', () => {
    const reading = readingFrom({ entries: [671], asOf: '2021', parent: { entries: [900] } });
    expect(rowVerdicts(reading, []).map(({ cell }) => cell)).toEqual(reading.rows.map((row) => row.verdict.cell));
  });

  test('no findings are a pass', () => {
    expect(verdictText([])).toBe('通过');
  });

  test('does not reorder the findings it is given', () => {
    const findings = Object.freeze(validateSheet(readingFrom({ asOf: '2022', entries: [0, null] })));
    expect(verdictText(findings)).toContain('到期未报');
  });
});
