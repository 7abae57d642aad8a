import { shareStrings, type ShareStrings } from '../strings/share-strings';
import { useStrings } from './use-pane';

/** The texts of 报送 in the language of the pane; only the tab itself, which loads with them, uses this. */
export function useShareStrings(): ShareStrings {
  return shareStrings(useStrings().language);
}
