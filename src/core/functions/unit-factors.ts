import { decimal, type Decimal } from '../model/decimal';

const PREFIXES: readonly (readonly [string, string])[] = [
  ['百万', '1e6'],
  ['千万', '1e7'],
  ['十万', '1e5'],
  ['百亿', '1e10'],
  ['千亿', '1e11'],
  ['万亿', '1e12'],
  ['亿', '1e8'],
  ['万', '1e4'],
  ['千', '1e3'],
  ['百', '1e2'],
  ['十', '1e1'],
];

/** Shares of one: all of them measure the same thing. */
const SHARES: Readonly<Record<string, string>> = { '%': '0.01', '‰': '0.001', 小数: '1', 成: '0.1' };

/** What a unit counts 计量单位, and how many of it. 万人 is 10⁴ of 人; % is a hundredth. */
export interface UnitFactor {
  base: string;
  factor: Decimal;
}

/** Reads a unit of measure; null when it is not one this program converts. */
export function unitFactor(text: string): UnitFactor | null {
  const unit = text.normalize('NFKC').replace(/\s/gu, '');
  const share = SHARES[unit];
  if (share !== undefined) return { base: '比率', factor: decimal(share) };
  const [prefix, power] = PREFIXES.find(([name]) => unit.startsWith(name) && unit.length > name.length) ?? ['', '1'];
  const base = unit.slice(prefix.length);
  return BASES.test(base) ? { base, factor: decimal(power) } : null;
}

const BASES = /^(?:人|人次|元|个|户|张|名|家|所|件|份|次|条|项|台|套|平方米|亩|公里|千克|吨)$/u;
