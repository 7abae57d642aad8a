import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingsOf } from '../../src/app/readings';
import { OWN_PLANS_NAMESPACE, writeOwnPlansPart } from '../../src/core/catalogue/own-part';
import { contentsOf } from '../../src/core/evidence/contents';
import { makeSeal } from '../../src/core/evidence/make-seal';
import { SEAL_NAMESPACE, writeSealPart } from '../../src/core/evidence/seal-part';
import { parseAddress } from '../../src/core/model/cells';
import type { Entry } from '../../src/core/model/reading';
import type { ReportingUnit } from '../../src/core/model/reporting-unit';
import { reportFacts } from '../../src/core/report/facts';
import { validate } from '../../src/core/rules/run';
import { BODY_ROW } from '../../src/core/sheet/geometry';
import { buildSet } from '../../src/core/sheet/build-set';
import { cellsOfSpec } from '../../src/core/sheet/cells-of-spec';
import { readSheet } from '../../src/core/sheet/read';
import { buildReportSheet } from '../../src/core/sheet/report/build-report';
import type { SheetSpec } from '../../src/core/sheet/spec';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { writeWorkbook } from '../../src/hosts/xlsx/write';
import { COLLECTION_PLAN, collectionPlan } from './collection-plan';

const AS_OF = { year: 2023, months: 12 };

/** What a unit of its size would report: flows on schedule, stocks and rates on their way, each unit a little different. */
function reported(entry: Entry, base: number, target: number, cumulative: boolean, at: number): number {
  const vary = 1 + ((at * 37 + entry.period * 11) % 23) / 2300;
  const value = cumulative ? target / 5 : base + ((target - base) * (entry.period - 2020)) / 5;
  return Number((value * vary).toFixed(2));
}

function filled(spec: SheetSpec, at: number): SheetSpec {
  const { catalogue } = collected;
  const values = new Map<string, number>();
  for (const row of readSheet(cellsOfSpec(spec), catalogue)!.rows) {
    const { target, baseline, unit } = row.indicator;
    const share = unit === '%' ? 1 : 0.1;
    const whole = unit === '个' ? Math.round : (value: number): number => Number(value.toFixed(2));
    const last = whole((target.value ?? 0) * share);
    const before = baseline.value === null ? last / 5 : baseline.value * share;
    const first = whole(before);
    const put = (entry: Entry | null, value: number): void => {
      const place = entry && !entry.computed ? parseAddress(entry.cell) : null;
      if (place) values.set(`${place.row},${place.column}`, value);
    };
    put(row.ownBaseline, first);
    put(row.ownTarget, last);
    for (const entry of row.entries)
      if (entry.period <= AS_OF.year) put(entry, whole(reported(entry, first, last, target.cumulative, at)));
  }
  const cells = spec.cells.map((cell) => {
    const value = values.get(`${cell.row},${cell.column}`);
    if (value !== undefined) return { ...cell, value };
    // Below the heads, which only spell the period in other ways.
    return cell.formula && cell.row >= BODY_ROW
      ? { ...cell, formula: { ...cell.formula, cached: cachedOf(cell.row, cell.column, at) } }
      : cell;
  });
  return { ...spec, cells };
}

/** What Excel keeps beside a formula; nobody relies on it. */
function cachedOf(row: number, column: number, at: number): number {
  return Number((40 + ((row * 31 + column * 17 + at) % 600) / 10).toFixed(1));
}

const collected = collectionPlan();

const digest = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** One sealed workbook of a unit, as it is received. */
async function received(unit: ReportingUnit, at: number): Promise<Uint8Array> {
  const { plan, catalogue } = collected;
  const specs = buildSet({ sheets: plan.boxes.map((box) => ({ plan, box, unit, asOf: AS_OF })) });
  const sheets = specs.map((spec) => filled(spec, at));
  const cells = sheets.map(cellsOfSpec);
  const readings = readingsOf(cells, catalogue).sheets;
  const made = { time: '2024-01-15T08:00:00.000Z', program: 'plan-indicators 0.1.0', trigger: '封签' };
  const facts = reportFacts(readings, validate(readings), made);
  const report = cellsOfSpec(buildReportSheet(facts, { linked: true }));
  const seal = await makeSeal(
    contentsOf([...cells, report], readings),
    { at: made.time, by: '统计员', program: made.program, rules: facts.rules, plans: [plan], counts: facts.counts },
    digest,
  );
  const book = [...sheets, buildReportSheet(facts, { linked: true, seal })];
  const bytes = await writeWorkbook(book, { dialect: 'native', title: unit.name });
  const own = { namespace: OWN_PLANS_NAMESPACE, xml: writeOwnPlansPart([COLLECTION_PLAN]) };
  return patchWorkbook(patchWorkbook(bytes, { customXml: own }), {
    customXml: { namespace: SEAL_NAMESPACE, xml: writeSealPart(seal) },
  });
}

/** Sealed workbooks of as many units, 12 sheets of 48 indicators each with their report; answers the paths. */
export async function writeCollection(folder: string, count: number, from = 0): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const units = collected.plan.units.filter(({ level }) => level !== 'province');
  const paths: string[] = [];
  for (const [at, unit] of units.slice(from, from + count).entries()) {
    const path = join(folder, `${unit.name}.xlsx`);
    writeFileSync(path, await received(unit, from + at));
    paths.push(path);
  }
  return paths;
}
