import { SHARE_EN } from './share-en';
import { SHARE_ZH } from './share-zh';

/** Every text of the tab 报送, in one language; loaded with it. */
export type ShareStrings = typeof SHARE_ZH;

export function shareStrings(language: string): ShareStrings {
  return language === 'en-US' ? SHARE_EN : SHARE_ZH;
}
