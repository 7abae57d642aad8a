import { BUILT_IN } from '../../../src/catalogues/built-in';
import { joinCatalogues } from '../../../src/core/catalogue/join';
import { draftRows } from '../../../src/core/catalogue/own-draft';
import { ownPlanSource } from '../../../src/core/catalogue/own-plan';
import { findBox } from '../../../src/core/model/catalogue';
import { parseAddress } from '../../../src/core/model/cells';
import { DEFAULT_SETTINGS, type PlanSettings } from '../../../src/core/model/plan';
import { reportFacts } from '../../../src/core/report/facts';
import { validate } from '../../../src/core/rules/run';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { buildReportSheet } from '../../../src/core/sheet/report/build-report';
import { cellsOf } from '../../support/filled-sheets';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from './own-tables';

const OWN: PlanSettings = {
  ahead: 1.171,
  onTrack: 0.911,
  lagging: 0.613,
  nearlyDone: 0.943,
  criticalMargin: 0.717,
  approxTolerance: 0.1,
  smallChange: 0.06,
  unitSlipTolerance: 0.171,
  jump: 0.05,
};

/** The made-up plan, as its file holds it, with these settings. */
function catalogueWith(settings: Partial<PlanSettings>) {
  const reading = readingOf(EDUCATION);
  const rows = draftRows(reading, new Map([[DOUBTFUL_ROW, { target: '200' }]]));
  const source = ownPlanSource(educationFacts(), reading, rows);
  const { catalogue, problems } = joinCatalogues(BUILT_IN, [{ ...source, plan: { ...source.plan, settings } }]);
  expect(problems).toEqual([]);
  return { catalogue, ...findBox(catalogue, 'jy-14', '1')! };
}

function sheetWith(settings: Partial<PlanSettings>) {
  const { catalogue, plan, box } = catalogueWith(settings);
  const unit = plan.units.find(({ level }) => level === 'province')!;
  const spec = buildSheet({ plan, box, unit, asOf: { year: 2022, months: 12 } });
  return { catalogue, plan, spec, formulas: spec.cells.map(({ formula }) => formula?.native ?? '').join('\n') };
}

/** A sheet with a value that grows by a tenth, checked. */
function checked(settings: Partial<PlanSettings>) {
  const { catalogue, spec } = sheetWith(settings);
  const cells = cellsOf(spec);
  const values = cells.values.map((row) => [...row]);
  const { entries } = readSheet(cells, catalogue)!.rows.find(({ indicator }) => indicator.name === '职业院校在校生')!;
  [60.6, 66].forEach((value, at) => {
    const place = parseAddress(entries[at]!.cell)!;
    values[place.row]![place.column] = value;
  });
  const sheet = readSheet({ ...cells, values }, catalogue)!;
  const findings = validate([sheet]);
  return { sheet, findings, jumps: findings.filter(({ rule }) => rule === 'year-on-year-jump') };
}

test('a plan says only what differs from the defaults', () => {
  expect(catalogueWith({}).plan.settings).toEqual(DEFAULT_SETTINGS);
  expect(catalogueWith({ jump: 0.05 }).plan.settings).toEqual({ ...DEFAULT_SETTINGS, jump: 0.05 });
});

test.each<[keyof PlanSettings, string]>([
  ['ahead', '1.171'],
  ['onTrack', '0.911'],
  ['lagging', '0.613'],
  ['nearlyDone', '0.943'],
  ['criticalMargin', '0.717'],
  ['approxTolerance', '77'],
  ['smallChange', '增幅过小'],
])('the status formulas are made with %s of the plan', (key, written) => {
  expect(sheetWith({ ...OWN, [key]: DEFAULT_SETTINGS[key] }).formulas.includes(written)).toBe(false);
  expect(sheetWith(OWN).formulas.includes(written)).toBe(true);
});

test('the sheet is checked by them, and its report shows them', () => {
  expect(checked({}).jumps).toEqual([]);
  const { sheet, findings, jumps } = checked(OWN);
  expect(jumps).toMatchObject([{ value: 66, message: expect.stringContaining('8.9%') as string }]);
  const facts = reportFacts([sheet], findings, { time: '', program: '', trigger: '' });
  const cells = buildReportSheet(facts, { linked: true }).cells.map(({ value }) => String(value ?? ''));
  const thresholds = cells.find((text) => text.startsWith('阈值：'));
  for (const shown of ['同比变动过大 5%', '≥ 1.171', '≥ 94.3%', '0.717 个百分点以内', '±0.171'])
    expect(thresholds).toContain(shown);
});

test('a sheet that was inserted before they were changed is told: its formulas still have the old ones', () => {
  const sheet = readSheet(cellsOf(sheetWith({}).spec), catalogueWith(OWN).catalogue)!;
  expect(validate([sheet]).map(({ rule }) => rule)).toContain('formula-overwritten');
});
