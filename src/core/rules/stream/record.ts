import type { CellValue } from '../../model/cells';
import type { Finding } from '../../model/finding';

/** One row of a tidy data set 记录: one value of one indicator of one unit in one period, with what it is held against. */
export interface PlanRecord {
  /** Id of the plan: fj-14. */
  plan: string;
  /** Code of the indicator: fj-14.2.07. */
  indicator: string;
  /** 填报单位 by its name: 福州市. */
  unit: string;
  /** 报告期: 2023, 2023-09. In an outcome box the last year of the plan. */
  period: number | string;
  /** What was reported; null is missing, and text is judged as it would be in a cell. */
  value: CellValue;
  /** 上年数 of the same unit. The first year of a table has none: its base stands there. */
  previous?: CellValue;
  /** 本级基期 and 本级目标 of a lower unit; on the province's records the printed ones bind, and these are not read. */
  base?: CellValue;
  target?: CellValue;
  /** Value of the 其中 parent in the same period. */
  parent?: CellValue;
}

/** Names of the fields in findings, where a sheet has addresses. */
export const FIELDS = {
  value: '数值',
  previous: '上年数',
  base: '本级基期',
  target: '本级目标',
  parent: '总计',
} as const;

/** A finding on one record; `finding.cell` names the field (数值, 上年数, 本级基期, 本级目标). */
export interface RecordFinding {
  /** Position of the record in the stream, from 0. */
  at: number;
  record: PlanRecord;
  finding: Finding;
}
