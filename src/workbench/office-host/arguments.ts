import { officeError } from './office-error';

/** Readers of arguments from the wire; a wrong one is InvalidArgument, as in Excel. */

function wrong(what: string, value: unknown): Error {
  return officeError('InvalidArgument', `参数应为${what}，收到 ${JSON.stringify(value) ?? String(value)}。`);
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw wrong('文本', value);
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('数值', value);
  return value;
}

export function asIndex(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw wrong('不小于 0 的整数', value);
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrong('真或假', value);
  return value;
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** #RRGGBB in capitals; a few names of HTML are understood. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = COLOR_NAMES[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw wrong('颜色 #RRGGBB', value);
  return text.toUpperCase();
}

/** One of the keys of a table, compared without case as Excel does. */
export function oneOf<K extends string>(table: Readonly<Record<K, unknown>>, value: unknown): K {
  const keys = Object.keys(table) as K[];
  const key = keys.find((candidate) => candidate.toLowerCase() === String(value).toLowerCase());
  if (key === undefined) throw wrong(keys.join('、'), value);
  return key;
}

/** An object literal from the wire, with the names of its members as the client sends them. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('对象', value);
  return value as Record<string, unknown>;
}
