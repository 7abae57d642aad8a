import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingsOf } from '../../src/app/readings';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { fill } from '../../src/cli/commands/fill';
import { findBox } from '../../src/core/model/catalogue';
import type { SheetReading } from '../../src/core/model/reading';
import { validate } from '../../src/core/rules/run';
import { buildSheet } from '../../src/core/sheet/build';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../src/hosts/xlsx/write';

const HEADS = '代码,报告期,数值,核实说明\n';
let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const specs = ['2', '5'].map((boxId) => {
    const { plan, box } = findBox(BUILT_IN, 'fj-14', boxId)!;
    const sources = (_: string, other: string) => (other === '2' ? '专栏2' : null);
    return buildSheet({ plan, box, unit: plan.units[0]!, asOf: { year: 2022, months: 12 }, sources });
  });
  writeFileSync(at('a.xlsx'), await writeWorkbook(specs, { dialect: 'native' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (lines: string): Promise<number> => {
  writeFileSync(at('v.csv'), HEADS + lines);
  return fill(at('a.xlsx'), at('v.csv'), { output: at('b.xlsx') });
};

function works(): { sheet: SheetReading; values: readonly (readonly unknown[])[] } {
  const { sheets } = readWorkbook(new Uint8Array(readFileSync(at('b.xlsx'))));
  const sheet = readingsOf(sheets, BUILT_IN).sheets.find(({ box }) => box.id === '5')!;
  return { sheet, values: sheets.find(({ name }) => name === sheet.sheet)!.values };
}

test('an explanation is about the values it came with, and about later ones when it comes again', async () => {
  const warning = async (lines: string, from: string): Promise<unknown> => {
    writeFileSync(at('v.csv'), HEADS + lines);
    await fill(at(from), at('v.csv'), { output: at('b.xlsx') });
    const { sheets } = readingsOf(readWorkbook(new Uint8Array(readFileSync(at('b.xlsx')))).sheets, BUILT_IN);
    const found = validate(sheets).find(({ rule, code }) => rule === 'year-on-year-jump' && code === 'fj-14.2.07')!;
    return [found.explanation, found.explanationOutdated ?? false];
  };
  const why = '统计口径扩大';
  expect(await warning(`fj-14.2.07,2021,670,\nfj-14.2.07,2022,1000,${why}\n`, 'a.xlsx')).toEqual([why, false]);
  expect(await warning('fj-14.2.07,2022,1100,\n', 'b.xlsx')).toEqual([null, true]);
  expect(await warning(`fj-14.2.07,2022,1200,${why}\n`, 'b.xlsx')).toEqual([why, false]);
}, 30_000);

test('fills stage, lead, milestones and the words of a year, and shows what follows', async () => {
  await run(
    'fj-14.5.01,阶段,推进中,\nfj-14.5.01,牵头单位,专技处,\nfj-14.5.01,里程碑计划数,10,\nfj-14.5.01,里程碑完成数,5,\n' +
      'fj-14.5.01,2022,印发方案,已核实\nfj-14.2.04,2021,50,\n',
  );
  const { sheet, values } = works();
  const project = sheet.projects!.find(({ project: { code } }) => code === 'fj-14.5.01')!;
  expect([project.lead.raw, project.stage.value, project.planned.raw, project.done.raw]).toEqual([
    '专技处',
    '推进中',
    10,
    5,
  ]);
  expect(project.notes.map(({ text }) => text)).toEqual(['', '印发方案', '', '', '']);
  expect([project.explanation.raw, project.verdict.raw]).toEqual(['已核实', '通过']);
  expect(values[project.row]).toEqual(expect.arrayContaining([0.5, 0.4, '快于预期']));
  // The datum of 专栏2 stands in 专栏5 without another program.
  const shown = sheet.rows.find(({ indicator }) => indicator.sameEntryAs === 'fj-14.2.04')!;
  expect(values[shown.row]).toEqual(expect.arrayContaining([50, 0.4]));
});

test.each([
  ['another stage', 'fj-14.5.01,阶段,完工,\n', /“完工”不是阶段，可填 未启动、推进中、已完成/],
  [
    'another cell',
    'fj-14.5.01,本级目标,1,\n',
    /没有“本级目标”的填报格，可填 阶段、牵头单位、里程碑计划数、里程碑完成数/,
  ],
  ['an entry of another box', 'fj-14.5.05a,2021,1,\n', /引用其他专栏的同一数据，请填 fj-14.2.04/],
])('refuses %s', async (_, lines, message) => {
  await expect(run(lines)).rejects.toThrow(message);
});
