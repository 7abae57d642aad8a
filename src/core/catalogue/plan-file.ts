import { DEFAULT_SETTINGS, type Plan, type PlanSettings } from '../model/plan';
import type { ReportingUnit, UnitLevel } from '../model/reporting-unit';
import { Fields } from './fields';
import type { ProblemList } from './problem';

export const UNIT_LEVELS: readonly UnitLevel[] = ['province', 'province-direct', 'city', 'county'];
export const PLAN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A plan without its boxes: what `plan.json` holds. */
export type PlanFacts = Omit<Plan, 'boxes'>;

const KEYS = [
  '$schema',
  'id',
  'name',
  'shortName',
  'period',
  'region',
  'startYear',
  'endYear',
  'baseYear',
  'source',
  'units',
  'settings',
];

/** Reads `plan.json` 规划; null when anything in it is wrong. */
export function readPlanFile(value: unknown, problems: ProblemList): PlanFacts | null {
  const fields = Fields.of(problems, '', value, KEYS);
  if (!fields) return null;
  const id = fields.text('id', { pattern: PLAN_ID, shape: '只能用小写字母、数字和连字符' });
  const name = fields.text('name');
  const shortName = fields.text('shortName');
  const period = fields.text('period');
  const region = fields.text('region');
  const startYear = fields.integer('startYear', 1949, 2200);
  const endYear = fields.integer('endYear', 1949, 2200);
  const baseYear = fields.integer('baseYear', 1949, 2200);
  if (startYear !== null && endYear !== null && endYear < startYear) fields.fail('endYear', `早于起始年${startYear}`);
  if (startYear !== null && endYear !== null && endYear - startYear > 19) fields.fail('endYear', '使规划期超过20年');
  if (startYear !== null && baseYear !== null && baseYear >= startYear)
    fields.fail('baseYear', `应早于起始年${startYear}`);
  readSource(fields);
  const units = readUnits(fields);
  const settings = readSettings(fields);
  if (id === null || name === null || shortName === null || period === null || region === null) return null;
  if (startYear === null || endYear === null || baseYear === null) return null;
  return { id, name, shortName, period, region, startYear, endYear, baseYear, units, settings };
}

/** The document that the facts were taken from; needed to prove them, not to compute. */
function readSource(fields: Fields): void {
  const source = fields.child('source', ['title', 'text', 'line', 'yearLines']);
  source?.text('title');
  source?.text('text');
  source?.line();
  source?.lines('yearLines', true);
}

function readUnits(fields: Fields): ReportingUnit[] {
  const units: ReportingUnit[] = [];
  const taken = new Set<string>();
  for (const item of fields.children('units', 4000, ['name', 'display', 'level'], true)) {
    if (!item) continue;
    const name = item.text('name');
    const display = item.text('display');
    const level = item.choice('level', UNIT_LEVELS);
    if (name === null || display === null || level === null) continue;
    for (const key of new Set([name, display])) {
      if (taken.has(key)) item.problems.add(item.path, key, '填报单位与前面的单位同名；请改名或删去。');
      taken.add(key);
    }
    units.push({ name, display, level });
  }
  if (units.length > 0 && units.filter((unit) => unit.level === 'province').length !== 1)
    fields.fail('units', '中省级（province）单位应恰好一个');
  return units;
}

function readSettings(fields: Fields): PlanSettings {
  const keys = Object.keys(DEFAULT_SETTINGS) as (keyof PlanSettings)[];
  const settings = { ...DEFAULT_SETTINGS };
  const given = fields.optionalChild('settings', keys);
  for (const key of keys) {
    const value = given?.raw(key);
    if (value === undefined) continue;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100) settings[key] = value;
    else
      given?.problems.add(
        given.at(key),
        value,
        `参数 ${key} 应为0至100的数；请改为数，或删去以用默认值${DEFAULT_SETTINGS[key]}。`,
      );
  }
  if (given) checkBands(given, settings);
  return settings;
}

/** Bounds of the statuses 状态分档, the upper one first: in another order one of them could never be reached. */
const BANDS = [
  ['ahead', 'onTrack'],
  ['onTrack', 'lagging'],
] as const;

function checkBands(given: Fields, settings: PlanSettings): void {
  for (const [upper, lower] of BANDS)
    if (settings[upper] < settings[lower])
      given.problems.add(
        given.at(upper),
        settings[upper],
        `参数 ${upper} 应不小于 ${lower}（${settings[lower]}），否则状态分档颠倒；请改正其中一个。`,
      );
}
