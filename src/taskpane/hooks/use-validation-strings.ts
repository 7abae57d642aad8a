import { validationStrings, type ValidationStrings } from '../strings/validation-strings';
import { useStrings } from './use-pane';

/** The texts of 审核 in the language of the pane; only the tab itself, which loads with them, uses this. */
export function useValidationStrings(): ValidationStrings {
  return validationStrings(useStrings().language);
}
