/** Severity 审核级别: 强制性 error · 核实性 warning · 提示性 information. (METHOD §7.) */
export type Severity = 'error' | 'warning' | 'information';

/** ESS validation level 0–5. */
export type EssLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Families of rules 审核类别. */
export type RuleFamily =
  'range' | 'balance' | 'ratio' | 'logical' | 'unit' | 'time' | 'completeness' | 'scope' | 'integrity';

/** A certain correction 更正: the value to put into the cell, offered as one click. */
export interface Correction {
  sheet: string;
  cell: string;
  value: string | number | null;
  /** What it does, in words: 改为 664.41. */
  label: string;
}

/** One result of the validation 审核结果. `cell` is an A1 address; `value` is what stands there. */
export interface Finding {
  /** Rule id = file name: `unit-slip`. */
  rule: string;
  severity: Severity;
  level: EssLevel;
  family: RuleFamily;
  sheet: string;
  cell: string;
  /** Code of the indicator, or null for a finding about the sheet. */
  code: string | null;
  /** Name of the indicator, or null. */
  indicator: string | null;
  value: string | number | boolean | null;
  /** What is wrong and why. */
  message: string;
  /** What to do next. */
  remedy: string;
  /** 依据 */
  basis: string;
  /** 核实说明 typed by the person for this row and for the value there now. */
  explanation: string | null;
  /** The row has a 核实说明, but for another value than the one that stands there now; `explanation` is then null. */
  explanationOutdated?: true;
  correction: Correction | null;
}
