import { convertUnit } from '../core/measure/units';
import type { CellValue } from '../core/model/cells';
import type { Decimal } from '../core/model/decimal';
import type { Finding } from '../core/model/finding';
import type { EntryValue, RowReading } from '../core/model/reading';
import { readEntry } from '../core/notation/entry-value';
import { validate } from '../core/rules/run';
import type { EntryForm } from './entry-form';
import { completionOf, type CompletionText } from './row-measure';

/** What typing something into the form would do 填报预览. Nothing is written yet. */
export type EntryPreview =
  | {
      ok: true;
      /** What will stand in the cell, in the sheet's unit; null empties it. */
      value: CellValue;
      /** 6644100 人 = 664.41 万人; null where nothing is converted. */
      conversion: string | null;
      /** Completion of the row with this value. */
      completion: CompletionText;
      /** What the validation would say about this row. */
      findings: readonly Finding[];
    }
  | { ok: false; message: string };

/** Excel keeps this many significant digits. */
const DIGITS = 15;

/** Reads what was typed, converts it exactly to the sheet's unit, and computes completion and findings with it. */
export function previewEntry(form: EntryForm, typed: string, unit: string = form.unit): EntryPreview {
  if (form.kind === 'none') return { ok: false, message: form.notTaken ?? '' };
  const read = readEntry(cellValueOf(typed.trim()), false, form.kind, unit);
  switch (read.kind) {
    case 'blank':
      return previewOf(form, null, read, null);
    case 'unreadable':
      return { ok: false, message: unreadable(form, typed, read) };
    case 'ratio': {
      const text = read.parts.map(String).join(':');
      return previewOf(form, text, read, null);
    }
    case 'number': {
      const value = unit === form.unit ? read.value : convertUnit(read.value, unit, form.unit);
      if (value === null) return { ok: false, message: `“${unit}”不能换算为“${form.unit}”，请改选计量单位。` };
      const conversion = unit === form.unit ? null : `${plain(read.value)}${unit} = ${plain(value)}${form.unit}`;
      return previewOf(form, value.toSignificantDigits(DIGITS).toNumber(), { kind: 'number', value }, conversion);
    }
  }
}

/** What a cell would hold after this was typed into it: a number where it is a plain one. */
function cellValueOf(typed: string): CellValue {
  if (typed === '') return null;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : typed;
}

function previewOf(form: EntryForm, value: CellValue, entryValue: EntryValue, conversion: string | null): EntryPreview {
  const { sheet, row, entry } = form.source;
  const filled = { ...entry, raw: value, formula: null, value: entryValue };
  const changed: RowReading = {
    ...row,
    ownBaseline: row.ownBaseline === entry ? filled : row.ownBaseline,
    ownTarget: row.ownTarget === entry ? filled : row.ownTarget,
    entries: row.entries.map((other) => (other === entry ? filled : other)),
  };
  const after = { ...sheet, rows: sheet.rows.map((other) => (other === row ? changed : other)) };
  const findings = validate([after]).filter((finding) => finding.code === form.code);
  return { ok: true, value, conversion, completion: completionOf(after, changed), findings };
}

function unreadable(form: EntryForm, typed: string, read: Extract<EntryValue, { kind: 'unreadable' }>): string {
  if (form.kind === 'ratio') return `“${typed}”不是比例，请写成 10:40:50 的样子。`;
  if (read.suggestion) return `“${typed}”不是纯数字，是否指 ${plain(read.suggestion)}？请只填数字。`;
  return `“${typed}”不是数字，请只填数字，不带单位和说明，例如 45.5。`;
}

/** A number as a person writes it, never with an exponent. */
function plain(value: Decimal): string {
  return value.toFixed();
}
