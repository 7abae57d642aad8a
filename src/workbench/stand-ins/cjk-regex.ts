/**
 * In the place of the package cjk-regex, which brings 740 kB of Unicode tables and computes its expressions from them at
 * every start. The browser knows scripts and categories itself; blocks are ranges that never change.
 */

const LETTER =
  '(?=[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}\\p{sc=Bopomofo}])[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}]';

// Description characters, symbols and punctuation, Katakana, Kanbun, strokes, enclosed letters, compatibility, vertical,
// compatibility forms, small forms, half and full width.
const PUNCTUATION_BLOCKS =
  '[\\u2ff0-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef]';

interface Characters {
  toRegExp(): RegExp;
}

const characters = (source: string): Characters => ({ toRegExp: () => new RegExp(source, 'u') });

export const letters = (): Characters => characters(LETTER);
export const punctuations = (): Characters => characters(`(?!${LETTER})${PUNCTUATION_BLOCKS}`);
export const all = (): Characters => characters(`${LETTER}|${PUNCTUATION_BLOCKS}`);
