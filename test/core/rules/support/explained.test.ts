import { BUILT_IN } from '../../../../src/catalogues/built-in';
import { findBox } from '../../../../src/core/model/catalogue';
import { parseAddress, type CellValue, type SheetCells } from '../../../../src/core/model/cells';
import type { SheetReading } from '../../../../src/core/model/reading';
import { validate } from '../../../../src/core/rules/run';
import { explainableRows, memoriesToWrite } from '../../../../src/core/rules/support/explained';
import { buildSheet } from '../../../../src/core/sheet/build';
import { readSheet } from '../../../../src/core/sheet/read';
import { cellsOf } from '../../../support/filled-sheets';

/** What is typed, in order: values by year (or 阶段), a 核实说明, or a check that remembers. */
type Step = readonly [what: number | '说明' | '阶段' | '审核', value?: CellValue];

/** A row of a sheet that is typed into and checked as a person and the program do it. */
class Table {
  private readonly values: CellValue[][];
  private readonly cells: SheetCells;

  constructor(
    private readonly code: string,
    [planId, boxId, asOf]: readonly [string, string, string],
    withoutColumn: boolean,
  ) {
    const { plan, box } = findBox(BUILT_IN, planId, boxId)!;
    const unit = plan.units.find(({ level }) => level === 'province')!;
    this.cells = cellsOf(buildSheet({ plan, box, unit }));
    this.values = this.cells.values.map((row) =>
      row.map((value) => (withoutColumn && value === '说明所据数值' ? null : value)),
    );
    this.set(this.reading().asOfCell, asOf);
  }

  reading(): SheetReading {
    return readSheet({ ...this.cells, values: this.values }, BUILT_IN)!;
  }

  take([what, value = null]: Step): void {
    const reading = this.reading();
    const row = explainableRows(reading).find(({ indicator }) => indicator.code === this.code)!;
    if (what === '审核') for (const { cell, value } of memoriesToWrite(reading)) this.set(cell, value);
    else if (what === '说明') this.set(row.explanation.cell, value);
    else if (what === '阶段') this.set(row.words![0]!.cell, value);
    else this.set(row.entries.find(({ period }) => period === what)!.cell, value);
  }

  findings() {
    return validate([this.reading()]).filter(({ code }) => code === this.code);
  }

  private set(cell: string, value: CellValue): void {
    const { row, column } = parseAddress(cell)!;
    this.values[row]![column] = value;
  }
}

const INSURED = ['fj-14.2.07', ['fj-14', '2', '2022']] as const;
const JUMP: readonly Step[] = [
  [2021, 670],
  [2022, 1000],
];
const CHECK: Step = ['审核'];
const WHY: Step = ['说明', '统计口径扩大'];

function after(steps: readonly Step[], withoutColumn = false) {
  const table = new Table(...INSURED, withoutColumn);
  for (const step of steps) table.take(step);
  return table.findings().find(({ rule }) => rule === 'year-on-year-jump')!;
}

test.each<[string, readonly Step[]]>([
  ['not checked since', [...JUMP, WHY]],
  ['checked since', [...JUMP, WHY, CHECK]],
  ['checked again and again', [...JUMP, WHY, CHECK, CHECK]],
  ['another value of the row was changed', [...JUMP, WHY, CHECK, [2021, 671]]],
  ['the value came back', [...JUMP, WHY, CHECK, [2022, 1100], CHECK, [2022, 1000]]],
  ['rewritten after the value', [...JUMP, WHY, CHECK, [2022, 1100], CHECK, ['说明', '统计口径再次扩大']]],
  ['taken out and typed again', [...JUMP, WHY, CHECK, [2022, 1100], ['说明', null], CHECK, WHY]],
])('an explanation stands: %s', (_, steps) => {
  const finding = after(steps);
  expect(finding).toMatchObject({
    severity: 'warning',
    explanation: steps.filter(([what]) => what === '说明').at(-1)![1],
  });
  expect(finding.explanationOutdated).toBeUndefined();
});

test.each<[string, readonly Step[], string]>([
  ['the value was changed', [...JUMP, WHY, CHECK, [2022, 1100]], '“核实说明”是针对原来的 1000 写的，数值已改'],
  ['checked again since', [...JUMP, WHY, CHECK, [2022, 1100], CHECK, CHECK], '针对原来的 1000'],
  ['written before the value', [[2021, 670], WHY, CHECK, [2022, 1000]], '“核实说明”写在填这个数之前'],
])('an explanation no longer counts: %s', (_, steps, says) => {
  const finding = after(steps);
  expect(finding).toMatchObject({ explanation: null, explanationOutdated: true });
  expect(finding.message).toContain(says);
  expect(finding.remedy).toContain('请按现在的数值改写');
});

test('without an explanation nothing is remembered, and nothing is outdated', () => {
  const finding = after([...JUMP, WHY, CHECK, ['说明', null], CHECK, [2022, 1100]]);
  expect(finding).toMatchObject({ explanation: null });
  expect(finding.explanationOutdated).toBeUndefined();
});

test('a sheet without the technical column keeps its explanations for ever', () => {
  expect(after([...JUMP, WHY, CHECK, [2022, 1100], CHECK], true).explanation).toBe('统计口径扩大');
});

test('what was remembered for another row means nothing', () => {
  const table = new Table(...INSURED, false);
  for (const step of [...JUMP, WHY, CHECK]) table.take(step);
  const [{ value }] = explainableRows(table.reading()).flatMap(({ memory }) =>
    memory?.raw ? [{ value: memory.raw }] : [],
  ) as [{ value: CellValue }];
  const reading = table.reading();
  const moved = reading.rows.map((row) =>
    row.indicator.code === 'fj-14.2.08'
      ? { ...row, explanation: { ...row.explanation, raw: '统计口径扩大' }, memory: { ...row.memory!, raw: value } }
      : row,
  );
  expect(memoriesToWrite({ ...reading, rows: moved })).toMatchObject([
    { value: expect.stringMatching(/^v1;[0-9a-f]{8}$/) },
  ]);
});

test('the explanation of a project stands for its stage', () => {
  const table = new Table('fj-14.5.01', ['fj-14', '5', '2025'], false);
  const warning = () => table.findings().find(({ rule }) => rule === 'project-stage-lag')!;
  for (const step of [['阶段', '推进中'], ['说明', '资金年底到位'], CHECK] as const) table.take(step);
  expect(warning()).toMatchObject({ severity: 'warning', explanation: '资金年底到位' });
  table.take(['阶段', '未启动']);
  expect(warning()).toMatchObject({ explanation: null, explanationOutdated: true });
  expect(warning().message).toContain('推进中');
});
