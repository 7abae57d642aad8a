/** Administrative level of a reporting unit 填报层级. */
export type UnitLevel = 'province' | 'province-direct' | 'city' | 'county';

/** Who fills in the sheet 填报单位. */
export interface ReportingUnit {
  /** Name in files and commands: 福建省, 省本级, 福州市, …, 平潭综合实验区. */
  name: string;
  /** Name shown to people: 全省, 省本级, 福州市, … */
  display: string;
  level: UnitLevel;
}

/** Counties run apart from the city around them: a city's figure can be stated with or without them 含/不含. */
const RUN_APART: ReadonlyMap<string, string> = new Map([['平潭综合实验区', '福州市']]);

/** The city whose figure may hold this unit's as well, or null (METHOD §2 “Whose target”: 福州 states 含/不含平潭). */
export function cityAround(unit: Pick<ReportingUnit, 'name'>): string | null {
  return RUN_APART.get(unit.name) ?? null;
}
