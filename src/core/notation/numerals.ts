/** A number read from the canonical text. */
export interface Numeral {
  /** Position after the number. */
  end: number;
  /** Plain decimal text without separators or sign: "1013.5". */
  digits: string;
  /** Customary scale that a Chinese numeral ends in and that belongs to the unit: 三百万 → "万"; else "". */
  scale: string;
  /** True when the separators could also part two numbers, so that the reading must be told. */
  doubtful: boolean;
}

const GROUPED = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?/y;
const LOOSELY_GROUPED = /\d{1,3}(?:[，,\x20]\d{3})+(?![\d，,])(?:\.\d+)?/y;
const PLAIN = /\d+(?:\.\d+)?|\.\d+/y;

function sticky(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Whether full-width commas or blanks between groups of three surely part thousands: a later group that starts with 0
 * cannot be a number of its own (`1，013.5`), and two targets are not printed as three groups. A single digit before a
 * comma is no target beside a three-digit one. `250，300` and `250 300` stay two numbers.
 */
function surelyThousands(spelling: string): boolean {
  const groups = spelling.split(/[，,\x20]/);
  const later = groups.slice(1);
  return (
    later.some((group) => group.startsWith('0')) ||
    later.length > 1 ||
    (groups[0]!.length === 1 && !spelling.includes(' '))
  );
}

function arabic(text: string, position: number): Numeral | null {
  const grouped = sticky(GROUPED, text, position);
  if (grouped !== null) {
    const groups = grouped.split(',');
    const doubtful =
      groups.length === 2 && groups[0]!.length === 3 && !groups[1]!.startsWith('0') && !grouped.includes('.');
    return { end: position + grouped.length, digits: grouped.replaceAll(',', ''), scale: '', doubtful };
  }
  const loose = sticky(LOOSELY_GROUPED, text, position);
  if (loose !== null && surelyThousands(loose)) {
    return { end: position + loose.length, digits: loose.replace(/[，,\x20]/g, ''), scale: '', doubtful: false };
  }
  const plain = sticky(PLAIN, text, position);
  if (plain === null || /^0\d/.test(plain)) return null;
  return {
    end: position + plain.length,
    digits: plain.startsWith('.') ? `0${plain}` : plain,
    scale: '',
    doubtful: false,
  };
}

const DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
DIGITS.set('〇', 0).set('两', 2);
// prettier-ignore
const TENS = new Map([['十', 10], ['百', 100], ['千', 1000]]);
const CHINESE = /[零〇一二两三四五六七八九十百千]+/y;
const CHINESE_FRACTION = /点[零〇一二三四五六七八九]+/y;
const CHINESE_SCALE = /万亿|万|亿/y;

/** A Chinese numeral below 10,000: 十二, 三百零五, 两千; null for what is not one (二三, 百十). A bare 百 is 100. */
function belowTenThousand(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let smallest = 10_000;
  let zero = false;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit !== undefined) {
      if (pending !== null) return null;
      if (digit === 0) {
        if (zero || (text.length > 1 && total === 0)) return null;
        zero = true;
        if (text.length === 1) pending = 0;
      } else pending = digit;
      continue;
    }
    const tens = TENS.get(character)!;
    if (tens >= smallest || (pending === null && total > 0) || pending === 0) return null;
    total += (pending ?? 1) * tens;
    smallest = tens;
    pending = null;
    zero = false;
  }
  // 三百五 may be 350 or 305: not read.
  if (pending !== null && !zero && smallest > 10 && total > 0) return null;
  if (zero && pending === null) return null;
  return total + (pending ?? 0);
}

function chinese(text: string, position: number): Numeral | null {
  const head = sticky(CHINESE, text, position);
  const value = head === null ? null : belowTenThousand(head);
  if (head === null) {
    // 万户: the scale alone is the number.
    const alone = sticky(CHINESE_SCALE, text, position);
    if (alone === null || alone === '万亿') return null;
    return { end: position + 1, digits: alone === '万' ? '10000' : '100000000', scale: '', doubtful: false };
  }
  if (value === null) return null;
  let end = position + head.length;
  const fraction = sticky(CHINESE_FRACTION, text, end);
  if (fraction !== null) {
    end += fraction.length;
    const decimals = [...fraction.slice(1)].map((character) => DIGITS.get(character)).join('');
    const scale = sticky(CHINESE_SCALE, text, end) ?? '';
    return { end: end + scale.length, digits: `${value}.${decimals}`, scale, doubtful: false };
  }
  const scale = sticky(CHINESE_SCALE, text, end);
  if (scale === null) return { end, digits: String(value), scale: '', doubtful: false };
  if (value === 0) return null;
  end += scale.length;
  const tail = scale === '万' ? sticky(CHINESE, text, end) : null;
  if (tail === null) return { end, digits: String(value), scale, doubtful: false };
  // 一万二千: from 千 downwards every rank is named.
  const rest = belowTenThousand(tail.replace(/^[零〇]/, ''));
  const ranked = /^[零〇]/.test(tail) ? rest !== null && rest < 1000 : rest !== null && rest >= 1000;
  if (!ranked) return null;
  return { end: end + tail.length, digits: String(value * 10_000 + rest!), scale: '', doubtful: false };
}

/** The number that starts at `position` (without a sign), in Arabic or Chinese numerals, or null. */
export function numeralAt(text: string, position: number): Numeral | null {
  const code = text.charCodeAt(position);
  if (Number.isNaN(code)) return null;
  return code < 0x80 ? arabic(text, position) : chinese(text, position);
}

/** Whether a number may start here, told by one character. */
export function startsNumeral(character: string | undefined): boolean {
  return character !== undefined && /[0-9.零〇一二两三四五六七八九十百千万亿]/.test(character);
}

const MOST_DIGITS = 15;

/** Printed decimals of plain decimal text. */
export function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/**
 * The number as a double that prints like the text, times a power of ten; null when a double cannot hold it
 * (more than 15 significant digits), because a rounded target would be a wrong one.
 */
export function toNumber(digits: string, negative: boolean, powerOfTen = 0): number | null {
  const significant = digits.replace('.', '').replace(/^0+/, '');
  const kept = digits.includes('.') ? significant.length : significant.replace(/0+$/, '').length;
  if (kept > MOST_DIGITS || decimalsOf(digits) > MOST_DIGITS || digits.length > 2 * MOST_DIGITS) return null;
  const value = Number(`${digits}e${powerOfTen}`);
  if (value >= 1e20) return null;
  return value === 0 ? 0 : negative ? -value : value;
}
