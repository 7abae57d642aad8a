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
  const decimals = decimalsOf(values);
  if (decimals === null) return { numbers: values, decimals };
  const power = POWERS[decimals]!;
  const numbers = new Int32Array(values.length);
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    numbers[place] = Number.isNaN(value) ? MISSING : Math.round(value * power);
  }
  return { numbers, decimals };
}

/** The fewest decimals of which all numbers are whole ones; null where they are too many, or a number would have no room. */
function decimalsOf(values: Float64Array): number | null {
  let decimals = 0;
  for (let place = 0; place < values.length; place++) {
    while (!isWhole(values[place]!, decimals)) {
      decimals += 1;
      if (decimals > MOST_DECIMALS) return null;
    }
  }
  // With more decimals those before may have no room any more.
  for (let place = 0; place < values.length; place++) if (!isWhole(values[place]!, decimals)) return null;
  return decimals;
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
