import type { FindingCounts } from '../report/counts';

/** SHA-256 of the text in UTF-8, in lower-case hexadecimal; given from outside, the core does no cryptography. */
export type Digest = (text: string) => Promise<string>;

/** What a sheet is to a seal: a form of a plan, the report with the seal itself, a sheet of a rollup, or any other. */
export const SEALED_KINDS = ['form', 'report', 'rollup', 'other'] as const;
export type SealedKind = (typeof SEALED_KINDS)[number];

/** One sheet as it was sealed. */
export interface SealedSheet {
  name: string;
  kind: SealedKind;
  /** Plan, box, reporting unit and 报告期 of a form; null in other sheets. */
  form: { plan: string; box: string; unit: string | null; period: string | null } | null;
  /** Of `sheetText` of its values. */
  digest: string;
  /** Key, canonical value and name of the indicator ("" for none) of each value, by key. */
  values: readonly (readonly [key: string, value: string, indicator: string])[];
}

/** A seal 封签: what a workbook held when it had passed the validation. */
export interface Seal {
  version: 1;
  /** When, ISO 8601; by whom, as they wrote their name. */
  at: string;
  by: string;
  /** Program and version, and how many rules it checked. */
  program: string;
  rules: number;
  /** Plans of the forms, each with the digest of its facts. */
  plans: readonly { id: string; digest: string }[];
  counts: FindingCounts;
  sheets: readonly SealedSheet[];
  /** Of `sealText`: covers all of the above. */
  digest: string;
  /** Room for a signature over `digest`; none is made yet. */
  signature: null;
}

/** A seal without what it holds of the sheets: who sealed, when, and its digest. */
export type SealHead = Omit<Seal, 'sheets'>;

/** Canonical text of the values of one sheet: key, tab, value a line. Its name is not in it, so that a renamed sheet is found. */
export function sheetText(values: SealedSheet['values']): string {
  let text = '';
  for (const [key, value] of values) text += `${escaped(key)}\t${escaped(value)}\n`;
  return text;
}

/** Canonical text of a whole seal, which its digest is made of. */
export function sealText(seal: Omit<Seal, 'digest' | 'signature'>): string {
  const { counts } = seal;
  const lines = [
    ['plan-seal', String(seal.version)],
    ['at', seal.at],
    ['by', seal.by],
    ['program', seal.program],
    ['rules', String(seal.rules)],
    ...seal.plans.map(({ id, digest }) => ['plan', id, digest]),
    ['counts', ...[counts.error, counts.warning, counts.explained, counts.information].map(String)],
    ...seal.sheets.map(({ name, kind, form, digest }) => [
      'sheet',
      name,
      kind,
      ...(form ? [form.plan, form.box, form.unit ?? '', form.period ?? ''] : []),
      digest,
    ]),
  ];
  return lines.map((line) => `${line.map(escaped).join('\t')}\n`).join('');
}

const SEPARATORS = /[\\\t\n\r]/;

/** Tabs and line breaks separate; in a value they are written as \t and \n, a backslash as \\. */
export function escaped(text: string): string {
  if (!SEPARATORS.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'));
}

/** The digest as people compare it: the first 16 digits in fours. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
