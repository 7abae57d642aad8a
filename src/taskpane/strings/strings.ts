import { EN } from './en';
import { ZH } from './zh';

/** Every text of the pane, in one language. */
export type Strings = typeof ZH;

/** The texts for a display language such as zh-CN or en-US; Chinese for every other. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().startsWith('en') ? EN : ZH;
}

/** A rate or a status in the language of the pane: a status is translated, a rate with its caveats stays. */
export function statusText(strings: Strings, text: string): string {
  const statuses: Readonly<Record<string, string>> = strings.statuses;
  return statuses[text] ?? text;
}
