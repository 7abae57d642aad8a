import { halfWidth } from './half-width';

/**
 * One spelling for signs that plans print in many (全角, 竖排, 排版变体). Dashes stay apart in three classes: `—` can be a
 * range or a missing value, `-` and `–` also a minus.
 */
// prettier-ignore
const SPELLINGS: Readonly<Record<string, string>> = {
  '∶': ':', '︰': ':', '﹕': ':', '꞉': ':', 'ː': ':',
  '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹤': '<', '﹥': '>', '〈': '<', '〉': '>', '﹦': '=',
  '﹪': '%', '٪': '%', '﹡': '*', '∗': '*', '﹟': '#', '⁄': '/', '∕': '/',
  '―': '—', '─': '—', '━': '—', '﹘': '—', '⸺': '—',
  '−': '-', '﹣': '-', '‐': '-', '‑': '-', '‒': '–',
  '〜': '~', '∼': '~',
  '﹝': '〔', '﹞': '〕', '❲': '〔', '❳': '〕', '〖': '【', '〗': '】', '﹙': '(', '﹚': ')', '⦅': '(', '⦆': ')',
  '“': '"', '”': '"', '「': '"', '」': '"', '『': '"', '』': '"', '〝': '"', '〞': '"', '‘': '"', '’': '"', "'": '"',
  '⋯': '…', '﹐': ',', '﹑': '、', '○': '〇', '◯': '〇',
};
const VARIANTS = new Map(Object.entries(SPELLINGS));

const INVISIBLE = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const NEEDS_WORK = /[^0-9.<>%[\]\u4e00-\u9fff]/;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character.length === 1 && character >= '0' && character <= '9';
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /^[0-9A-Za-z]$/.test(character);
const isFullWidthDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '０' && character <= '９';

function spelling(raw: string): string {
  const half = halfWidth(raw);
  return VARIANTS.get(half) ?? half;
}

/**
 * The cell in the one spelling that the grammar reads: half-width, variants of signs unified, blanks dropped.
 *
 * Kept because they decide whether there is one number or two: a blank or line break between digits (`250 300`), and
 * the full-width comma between half-width digits (`250，300`). Between full-width digits a full-width comma says no
 * more than `,` does.
 */
export function canonical(printed: string): string {
  if (!NEEDS_WORK.test(printed)) return printed;
  let result = '';
  let last: string | undefined;
  let lastRaw: string | undefined;
  let gap: '' | ' ' | '\n' = '';
  for (let i = 0; i < printed.length; i += 1) {
    const raw = printed[i]!;
    const code = printed.charCodeAt(i);
    if (gap === '' && code >= FIRST_HAN && code <= LAST_HAN) {
      result += raw;
      last = raw;
      lastRaw = raw;
      continue;
    }
    if (INVISIBLE.test(raw)) {
      if (raw === '\n' || raw === '\r') gap = '\n';
      else if (gap === '' && !/[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/.test(raw)) gap = ' ';
      continue;
    }
    let character = code > 0x20 && code < 0x7f && raw !== "'" ? raw : spelling(raw);
    if (raw === '，' && !isFullWidthDigit(lastRaw)) character = '，';
    if (gap !== '') {
      // “250, 300” is a list: the blank decides, the comma is forgotten.
      if ((last === ',' || last === '，') && isDigit(character) && isDigit(result[result.length - 2])) {
        result = result.slice(0, -1) + gap;
      } else if (isWordCharacter(last) && isWordCharacter(character)) result += gap;
      gap = '';
    }
    result += character;
    last = character;
    lastRaw = raw;
  }
  return result;
}

const FULL_PUNCTUATION: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：' };

/** Chinese text as it is printed: full-width punctuation, “ ” around quotations. Undoes `canonical` for people to read. */
export function asPrinted(text: string): string {
  let open = false;
  let result = '';
  for (const character of text) {
    if (character === '"') {
      open = !open;
      result += open ? '“' : '”';
    } else result += FULL_PUNCTUATION[character] ?? character;
  }
  return result;
}
