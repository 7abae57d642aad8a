import { cellKey, type CellValue, type SheetCells } from '../../model/cells';
import type { ListLine } from '../../rollup/split/list';
import { SPLIT_SHEET } from '../own-sheets';
import { NOT_COLLECTED } from '../rollup/places';
import { BASES_SHEET, BASE_SUM_HEAD, CODE_HEAD, VERDICT_HEAD, WAYS_HEAD } from './split-columns';

/** The units and figures of one sheet. */
interface SplitTable {
  /** Heads of the columns of the units, with their columns. */
  units: { name: string; column: number }[];
  head: number;
  figures: { line: number; unit: string; code: string; text: string }[];
}

/**
 * The list that a workbook 任务分解 holds 名单, perhaps changed by hand: every figure of a unit is one given by hand. Or what is wrong
 * with it, in Chinese.
 */
export function readSplitSheets(
  sheets: readonly SheetCells[],
): { ok: true; lines: ListLine[] } | { ok: false; problem: string } {
  const named = (name: string): SheetCells | undefined => sheets.find((sheet) => sheet.name === name);
  const sheet = named(SPLIT_SHEET);
  const targets = sheet ? tableOf(sheet, VERDICT_HEAD, WAYS_HEAD) : null;
  if (!targets)
    return {
      ok: false,
      problem: `没有“${SPLIT_SHEET}”表，或表头被改；请给出任务分解生成的${SPLIT_SHEET}.xlsx，或名单 CSV。`,
    };
  if (typeof targets === 'string') return { ok: false, problem: targets };
  const second = named(BASES_SHEET);
  const bases = second ? tableOf(second, BASE_SUM_HEAD, null) : null;
  if (typeof bases === 'string') return { ok: false, problem: bases };
  const blank = { code: null, indicator: null, target: null, share: null, percent: false, baseline: null };
  const lines: ListLine[] = targets.units.map(({ name }) => ({ ...blank, line: targets.head + 1, unit: name }));
  for (const { line, unit, code, text } of targets.figures) lines.push({ ...blank, line, unit, code, target: text });
  for (const { line, unit, code, text } of bases?.figures ?? []) {
    const at = lines.findIndex((each) => each.unit === unit && each.code === code && each.baseline === null);
    if (at < 0) lines.push({ ...blank, line, unit, code, baseline: text });
    else lines[at] = { ...lines[at]!, baseline: text };
  }
  return { ok: true, lines };
}

/** Null where the heads are not there; a text says what is wrong. The units stand between two heads. */
function tableOf(sheet: SheetCells, before: string, after: string | null): SplitTable | string | null {
  const at = (row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null;
  const textAt = (row: number, column: number): string => String(at(row, column) ?? '').replace(/\s+/g, '');
  const head = sheet.values.findIndex((cells, row) => cells.some((_, column) => textAt(row, column) === CODE_HEAD));
  if (head < 0) return null;
  const heads = sheet.values[head]!.map((_, column) => textAt(head, column));
  const [code, from, to] = [
    heads.indexOf(CODE_HEAD),
    heads.indexOf(before),
    after === null ? heads.length : heads.indexOf(after),
  ];
  if (from < 0 || to < from) return null;
  const units = heads.flatMap((name, column) =>
    column > from && column < to && name !== '' ? [{ name, column }] : [],
  );
  const figures: SplitTable['figures'] = [];
  for (let row = head + 1; row < sheet.values.length; row++) {
    const filled = units.flatMap(({ name, column }) => {
      const text = figureText(sheet, row, column);
      return text === null ? [] : [{ line: row + 1, unit: name, text }];
    });
    if (filled.length === 0) continue;
    const shown = textAt(row, code).replace(/^〔(.*)〕$/, '$1');
    if (shown === '')
      return `“${sheet.name}”第 ${String(row + 1)} 行有数，却没有指标代码；请补上代码，或删去这一行的数。`;
    for (const each of filled) figures.push({ ...each, code: shown });
  }
  return { units, head, figures };
}

/** A figure as a list holds it; null where there is none. A double is taken to the 15 digits that a cell shows. */
function figureText(sheet: SheetCells, row: number, column: number): string | null {
  const value = sheet.values[row]?.[column] ?? null;
  if (typeof value === 'number')
    return sheet.dates?.has(cellKey(row, column)) ? `日期 ${String(value)}` : String(Number(value.toPrecision(15)));
  const text = String(value ?? '').trim();
  return text === '' || text === NOT_COLLECTED.content ? null : text;
}
