import { findUnit } from '../catalogue/find-unit';
import { nearest } from '../catalogue/nearest';
import type { Plan } from '../model/plan';
import type { ReportingUnit } from '../model/reporting-unit';

/** The units that are to report 应报单位. `listed`: they were given as a list, and no other unit counts. */
export interface ExpectedUnits {
  units: readonly ReportingUnit[];
  listed: boolean;
}

/** Without a list: the cities of a province, the counties of a city, and what is run apart; 本级 counts where it reports. */
export function lowerUnits({ units }: Plan): ReportingUnit[] {
  const below = units.some(({ level }) => level === 'city') ? 'city' : 'county';
  return units.filter(({ level }) => level === below);
}

/** A name of a list with its line. */
export interface ListedName {
  name: string;
  line: number;
}

const NAME_HEADS: readonly string[] = ['unit', '填报单位', '单位', '单位名称'];

/** The names in the lines of a list of units 单位名单, whose first line has a column unit or 填报单位; else what is wrong, in Chinese. */
export function namesInLines(lines: readonly { line: number; cells: readonly string[] }[]): ListedName[] | string {
  const column = lines[0]?.cells.findIndex((cell) => NAME_HEADS.includes(cell.trim().toLowerCase())) ?? -1;
  if (column < 0) return '没有“填报单位”（或 unit）列；请在第一行写列名，每行一个单位。';
  const names = lines
    .slice(1)
    .map(({ line, cells }) => ({ name: (cells[column] ?? '').trim(), line }))
    .filter(({ name }) => name !== '');
  return names.length > 0 ? names : '里没有单位；请每行写一个填报单位。';
}

/** The units of a list, or what is wrong with it in Chinese: names are understood, never guessed. */
export function listedUnits(
  plan: Plan,
  names: readonly ListedName[],
): { ok: true; units: ReportingUnit[] } | { ok: false; problems: string[] } {
  const units: ReportingUnit[] = [];
  const problems: string[] = [];
  for (const { name, line } of names) {
    const unit = findUnit(plan, name);
    if (!unit) {
      const near = nearest(
        name,
        plan.units.map((each) => each.name),
      );
      const hint = near.length > 0 ? `，是否指：${near.join('、')}？` : '。';
      problems.push(`第 ${String(line)} 行：“${name}”不是${plan.shortName}的填报单位${hint}`);
    } else if (units.includes(unit)) problems.push(`第 ${String(line)} 行：“${name}”重复，请只留一行。`);
    else units.push(unit);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, units };
}

/** The units that the sums are made of: those to report, with 本级 where it reports without being asked. */
export function summedUnits(
  plan: Plan,
  { units, listed }: ExpectedUnits,
  reporting: ReadonlySet<string>,
): readonly ReportingUnit[] {
  if (listed) return units;
  const also = plan.units.filter(({ name, level }) => level === 'province-direct' && reporting.has(name));
  return [...also, ...units];
}
