import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress, type CellValue } from '../../../src/core/model/cells';
import type { ProjectReading, SheetReading } from '../../../src/core/model/reading';
import { submissionOf } from '../../../src/core/rollup/submission-of';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { cellsOf } from '../../support/filled-sheets';
import { seriesReading } from '../../support/series-sheet';

/** 专栏3 of a city, with cells of its first project filled in. */
function worksReading(entered: (project: ProjectReading) => readonly (readonly [cell: string, value: CellValue])[]) {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '3')!;
  const unit = plan.units.find(({ name }) => name === '福州市')!;
  const cells = cellsOf(buildSheet({ plan, box, unit, asOf: { year: 2022, months: 12 } }));
  const blank = readSheet(cells, BUILT_IN)!;
  const values = cells.values.map((row) => [...row]);
  for (const [cell, value] of entered(blank.projects![0]!)) {
    const { row, column } = parseAddress(cell)!;
    values[row]![column] = value;
  }
  return readSheet({ ...cells, values }, BUILT_IN)!;
}

const formOf = (sheet: SheetReading) => submissionOf([sheet], []).forms[0]!;

test('a box of projects alone brings them as they were filled in, with the newest progress in words', () => {
  const form = formOf(
    worksReading(({ lead, stage, planned, done, notes, explanation }) => [
      [lead.cell, ' 就业处 '],
      [stage.cell, '推进中'],
      [planned.cell, 10],
      [done.cell, '约5'],
      [notes[0]!.cell, '立项'],
      [notes[1]!.cell, '开工'],
      [explanation.cell, '进度已核实'],
    ]),
  );
  expect([form.box, form.codes, form.values.numbers.length, form.series]).toEqual(['3', [], 0, undefined]);
  expect(form.projects!.slice(0, 2)).toEqual([
    { code: 'fj-14.3.01', lead: '就业处', stage: '推进中', planned: 10, done: '约5', note: [2022, '开工'] },
    { code: 'fj-14.3.02', lead: '', stage: '', planned: null, done: null, note: null },
  ]);
  expect(form.explanations).toEqual([['fj-14.3.01', '进度已核实']]);
});

test('words longer than anyone reads are cut, and show it', () => {
  const form = formOf(
    worksReading(({ lead, notes, explanation }) => [
      [lead.cell, '处'.repeat(300)],
      [notes[0]!.cell, '长'.repeat(32_767)],
      [explanation.cell, '因'.repeat(32_767)],
    ]),
  );
  const { lead, note } = form.projects![0]!;
  // With words of ours before it, what Excel takes in a cell would be too long.
  expect(form.explanations[0]![1]).toBe(`${'因'.repeat(999)}…`);
  expect([lead.length, lead.at(-1), note![1].length, note![1].at(-1)]).toEqual([200, '…', 1000, '…']);
});

test('a series brings its lines and twelve months; another frequency than those of the list is every month', () => {
  const months = [4.1, null, '4,2', '约4'];
  const sheet = seriesReading([{ yellow: 4, red: '五', months, frequency: '旬', explanation: '季节性' }], {
    asOf: '2012-04',
    unit: '福州市',
  });
  const form = formOf(sheet);
  const [first, second] = form.series!;
  expect([form.box, form.codes, form.projects, form.series!.length]).toEqual(['8', [], undefined, 6]);
  expect(first).toEqual({
    code: 'fj-12.8.01',
    frequency: '月度',
    yellow: 4,
    red: '五',
    months: [4.1, null, '4,2', '约4', ...Array<null>(8).fill(null)],
  });
  expect(second!.months).toEqual(Array(12).fill(null));
  expect(form.explanations).toEqual([['fj-12.8.01', '季节性']]);
});

test('a form of indicators has neither', () => {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const sheet = readSheet(cellsOf(buildSheet({ plan, box, unit: plan.units[2]! })), BUILT_IN)!;
  expect(formOf(sheet)).not.toHaveProperty('projects');
  expect(formOf(sheet)).not.toHaveProperty('series');
});
