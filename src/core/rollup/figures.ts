/** Places behind the point that are tried. */
const MOST_DECIMALS = 6;
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals);
const MISSING = -(2 ** 31);

/**
 * The numbers of a form 填报数值 in half the room where they are short decimals, as nearly all are: then whole numbers of the last of their
 * decimals. Plain data, so that threads can send it. A missing number is NaN, never 0.
 */
export interface Figures {
  readonly numbers: Int32Array | Float64Array;
  /** Of all numbers; null where they stand as they are. */
  readonly decimals: number | null;
}

export function figuresOf(values: Float64Array): Figures {
  let decimals = 0;
  for (const value of values) {
    while (!isWhole(value, decimals)) {
      decimals += 1;
      if (decimals > MOST_DECIMALS) return { numbers: values, decimals: null };
    }
  }
  if (values.some((value) => !isWhole(value, decimals))) return { numbers: values, decimals: null };
  const numbers = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? MISSING : Math.round(value * POWERS[decimals]!),
  );
  return { numbers, decimals };
}

/** Whether exactly the same number comes back, and there is room for it. */
function isWhole(value: number, decimals: number): boolean {
  if (Number.isNaN(value)) return true;
  const whole = Math.round(value * POWERS[decimals]!);
  return Math.abs(whole) < -MISSING && whole / POWERS[decimals]! === value;
}

export function figureAt({ numbers, decimals }: Figures, place: number): number {
  const number = numbers[place]!;
  if (decimals === null) return number;
  return number === MISSING ? Number.NaN : number / POWERS[decimals]!;
}
