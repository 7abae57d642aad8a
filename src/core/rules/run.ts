import type { Finding } from '../model/finding';
import type { SheetReading } from '../model/reading';
import { RULES } from './index';
import { runRules, type ValidateOptions } from './runner';

/** The findings of some sheets 审核: by sheet, row, column and severity (METHOD §7). Never throws. */
export function validate(sheets: readonly SheetReading[], options: ValidateOptions = {}): Finding[] {
  return runRules(RULES, sheets, options);
}

/** The findings of one sheet. */
export function validateSheet(sheet: SheetReading, options: ValidateOptions = {}): Finding[] {
  return validate([sheet], options);
}
