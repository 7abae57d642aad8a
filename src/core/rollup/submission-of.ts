import { nearest } from '../catalogue/nearest';
import { parseAddress } from '../model/cells';
import type { Finding } from '../model/finding';
import type { Entry, RowReading, SheetReading } from '../model/reading';
import { countFindings } from '../report/counts';
import { originOf } from '../sheet/read/read-alike';
import { figuresOf } from './figures';
import { projectsAndSeries } from './projects-and-series';
import {
  FIRST_PERIOD,
  OWN_BASELINE,
  OWN_TARGET,
  type OtherValue,
  type SlipNote,
  type UnitForm,
  type FormOutline,
} from './submission';

/** What a file brings to a rollup: its forms by unit, values that look slipped, and what cannot be used. */
export interface Brought {
  forms: UnitForm[];
  slips: SlipNote[];
  remarks: string[];
}

/** The forms of a file with the findings on them 上报内容. A form without a known unit is told with the nearest names, never guessed. */
export function submissionOf(sheets: readonly SheetReading[], findings: readonly Finding[]): Brought {
  const forms: UnitForm[] = [];
  const slips: SlipNote[] = [];
  const remarks: string[] = [];
  for (const sheet of sheets) {
    if (!sheet.unit) {
      remarks.push(unknownUnit(sheet));
      continue;
    }
    const others = projectsAndSeries(sheet);
    if (sheet.rows.length === 0 && !others) continue;
    const own = findings.filter((finding) => finding.sheet === sheet.sheet);
    const form = formOf(sheet, sheet.unit.name, own);
    forms.push(others ? { ...form, ...others, explanations: [...form.explanations, ...others.explanations] } : form);
    for (const { rule, code, cell, message } of own)
      if (rule === 'unit-slip' && code !== null) slips.push({ unit: sheet.unit.name, code, cell, message });
  }
  return { forms, slips, remarks };
}

function unknownUnit({ sheet, plan, problems }: SheetReading): string {
  const typed = problems.find(({ kind }) => kind === 'unknown-unit')?.subject ?? '';
  if (typed === '') return `“${sheet}”没有写明填报单位，请补填后重报`;
  const names = plan.units.flatMap(({ name, display }) => [name, display]);
  const near = nearest(typed, names);
  const units = new Set(
    near.map((name) => plan.units.find((unit) => unit.name === name || unit.display === name)!.name),
  );
  const hint = units.size > 0 ? `，是否指：${[...units].join('、')}？` : '，';
  return `“${sheet}”的填报单位“${typed}”不在${plan.shortName}的单位中${hint}请改正后重报`;
}

function formOf(sheet: SheetReading, unit: string, findings: readonly Finding[]): UnitForm {
  const { rows } = sheet;
  const outline = outlineOf(sheet);
  const { periods } = outline;
  const width = FIRST_PERIOD + periods.length;
  const values = new Float64Array(rows.length * width).fill(Number.NaN);
  const others: [number, OtherValue][] = [];
  rows.forEach((row, at) => {
    const put = (slot: number, entry: Entry | null | undefined): void => {
      const place = at * width + slot;
      if (entry?.value.kind === 'number')
        values[place] = typeof entry.raw === 'number' ? entry.raw : entry.value.value.toNumber();
      else if (entry?.value.kind === 'ratio') others.push([place, entry.value.parts.map((part) => part.toNumber())]);
      else if (entry?.value.kind === 'unreadable') others.push([place, String(entry.raw ?? '').slice(0, 200)]);
    };
    put(OWN_BASELINE, row.ownBaseline);
    put(OWN_TARGET, row.ownTarget);
    periods.forEach((period, index) => put(FIRST_PERIOD + index, entryOf(row, period, index)));
  });
  return {
    plan: sheet.plan.id,
    box: sheet.box.id,
    unit,
    sheet: sheet.sheet,
    asOf: sheet.asOf,
    ...outline,
    values: figuresOf(values),
    others,
    explanations: rows
      .filter(({ explanation }) => explanation.raw !== null)
      .map(({ indicator, explanation }) => [indicator.code, String(explanation.raw).trim()] as const)
      .filter(([, text]) => text !== ''),
    counts: countFindings(findings),
  };
}

const OUTLINES = new WeakMap<SheetReading, FormOutline>();

/** The very same outline for all forms that were read like one: it is kept, and posted, once for a whole collection. */
function outlineOf(sheet: SheetReading): FormOutline {
  const like = originOf(sheet)?.reading ?? sheet;
  let outline = OUTLINES.get(like);
  if (!outline) OUTLINES.set(like, (outline = findOutline(like)));
  return outline;
}

function findOutline({ rows }: SheetReading): FormOutline {
  const periods = periodsOf(rows);
  const columns = [
    rows[0]?.ownBaseline,
    rows[0]?.ownTarget,
    ...periods.map((period, at) => entryOf(rows[0]!, period, at)),
  ].map((entry) => (entry ? (parseAddress(entry.cell)?.column ?? -1) : -1));
  return {
    periods,
    codes: rows.map(({ indicator }) => indicator.code),
    rows: rows.map(({ row }) => row),
    columns,
  };
}

function periodsOf(rows: readonly RowReading[]): number[] {
  const years = new Set<number>();
  rows.forEach(({ entries }) => entries.forEach(({ period }) => years.add(period)));
  return [...years].sort((a, b) => a - b);
}

/** The entry of a year; in most forms it stands at the year's place in the order of years. */
function entryOf({ entries }: RowReading, period: number, place: number): Entry | undefined {
  if (entries[place]?.period === period) return entries[place];
  return entries.find((entry) => entry.period === period);
}
