import { formatReferencePeriod } from '../core/measure/period';
import { unitChoices } from '../core/measure/units';
import { parseAddress } from '../core/model/cells';
import type { Figure } from '../core/model/figure';
import type { Attribute } from '../core/model/indicator';
import type { Entry, RowReading, SheetReading } from '../core/model/reading';
import { readBack } from '../core/notation/read-back';
import { completionOf, isCollected, type CompletionText } from './row-measure';

/** A printed figure and what it means 印刷数值与读法. */
export interface FigureText {
  printed: string;
  /** `[250]` → 五年累计250万人 */
  meaning: string;
}

/** A cell of the row that can be filled in. */
interface EntryChoice {
  cell: string;
  /** 2023年, 本级基期, 本级目标, 期末 */
  label: string;
  /** What stands there, as text; "" when blank. */
  current: string;
}

/** The entry form of one cell 填报表单. */
export interface EntryForm {
  sheet: string;
  cell: string;
  label: string;
  code: string;
  no: string;
  name: string;
  section: string | null;
  attribute: Attribute | null;
  unit: string;
  /** `ratio` takes 10:40:50; `none` takes nothing: it is 不适用 here, or computed from other cells. */
  kind: 'number' | 'ratio' | 'none';
  /** Why nothing is taken, for people; null where something is. */
  notTaken: string | null;
  baseline: FigureText;
  target: FigureText;
  /** On a lower unit's sheet the two above are the province's. */
  provincial: boolean;
  /** The value before this one in the row, or the base; null when there is none. */
  previous: { label: string; value: string } | null;
  current: string;
  /** Units to type in, the sheet's own first; exact conversion. Empty for a ratio. */
  units: readonly string[];
  /** All cells of the row that can be filled in. */
  choices: readonly EntryChoice[];
  completion: CompletionText;
  /** Remarks of the plan on this indicator. */
  remarks: readonly string[];
  /** 报告期 of the sheet, or null. */
  period: string | null;
  /** What the form was made from; handed back to `previewEntry`. */
  source: { sheet: SheetReading; row: RowReading; entry: Entry };
}

/**
 * The form for the selected cell of a sheet that has been read: its entry cell, or in another cell of an indicator row the one to
 * fill in next. Null when the selection is not on an indicator row.
 */
export function entryFormOf(sheet: SheetReading, cell: string): EntryForm | null {
  const place = parseAddress(cell);
  const row = place ? sheet.rows.find((candidate) => candidate.row === place.row) : undefined;
  if (!row) return null;
  const cells = entryCells(row);
  const entry = cells.find((candidate) => candidate.cell === cell) ?? nextEntry(sheet, row);
  if (!entry) return null;
  const { indicator } = row;
  const notTaken = whyNotTaken(sheet, row, entry);
  const kind = notTaken !== null ? 'none' : indicator.class === 'K7' ? 'ratio' : 'number';
  const text = (figure: Figure): FigureText => ({ printed: figure.printed, meaning: readBack(figure) });
  return {
    sheet: sheet.sheet,
    cell: entry.cell,
    label: labelOf(sheet, row, entry),
    code: indicator.code,
    no: indicator.no,
    name: indicator.name,
    section: indicator.section,
    attribute: indicator.attribute,
    unit: indicator.unit,
    kind,
    notTaken,
    baseline: text(indicator.baseline),
    target: text(indicator.target),
    provincial: row.ownTarget !== null,
    previous: previousOf(sheet, row, entry),
    current: shown(entry),
    units: kind === 'number' ? unitChoices(indicator.unit) : [],
    choices: cells.map((item) => ({ cell: item.cell, label: labelOf(sheet, row, item), current: shown(item) })),
    completion: completionOf(sheet, row),
    remarks: [...indicator.remarks, ...(indicator.scopeConflict ? [indicator.scopeConflict] : [])],
    period: sheet.asOf ? formatReferencePeriod(sheet.asOf) : null,
    source: { sheet, row, entry },
  };
}

/** 不适用 at this level, a share of two other rows, or an entry of another box. */
function whyNotTaken(sheet: SheetReading, row: RowReading, entry: Entry): string | null {
  const { name, share, sameEntryAs } = row.indicator;
  if (!isCollected(sheet, row)) return `“${name}”不在本级统计，不用填报。`;
  if (!entry.computed) return null;
  if (share) return `“${name}”由分子、分母两行算出，不用填报。`;
  const box = sheet.plan.boxes.find(({ indicators }) => indicators.some(({ code }) => code === sameEntryAs));
  return `“${name}”引用${box?.number ?? '其他专栏'}的数，请在那里填报。`;
}

function entryCells(row: RowReading): Entry[] {
  return [row.ownBaseline, row.ownTarget, ...row.entries].flatMap((entry) => (entry && !entry.computed ? entry : []));
}

/** The first blank period up to the report date, else the newest filled one, else the first. */
function nextEntry(sheet: SheetReading, row: RowReading): Entry | undefined {
  const due = row.entries.filter((entry) => !entry.computed && (!sheet.asOf || entry.period <= sheet.asOf.year));
  const blank = due.find((entry) => entry.value.kind === 'blank');
  return blank ?? row.entries.filter((entry) => entry.value.kind !== 'blank').at(-1) ?? row.entries[0];
}

function previousOf(sheet: SheetReading, row: RowReading, entry: Entry): EntryForm['previous'] {
  if (entry === row.ownBaseline || entry === row.ownTarget) return null;
  const before = row.entries.filter((other) => other.period < entry.period && other.value.kind !== 'blank').at(-1);
  if (before) return { label: labelOf(sheet, row, before), value: shown(before) };
  if (row.ownBaseline) {
    return row.ownBaseline.value.kind === 'blank' ? null : { label: '本级基期', value: shown(row.ownBaseline) };
  }
  const { baseline } = row.indicator;
  return baseline.missing ? null : { label: `${sheet.plan.baseYear}年基期`, value: baseline.printed };
}

function labelOf(sheet: SheetReading, row: RowReading, entry: Entry): string {
  if (entry === row.ownBaseline) return '本级基期';
  if (entry === row.ownTarget) return '本级目标';
  return sheet.box.kind === 'outcomes' ? '期末完成数' : `${entry.period}年`;
}

function shown(entry: Entry): string {
  return entry.raw === null ? '' : String(entry.raw);
}
