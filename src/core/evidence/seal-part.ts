import { readJson, readJsonPart, writeJsonPart } from '../parts/json-part';
import { SEALED_KINDS, type Seal, type SealedSheet } from './seal';

/** Namespace of the part of the workbook that holds the seal 封签部件; the number at its end is its version. */
export const SEAL_NAMESPACE = 'urn:plan-indicators:seal:1';

const ROOT = 'seal';
const MOST_CHARACTERS = 50_000_000;
const DEEPEST = 8;
const HEX = /^[0-9a-f]{64}$/;

/** XML of the part: a root element that holds the seal as JSON text. */
export function writeSealPart(seal: Seal): string {
  return writeJsonPart(ROOT, SEAL_NAMESPACE, seal);
}

/** The seal that a part holds, or why it cannot be read, in Chinese. Its digests are not yet compared. Never throws. */
export function readSealPart(xml: string): { ok: true; seal: Seal } | { ok: false; problem: string } {
  const part = sealTextOf(xml);
  return part.ok ? readSealText(part.text) : part;
}

/** The text of the seal in a part; the copy in the report is the same text. */
export function sealTextOf(xml: string): { ok: true; text: string } | { ok: false; problem: string } {
  if (xml.length > MOST_CHARACTERS) return { ok: false, problem: '封签读不了：内容过大。' };
  const part = readJsonPart(ROOT, xml);
  return part.ok ? part : { ok: false, problem: `封签读不了：${part.why}。` };
}

/** A seal as text: what stands in the part, and in pieces in the report. */
export function sealJson(seal: Seal): string {
  return JSON.stringify(seal);
}

export function readSealText(text: string): { ok: true; seal: Seal } | { ok: false; problem: string } {
  if (text.length > MOST_CHARACTERS) return { ok: false, problem: '封签读不了：内容过大。' };
  const json = readJson(text, DEEPEST);
  if (!json.ok) return { ok: false, problem: `封签读不了：${json.why}。` };
  const seal = sealOf(json.value);
  if (typeof seal === 'string') return { ok: false, problem: `封签读不了：${seal}。` };
  return { ok: true, seal };
}

type Fields = ReadonlyMap<string, unknown>;

/** Fields of an object by a map: names such as __proto__ mean nothing there. */
function fieldsOf(value: unknown): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function textOf(fields: Fields, key: string): string | null {
  const value = fields.get(key);
  return typeof value === 'string' ? value : null;
}

function countOf(fields: Fields, key: string): number | null {
  const value = fields.get(key);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.some((item) => item === null) ? null : (items as T[]);
}

/** The seal, or what is wrong with it. */
function sealOf(value: unknown): Seal | string {
  const fields = fieldsOf(value);
  if (!fields) return '它不是封签';
  if (fields.get('version') !== 1) return '它是本程序不认识的版本，请用更新的程序核对';
  const counts = fieldsOf(fields.get('counts'));
  const read = {
    at: textOf(fields, 'at'),
    by: textOf(fields, 'by'),
    program: textOf(fields, 'program'),
    rules: countOf(fields, 'rules'),
    plans: listOf(fields.get('plans'), planOf),
    sheets: listOf(fields.get('sheets'), sheetOf),
    digest: digestOf(fields),
    error: counts && countOf(counts, 'error'),
    warning: counts && countOf(counts, 'warning'),
    explained: counts && countOf(counts, 'explained'),
    information: counts && countOf(counts, 'information'),
  };
  if (Object.values(read).some((part) => part === null)) return '内容不全';
  const { at, by, program, rules, plans, sheets, digest, error, warning, explained, information } = read as {
    [K in keyof typeof read]: NonNullable<(typeof read)[K]>;
  };
  const found = { error, warning, explained, information };
  return { version: 1, at, by, program, rules, plans, counts: found, sheets, digest, signature: null };
}

function digestOf(fields: Fields): string | null {
  const digest = textOf(fields, 'digest');
  return digest !== null && HEX.test(digest) ? digest : null;
}

function planOf(value: unknown): Seal['plans'][number] | null {
  const fields = fieldsOf(value);
  const id = fields && textOf(fields, 'id');
  const digest = fields && digestOf(fields);
  return typeof id === 'string' && typeof digest === 'string' ? { id, digest } : null;
}

function sheetOf(value: unknown): SealedSheet | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const name = textOf(fields, 'name');
  const kind = SEALED_KINDS.find((known) => known === fields.get('kind'));
  const digest = digestOf(fields);
  const values = listOf(fields.get('values'), valueOf);
  const isForm = kind === 'form';
  const form = isForm ? formOf(fields.get('form')) : null;
  if (name === null || digest === null || !values || !kind || (isForm && !form)) return null;
  return { name, kind, form, digest, values };
}

function formOf(value: unknown): SealedSheet['form'] {
  const fields = fieldsOf(value);
  const plan = fields && textOf(fields, 'plan');
  const box = fields && textOf(fields, 'box');
  if (!fields || typeof plan !== 'string' || typeof box !== 'string') return null;
  return { plan, box, unit: textOf(fields, 'unit'), period: textOf(fields, 'period') };
}

function valueOf(value: unknown): SealedSheet['values'][number] | null {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [key, content, indicator] = value as unknown[];
  return typeof key === 'string' && typeof content === 'string' && typeof indicator === 'string'
    ? [key, content, indicator]
    : null;
}
