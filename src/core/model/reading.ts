import type { CellValue } from './cells';
import type { Decimal } from './decimal';
import type { Frequency } from './frequency';
import type { Indicator } from './indicator';
import type { Project, Stage } from './project';
import type { Plan } from './plan';
import type { Box } from './box';
import type { ReferencePeriod } from './reference-period';
import type { ReportingUnit } from './reporting-unit';

/** Why a cell that should hold a number does not 填报值不可读. */
export type UnreadableReason =
  'text' | 'error' | 'boolean' | 'date' | 'separator' | 'full-width' | 'percent' | 'several' | 'ratio';

/** What an entry cell says 填报值. Blank is missing, never 0. */
export type EntryValue =
  | { kind: 'blank' }
  | { kind: 'number'; value: Decimal }
  | { kind: 'ratio'; parts: readonly Decimal[] }
  /** `suggestion` is the number it surely means (`1,013.5` → 1013.5), or null. */
  | { kind: 'unreadable'; reason: UnreadableReason; suggestion: Decimal | null };

/** One cell of a sheet with its address. */
export interface CellReading {
  cell: string;
  raw: CellValue;
  formula: string | null;
}

/** An entry cell 填报单元格 for one period. `period` is the year; for an outcome column, the plan's last year. */
export interface Entry extends CellReading {
  period: number;
  value: EntryValue;
  /** Computed from other cells 由其他格得出 (a share, an entry shown from another box): never typed, `value` follows from them. */
  computed?: boolean;
  /** What the cell is called where it is no year: 里程碑计划数. */
  label?: string;
}

/** What a formula cell computes 计算栏: rates and status of a row, a computed entry, or a part of the 报告期 in the header. */
export type ComputedField =
  | 'completion'
  | 'progress'
  | 'elapsed'
  | 'status'
  | 'entry'
  | 'latest'
  | 'signal'
  | 'trend'
  | 'crossing'
  | 'plain'
  | 'year'
  | 'months';

/** A formula cell as it stands 计算格; `intact` is false when its formula is gone or another one stands there. */
export interface ComputedCell extends CellReading {
  field: ComputedField;
  intact: boolean;
}

/** A text of the form itself 表样文字, found and as printed; the two are equal when a reader sees no difference. */
export interface FixedText {
  field: 'title' | 'section';
  found: CellReading;
  expected: string;
  /** Its whole row was taken out: `found` is the cell that now stands there and means something else. */
  gone?: boolean;
}

/** One indicator row of a sheet, found by its code wherever it stands. */
export interface RowReading {
  indicator: Indicator;
  /** Zero-based row. */
  row: number;
  entries: readonly Entry[];
  /** Own base and target of a lower unit 本级基期/本级目标; null on the province's sheet. */
  ownBaseline: Entry | null;
  ownTarget: Entry | null;
  /** Locked cells as they stand, to compare with the plan: 序号, 指标, 计量单位, base, targets, 属性. */
  locked: readonly {
    field: 'no' | 'name' | 'unit' | 'previousTarget' | 'baseline' | 'target' | 'attribute';
    found: CellReading;
    expected: CellValue;
  }[];
  explanation: CellReading;
  /** The cell of the 审核 column. */
  verdict: CellReading;
  /** Technical cell that remembers for which values the 核实说明 was written 说明所据数值; older sheets have none. */
  memory?: CellReading;
  /** Cells of words that are judged like values: 阶段. */
  words?: readonly (CellReading & { label: string })[];
  /** Formula cells of the row; none where the indicator is 不适用 or the unit is not known. */
  computed?: readonly ComputedCell[];
}

/** One project row of a sheet of works 项目行, found by its code wherever it stands. */
export interface ProjectReading {
  project: Project;
  /** Zero-based row. */
  row: number;
  /** 牵头单位 as typed. */
  lead: CellReading;
  /** 阶段; `value` is null when the cell is empty or holds something else. */
  stage: CellReading & { value: Stage | null };
  /** 里程碑计划数 and 里程碑完成数; `period` is the last year of the table. */
  planned: Entry;
  done: Entry;
  /** Progress of each year in words 年度进展; "" when nothing was written. */
  notes: readonly (CellReading & { period: number; text: string })[];
  /** Locked cells as they stand: 序号, 名称, 建设性质, 建设单位, 建设年限. */
  locked: readonly {
    field: 'no' | 'name' | 'nature' | 'builder' | 'term';
    found: CellReading;
    expected: CellValue;
  }[];
  explanation: CellReading;
  /** The cell of the 审核 column. */
  verdict: CellReading;
  /** Technical cell that remembers for which values the 核实说明 was written 说明所据数值; older sheets have none. */
  memory?: CellReading;
  /** Formula cells of the row. */
  computed: readonly ComputedCell[];
}

/** One indicator row of a series of months 预警监测行, found by its code wherever it stands. */
export interface SeriesReading {
  indicator: Indicator;
  /** Zero-based row. */
  row: number;
  /** 频度; `value` is null when the cell holds something else. A blank is 月度. */
  frequency: CellReading & { value: Frequency | null };
  /** 黄色预警线 and 红色预警线; `period` is the year of the 报告期, or 0. */
  yellow: Entry;
  red: Entry;
  /** January to December, as far as the sheet has the column. */
  months: readonly (Entry & { month: number })[];
  /** Locked cells as they stand: 序号, 指标, 计量单位, 规划控制线. */
  locked: readonly { field: 'no' | 'name' | 'unit' | 'target'; found: CellReading; expected: CellValue }[];
  explanation: CellReading;
  /** The cell of the 审核 column. */
  verdict: CellReading;
  /** Technical cell that remembers for which values the 核实说明 was written 说明所据数值; older sheets have none. */
  memory?: CellReading;
  /** Formula cells of the row; none where the indicator is 不适用 or the unit is not known. */
  computed: readonly ComputedCell[];
}

/** What is wrong with the shape of a sheet 表式问题. */
export interface StructureProblem {
  kind:
    | 'missing-row'
    | 'duplicate-code'
    | 'unknown-code'
    | 'uncoded-row'
    | 'missing-column'
    | 'duplicate-column'
    | 'missing-label'
    | 'duplicate-label'
    | 'unknown-unit'
    | 'bad-period'
    | 'merged-entry'
    | 'stray-content'
    | 'error-in-text';
  cell: string;
  /** The code, column head, label, unit, period, area or content concerned. */
  subject: string;
  /** What it should be, as far as that is certain: the code of a row that has lost it; "" otherwise. */
  meant?: string;
}

/** Statutory marks 法定标识: 表号, 制表机关, 批准机关, 批准文号, 有效期限 and the foot. */
export type MarkName =
  | '表号'
  | '制表机关'
  | '批准机关'
  | '批准文号'
  | '有效期限'
  | '单位负责人'
  | '统计负责人'
  | '填表人'
  | '联系电话'
  | '报出日期';

/** Where the formula cells of a sheet stand 计算栏, zero-based; null where the sheet has lost the column or the cell. */
export interface DerivedPlaces {
  /** Columns 完成率, 进度, 序时进度 and 状态. */
  completion: number | null;
  progress: number | null;
  elapsed: number | null;
  status: number | null;
  /** Cells of the header that take the 报告期 apart: its plain spelling (with what it must show), 报告年, 累计月数. */
  plain: { row: number; column: number; value: string } | null;
  year: { row: number; column: number } | null;
  months: { row: number; column: number } | null;
}

/** An indicator sheet, read 报表. */
export interface SheetReading {
  sheet: string;
  plan: Plan;
  box: Box;
  unit: ReportingUnit | null;
  /** Cell of the 填报单位. */
  unitCell: string;
  /** 报告期, or null when the cell is empty or unreadable. */
  asOf: ReferencePeriod | null;
  asOfCell: string;
  marks: ReadonlyMap<MarkName, CellReading>;
  rows: readonly RowReading[];
  /** Project rows of a box of works; absent or empty elsewhere. */
  projects?: readonly ProjectReading[];
  /** Rows of a series of months (预警监测); `rows` is then empty. Absent elsewhere. */
  series?: readonly SeriesReading[];
  problems: readonly StructureProblem[];
  /** Set by the reader of sheets; what stands there follows from the entries and is never read. */
  derived?: DerivedPlaces;
  /** Formula cells of the header, which take the 报告期 apart. */
  computed?: readonly ComputedCell[];
  /** Title and section heads. */
  fixed?: readonly FixedText[];
}
