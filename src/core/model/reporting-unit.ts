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
