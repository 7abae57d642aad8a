import { decimal, type Decimal } from '../model/decimal';
import { canonicalUnit, powerBetween } from '../notation/units';

/** A fraction 小数, as opposed to a percentage: 0.955 is 95.5 %. */
const FRACTION = '小数';

/** Power of ten of a share written in each way; the unit of a share carries no measure word. */
const SHARES: Readonly<Record<string, number>> = { '%': -2, '‰': -3, [FRACTION]: 0 };
const SCALES = ['', '万', '亿'] as const;

/**
 * A value in another unit, exactly: 6644100 人 → 664.41 万人, 95.5 % → 0.955 小数, 亿元 ↔ 万元 ↔ 元. Null when the two units
 * measure different things, or one of them is no unit.
 */
export function convertUnit(value: Decimal, from: string, to: string): Decimal | null {
  const power = powerOf(from.trim(), to.trim());
  return power === null ? null : value.times(decimal(10).pow(power));
}

/** Units in which a value of this unit is also written 可选单位, the unit itself first: 万人 → 万人, 人, 亿人; % → %, 小数. */
export function unitChoices(unit: string): string[] {
  if (unit === '') return [];
  if (unit === '%') return ['%', FRACTION];
  const base = unit.replace(/^(?:万亿|万|亿)/u, '');
  if (unit in SHARES || base === '' || !/^[人元户家个张件次项台套]/u.test(base)) return [unit];
  return [unit, ...SCALES.map((scale) => scale + base).filter((other) => other !== unit)];
}

function powerOf(from: string, to: string): number | null {
  const a = from === FRACTION ? FRACTION : canonicalUnit(from);
  const b = to === FRACTION ? FRACTION : canonicalUnit(to);
  if (a === null || b === null) return null;
  const shares = [SHARES[a], SHARES[b]] as const;
  if (shares[0] !== undefined && shares[1] !== undefined) return shares[0] - shares[1];
  if (shares[0] !== undefined || shares[1] !== undefined) return null;
  return powerBetween(a, b);
}
