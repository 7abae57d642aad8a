import type { Fraction } from './fraction';

/**
 * The documented parts of the library's numbers (its types leave them out): sign, base-10⁷ words, and the base-10⁷
 * exponent of the first word.
 */
interface Words {
  s: number;
  d: readonly number[];
  e: number;
}

const BASE = 1e7;

/**
 * A quotient as the double nearest to it, for a cell. Where both parts are whole numbers of the same 10⁻⁷ⁿ and doubles hold
 * them exactly, one division of doubles is that already, being rounded correctly; otherwise it is divided in decimals.
 */
export function quotientNumber({ above, below }: Fraction): number {
  const [a, b] = [above, below] as unknown as readonly [Words, Words];
  // Power of 10⁷ of the last word: the scale of the whole number the words make.
  const scaleA = a.e - a.d.length + 1;
  const scaleB = b.e - b.d.length + 1;
  const numerator = whole(a, scaleA - Math.min(scaleA, scaleB));
  const denominator = whole(b, scaleB - Math.min(scaleA, scaleB));
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return numerator / denominator;
  return above.div(below).toNumber() + 0; // never −0
}

/** The words as one whole number, followed by `zeros` words of zeros. NaN when there are too many. */
function whole({ s, d }: Words, zeros: number): number {
  if (s === 0) return 0;
  if (d.length + zeros > 3) return Number.NaN;
  let value = 0;
  for (const word of d) value = value * BASE + word;
  for (let i = 0; i < zeros; i++) value *= BASE;
  return s * value;
}
