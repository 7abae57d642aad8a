import { VALIDATION_EN } from './validation-en';
import { VALIDATION_ZH } from './validation-zh';

/** Every text of the tab 审核, in one language; loaded with it. */
export type ValidationStrings = typeof VALIDATION_ZH;

export function validationStrings(language: string): ValidationStrings {
  return language === 'en-US' ? VALIDATION_EN : VALIDATION_ZH;
}
