import type { LedgerEntry } from '../../ledger/ledger';
import { VERDICT_WORDS, type LedgerVerdict } from '../../ledger/verdict';
import { findPlan, type Catalogue } from '../../model/catalogue';
import { address, type Area } from '../../model/cells';
import { Draft } from '../draft';
import { finishSheet } from '../finish';
import { LEDGER_SHEET } from '../own-sheets';
import { UNIT_OF_MEASURE_LINE } from '../marks';
import { sheetName } from '../names';
import { badFill, badText, goodFill, goodText, mutedFill, mutedText } from '../palette';
import type { ConditionalSpec, SheetSpec } from '../spec';
import { sideLines, alignedFormat, type Edges } from '../styles';
import { displayWidth } from '../text';
import { columnsOf, periodsOf, type LedgerColumn } from './columns';

const TITLE_ROW = 0;
const SOURCE_ROW = 1;
const GROUP_ROW = 2;
const HEAD_ROW = 3;
const STUB_ROW = 4;
const BODY_ROW = 5;

const FOOTNOTES = [
  '注：1. 目标和数值照印列出；年末数是本期完成数，也是下期基期。',
  '2. 口径不同或没有印出完成数的，不判达标；“执行期”指规划尚在执行。',
];

/**
 * The ledger as a sheet 规划衔接表: one row an indicator, for each period target, figure of its last year and verdict.
 * Nothing is filled in: every cell is locked, and no cell holds a bare code, so that it is never taken for a form.
 */
export function buildLedgerSheet(
  entries: readonly LedgerEntry[],
  catalogue: Catalogue,
  name: string = LEDGER_SHEET,
): SheetSpec {
  const columns = columnsOf(entries);
  const rows = bodyOf(entries);
  const draft = new Draft();
  const lastColumn = columns.length - 1;
  const newest = findPlan(catalogue, periodsOf(entries).at(-1)?.plan ?? '');
  const region = newest?.region ?? '';

  draft.span({ row: TITLE_ROW, column: 0, rows: 1, columns: lastColumn + 1 }, 'title', titleOf(entries, region));
  draft.rowHeights.set(TITLE_ROW, 32);
  draft.put(SOURCE_ROW, 0, 'labelLeft', `地区：${region}`);
  draft.put(SOURCE_ROW, lastColumn, 'label', UNIT_OF_MEASURE_LINE);
  draft.rowHeights.set(SOURCE_ROW, 18);
  putHeads(draft, columns);
  putRows(draft, columns, rows);
  const footRow = BODY_ROW + rows.length;
  FOOTNOTES.forEach((note, at) => {
    draft.span({ row: footRow + at, column: 0, rows: 1, columns: lastColumn + 1 }, 'footnote', note);
    draft.rowHeights.set(footRow + at, 16);
  });

  return finishSheet(draft, {
    name: sheetName(name),
    planId: newest?.id ?? '',
    boxId: LEDGER_SHEET,
    unit: region,
    rows: footRow + FOOTNOTES.length,
    columnWidths: columns.map(({ width }) => width),
    heads: { first: GROUP_ROW, last: STUB_ROW },
    frozenColumns: 1,
    conditionals: columns.flatMap(({ kind }, column) =>
      kind === 'verdict' ? tonesOf({ row: BODY_ROW, column, rows: Math.max(1, rows.length), columns: 1 }) : [],
    ),
  });
}

function titleOf(entries: readonly LedgerEntry[], region: string): string {
  const periods = periodsOf(entries);
  const [first, last] = [periods[0]?.period ?? '', periods.at(-1)?.period ?? ''];
  return `${region}规划指标衔接表（${first}至${last}）`;
}

type BodyRow = { theme: string } | { entry: LedgerEntry };

/** A head above each theme, then its indicators. */
function bodyOf(entries: readonly LedgerEntry[]): BodyRow[] {
  return entries.flatMap((entry, at): BodyRow[] =>
    entries[at - 1]?.theme === entry.theme ? [{ entry }] : [{ theme: entry.theme }, { entry }],
  );
}

function putHeads(draft: Draft, columns: readonly LedgerColumn[]): void {
  const last = columns.length - 1;
  for (let from = 0; from <= last;) {
    const { group, head } = columns[from]!;
    let to = from;
    while (group !== null && columns[to + 1]?.group === group) to += 1;
    const around = { left: sideLines(from, last).left, right: sideLines(to, last).right };
    const area = { row: GROUP_ROW, column: from, rows: group === null ? 2 : 1, columns: to - from + 1 };
    draft.span(area, 'head', group ?? head, { top: 'thick', bottom: 'thin', ...around });
    if (group !== null)
      for (let at = from; at <= to; at++)
        draft.put(HEAD_ROW, at, 'head', columns[at]!.head, {
          border: { top: 'thin', bottom: 'thin', ...sideLines(at, last) },
        });
    from = to + 1;
  }
  columns.forEach(({ stub }, at) =>
    draft.put(STUB_ROW, at, 'stub', stub, { border: { top: 'thin', bottom: 'thin', ...sideLines(at, last) } }),
  );
  draft.rowHeights.set(GROUP_ROW, 18);
  draft.rowHeights.set(HEAD_ROW, 31);
  draft.rowHeights.set(STUB_ROW, 14);
}

const LOOK_OF = { name: 'name', unit: 'center', figure: 'printed', verdict: 'status', remark: 'name' } as const;

function putRows(draft: Draft, columns: readonly LedgerColumn[], rows: readonly BodyRow[]): void {
  const last = columns.length - 1;
  const widest = columns.map((column) =>
    Math.max(0, ...rows.map((row) => ('entry' in row ? decimalsOf(column.value(row.entry)) : 0))),
  );
  rows.forEach((row, index) => {
    const at = BODY_ROW + index;
    const edges = (column: number): Edges => ({
      top: 'thin',
      bottom: index === rows.length - 1 ? 'thick' : 'thin',
      ...sideLines(column, last),
    });
    if ('theme' in row) {
      columns.forEach((_, column) =>
        draft.put(at, column, column === 0 ? 'section' : 'blank', column === 0 ? row.theme : null, {
          border: edges(column),
        }),
      );
      draft.rowHeights.set(at, 17);
      return;
    }
    const { entry } = row;
    columns.forEach((column, place) => {
      const value = column.value(entry);
      const border = edges(place);
      if (typeof value === 'number') {
        const numberFormat = alignedFormat(decimalsOf(value), widest[place]!);
        return draft.put(at, place, 'number', value, { border, extra: { numberFormat } });
      }
      // Text that looks like a number or a time (10 : 40 : 50) stays as printed.
      const extra = column.kind === 'figure' ? { numberFormat: '@' } : indentOf(column, entry);
      return draft.put(at, place, LOOK_OF[column.kind], value, { border, ...(extra ? { extra } : {}) });
    });
    draft.rowHeights.set(at, heightOf(columns, entry));
  });
}

function indentOf(column: LedgerColumn, entry: LedgerEntry): { indent: number } | undefined {
  return column.kind === 'name' && entry.parent !== null ? { indent: 2 } : undefined;
}

function decimalsOf(value: string | number | null): number {
  return typeof value === 'number' ? (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0) : 0;
}

/** Points for the longest wrapped cell of a row; Excel allows 409. */
function heightOf(columns: readonly LedgerColumn[], entry: LedgerEntry): number {
  const lines = columns.map((column) =>
    String(column.value(entry) ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) + 2) / column.width)), 0),
  );
  return Math.min(400, Math.max(...lines) * 13.5 + 5);
}

const TONES: readonly { verdicts: readonly LedgerVerdict[]; fill: string; text: string; bold: boolean }[] = [
  { verdicts: ['met'], fill: goodFill, text: goodText, bold: false },
  { verdicts: ['missed'], fill: badFill, text: badText, bold: true },
  {
    verdicts: ['incomparable', 'no-target', 'no-outcome', 'unmeasured'],
    fill: mutedFill,
    text: mutedText,
    bold: false,
  },
];

/** Colours of the verdicts; the words stand in the cells. */
function tonesOf(area: Area): ConditionalSpec[] {
  const cell = `$${address(area.row, area.column)}`;
  return TONES.map(({ verdicts, fill, text, bold }) => {
    const tests = verdicts.map((verdict) => `${cell}="${VERDICT_WORDS[verdict]}"`);
    const formula = tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(',')})`;
    return { type: 'formula', area, formula, fill, fontColor: text, bold };
  });
}
