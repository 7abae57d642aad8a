import { EN } from './en';
import { ZH } from './zh';

/** Every text of the pane, in one language. */
export type Strings = typeof ZH;

/** The texts for a display language such as zh-CN or en-US; Chinese for every other. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().startsWith('en') ? EN : ZH;
}
