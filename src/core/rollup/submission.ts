import type { Frequency } from '../model/frequency';
import type { ReferencePeriod } from '../model/reference-period';
import type { ReportingUnit } from '../model/reporting-unit';
import type { FindingCounts } from '../report/counts';
import { figureAt, type Figures } from './figures';

/** What the seal of a file says 封签状态, as in `plan verify`. */
export type SealState = 'sealed' | 'changed' | 'unsealed';

/** What stands in a cell that holds no single number: the parts of a ratio, or a text that cannot be read as a value. */
export type OtherValue = readonly number[] | string;

/** Slots of a row of a form before its periods: own base and own target. */
export const OWN_BASELINE = 0;
export const OWN_TARGET = 1;
export const FIRST_PERIOD = 2;

/** What stands in a cell of a count or a value: the number, a text that cannot be read as one, or nothing. Missing is null, never 0. */
export type SingleValue = number | string | null;

/** One project as a unit reports it 项目填报. Texts are "" where nothing was written. */
export interface UnitProject {
  code: string;
  /** 牵头单位 */
  lead: string;
  /** 阶段 as its cell says it, of the list or not. */
  stage: string;
  /** 里程碑计划数 and 里程碑完成数 */
  planned: SingleValue;
  done: SingleValue;
  /** Newest year in which progress was told, with its words 年度进展. */
  note: readonly [year: number, text: string] | null;
}

/** One series of months as a unit reports it 预警监测填报. */
export interface UnitSeries {
  code: string;
  frequency: Frequency;
  /** 黄色预警线 and 红色预警线 of the unit. */
  yellow: SingleValue;
  red: SingleValue;
  /** January to December. */
  months: readonly SingleValue[];
}

/** What the forms of one template have in common 表样骨架: which indicators and years there are, and where they stand. */
export interface FormOutline {
  /** Years of the entry columns. */
  periods: readonly number[];
  codes: readonly string[];
  /** Zero-based row of each code in the file. */
  rows: readonly number[];
  /** Zero-based column of each slot in the file; -1 where the form has no such column. */
  columns: readonly number[];
}

/**
 * One box as one unit filled it in 单位报表, small enough to keep thousands of them: numbers row by row, each row with its own base,
 * its own target and its periods. A missing value is NaN, never 0; what is no number stands in `others` by its place.
 */
export interface UnitForm extends FormOutline {
  plan: string;
  box: string;
  /** Name of the reporting unit. */
  unit: string;
  sheet: string;
  asOf: ReferencePeriod | null;
  values: Figures;
  others: readonly (readonly [place: number, value: OtherValue])[];
  explanations: readonly (readonly [code: string, text: string])[];
  counts: FindingCounts;
  /** Of a box of works; absent elsewhere. */
  projects?: readonly UnitProject[];
  /** Of a series of months (预警监测), which has no rows of years; absent elsewhere. */
  series?: readonly UnitSeries[];
}

/** Where a unit tells of an indicator 取数处: the place of its code in the form, -1 where the form does not hold it. */
export interface FormRow {
  form: UnitForm;
  row: number;
}

/** A unit of which an indicator is asked, with where it tells of it; null where it sent no such form. */
export interface AskedUnit {
  unit: ReportingUnit;
  told: FormRow | null;
}

/** A value that looks like it was typed in another unit of measure 疑似单位错误, as the validation of its file told. */
export interface SlipNote {
  unit: string;
  code: string;
  cell: string;
  message: string;
}

/** A file that was read 收到的文件. */
export interface ReadFile {
  /** Path as it was given. */
  file: string;
  bytes: number;
  /** Time of its last change, ISO 8601 in UTC. */
  modified: string;
  sha256: string;
  state: SealState;
  /** ISO 8601, and the name, of the seal; null without one. */
  sealedAt: string | null;
  sealedBy: string | null;
  forms: readonly UnitForm[];
  slips: readonly SlipNote[];
  /** Own plans that the file carries, unchecked JSON. */
  plans: readonly unknown[];
  /** What of it could not be used, in Chinese. */
  remarks: readonly string[];
}

/** A file that was not used 未汇入的文件, with its reason in Chinese. */
export interface RejectedFile {
  file: string;
  reason: string;
  bytes: number | null;
  sha256: string | null;
}

/** What came of one workbook 收取结果: what a rollup needs of it, or why it cannot be used. */
export type Received = { ok: true; file: ReadFile } | { ok: false; rejected: RejectedFile };

/** Numbers that a row of a form takes. */
export function slotsOf({ periods }: Pick<UnitForm, 'periods'>): number {
  return FIRST_PERIOD + periods.length;
}

const INDEX = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Place of a code in a form, or -1. */
export function rowAt({ codes }: Pick<UnitForm, 'codes'>, code: string): number {
  let index = INDEX.get(codes);
  if (!index) INDEX.set(codes, (index = new Map(codes.map((each, at) => [each, at]))));
  return index.get(code) ?? -1;
}

/** The number in a slot of a row; null when nothing readable stands there. */
export function numberAt(form: UnitForm, row: number, slot: number): number | null {
  const value = row < 0 || slot < 0 ? Number.NaN : figureAt(form.values, row * slotsOf(form) + slot);
  return Number.isNaN(value) ? null : value;
}

/** The ratio or the unreadable text in a slot of a row. */
export function otherAt(form: UnitForm, row: number, slot: number): OtherValue | null {
  if (form.others.length === 0 || row < 0 || slot < 0) return null;
  const place = row * slotsOf(form) + slot;
  return form.others.find(([at]) => at === place)?.[1] ?? null;
}

/** Slot of a year, or -1. */
export function slotOf({ periods }: Pick<UnitForm, 'periods'>, year: number): number {
  const at = periods.indexOf(year);
  return at < 0 ? -1 : FIRST_PERIOD + at;
}
