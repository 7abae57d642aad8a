import type { CellValue } from '../../core/model/cells';

/** Content for a cell, after the spreadsheet has understood what was written; `format` is set when it implies one. */
export type CellContent =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'value'; value: string | number | boolean; format?: string };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^[+-]?(\d+(\.\d*)?|\.\d+)%$/;
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const YEAR_MONTH_DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const YEAR_MONTH_ZH = /^(\d{4})年(\d{1,2})月$/;

/** Serial number of a date 日期序号, counted as Excel counts (1900-01-01 is 1, with its phantom 29 February 1900). */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const serial = Math.round(time / 86_400_000) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

function dateOf(text: string): CellContent | null {
  const day = YEAR_MONTH_DAY.exec(text);
  const chinese = YEAR_MONTH_ZH.exec(text);
  const month = chinese ?? YEAR_MONTH.exec(text);
  const match = day ?? month;
  if (!match) return null;
  const serial = dateSerial(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  if (serial === null) return null;
  return { kind: 'value', value: serial, format: day ? 'yyyy/m/d' : chinese ? 'yyyy"年"m"月"' : 'mmm-yy' };
}

/**
 * What a spreadsheet makes of a value written by a program 录入解释: “=…” is a formula, “'…” is text, text that reads as a
 * number, a percentage or a date becomes one, unless the cell is formatted as text (“@”).
 */
export function contentOf(value: CellValue, numberFormat?: string): CellContent {
  if (value === null || value === '') return { kind: 'blank' };
  if (typeof value !== 'string') return { kind: 'value', value };
  if (numberFormat === '@') return { kind: 'value', value };
  if (value.startsWith("'")) return { kind: 'value', value: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) return { kind: 'formula', formula: value };
  const text = value.trim();
  if (NUMBER.test(text)) return { kind: 'value', value: Number(text) };
  if (GROUPED.test(text)) {
    return { kind: 'value', value: Number(text.replace(/,/g, '')), format: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  if (PERCENT.test(text)) {
    return { kind: 'value', value: Number(`${text.slice(0, -1)}e-2`), format: text.includes('.') ? '0.00%' : '0%' };
  }
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  return dateOf(text) ?? { kind: 'value', value };
}
