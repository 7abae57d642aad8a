import type { NativeFormula } from '../../core/sheet/sending/natives';

/** A cell whose formula was kept as its last value 保留数值的格, or not put back. */
export interface FormulaPlace {
  sheet: string;
  cell: string;
  /** As a person reads it, with “=”. */
  formula: string;
}

/** The copy of a workbook for sending 发送版. */
export interface SendingCopy {
  bytes: Uint8Array;
  /** Template formulas that became native ones. */
  replaced: number;
  /** Formulas with PLAN.* that became their last value; `error` where that value is an error. */
  kept: readonly (FormulaPlace & { error: boolean })[];
  /** Formulas that led to other workbooks and became their last value; they are not put back. */
  links: readonly FormulaPlace[];
  /** Defined names that are gone from the copy. */
  names: readonly string[];
  /** What else is not in the copy (宏、外部链接、本机路径), each in a few Chinese words. */
  removed: readonly string[];
}

/** A copy with its formulas put back 还原. */
export interface RestoredCopy {
  bytes: Uint8Array;
  /** Formulas and names put back. */
  restored: number;
  /** Formulas that were not, and why, in Chinese. */
  left: readonly (FormulaPlace & { why: string })[];
}

/** Makes the copy from the bytes of a workbook; throws HostError, and nothing is written. */
export type MakeSendingCopy = (bytes: Uint8Array, natives: readonly NativeFormula[]) => SendingCopy;

/** Puts the formulas of a copy back; a result workbook comes back as it is. Throws HostError for a workbook that is no copy. */
export type RestoreCopy = (bytes: Uint8Array) => RestoredCopy;
