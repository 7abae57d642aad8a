import { FunctionError } from '../functions/define';
import { resolveIndicator } from '../functions/resolve';
import type { Catalogue } from '../model/catalogue';
import type { SheetCells } from '../model/cells';
import { decimal } from '../model/decimal';
import type { Finding } from '../model/finding';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { Entry, RowReading, SheetReading } from '../model/reading';
import { withExplanation } from '../rules/support/explained';
import { testRelation } from './evaluate';
import { rational, show, type Rational } from './rational';
import { readRelationSheet, type WrittenRelation } from './read-sheet';
import { referencesOf, type Moment } from './relation';

/** Rule of a finding about a relation that did not hold, and of one that cannot be read. */
const RELATION_RULE = 'relation-broken';
const UNREADABLE_RULE = 'relation-unreadable';

/** Classes whose base is the value of the year before the plan. */
const FROM_BASE = new Set(['K2', 'K4', 'K5', 'K6', 'K8']);

/** A row with the sheet it stands in. */
interface Place {
  sheet: SheetReading;
  row: RowReading;
}

/**
 * Tests the relations that statisticians wrote themselves 自定审核关系, for each unit and year with all values present. Names reach the
 * indicators of the plans in the workbook and nothing else; an unknown name or a misspelt relation is a finding at its own cell.
 */
export function checkRelations(cells: readonly SheetCells[], sheets: readonly SheetReading[]): Finding[] {
  const written = cells.flatMap((sheet) => readRelationSheet(sheet) ?? []);
  const catalogue = catalogueOf(sheets);
  const groups = byUnit(sheets);
  return written.flatMap(({ sheet, relations }) =>
    relations.flatMap((relation) => checkOne(sheet, relation, catalogue, groups)),
  );
}

function checkOne(
  sheet: string,
  written: WrittenRelation,
  catalogue: Catalogue,
  groups: readonly ReadonlyMap<string, Place>[],
): Finding[] {
  const unreadable = (cell: string, value: Finding['value'], message: string): Finding => ({
    rule: UNREADABLE_RULE,
    severity: 'error',
    level: 0,
    family: 'logical',
    sheet,
    cell,
    code: null,
    indicator: null,
    value,
    message: `这条审核关系没有检验：${message}`,
    remedy: '请改正这一行；写法如：农民工参加职业培训人次 <= 补贴性职业技能培训人次，失业保险参保人数 >= 上年 * 0.95。',
    basis: '读不懂的审核关系不视为通过。',
    explanation: null,
    correction: null,
  });
  if (written.fault) return [unreadable(written.fault.cell, written.fault.value, written.fault.message)];
  const { relation } = written;
  if (!relation) return [];
  const indicators = new Map<string, Indicator>();
  for (const { name, at } of [...referencesOf(relation.left), ...referencesOf(relation.right)]) {
    if (name === null || indicators.has(name)) continue;
    try {
      indicators.set(name, resolveIndicator(catalogue, name).indicator);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      return [unreadable(written.cell, written.text, `第 ${String(at + 1)} 个字符处，${error.message}。`)];
    }
  }
  const [first] = indicators.values();
  if (!first) return [];
  return groups.flatMap((places) => checkUnit(written, indicators, first, places));
}

function checkUnit(
  written: WrittenRelation,
  indicators: ReadonlyMap<string, Indicator>,
  first: Indicator,
  places: ReadonlyMap<string, Place>,
): Finding[] {
  const main = places.get(first.code);
  const { relation } = written;
  if (!main || !relation) return [];
  return main.row.entries.flatMap((entry): Finding[] => {
    const outcome = testRelation(relation, (name, moment) => {
      const place = places.get((name === null ? first : indicators.get(name))?.code ?? '');
      return place ? valueOf(place, moment, entry.period) : null;
    });
    if (outcome === 'NA' || outcome.held) return [];
    const told = written.message === '' ? `关系“${written.text}”不成立` : written.message;
    const finding: Finding = {
      rule: RELATION_RULE,
      severity: written.severity,
      level: [...indicators.values()].every(({ code }) => places.get(code)?.sheet === main.sheet) ? 1 : 4,
      family: 'logical',
      sheet: main.sheet.sheet,
      cell: entry.cell,
      code: first.code,
      indicator: first.name,
      value: entry.raw,
      message: `${told}（${String(entry.period)}年，左边 ${show(outcome.left)}，右边 ${show(outcome.right)}）`,
      remedy: '请核对关系中的各项数值；数据无误的，写明核实说明，或修改“审核关系”表中的这一行。',
      basis: `审核关系第 ${String(written.row)} 行：${written.text}`,
      explanation: null,
      correction: null,
    };
    return [withExplanation(finding, main.row)];
  });
}

/** The value of a row in a year, of the year before (the base before the first), its base or its target; null when missing. */
function valueOf(place: Place, moment: Moment, year: number): Rational | null {
  const { row, sheet } = place;
  if (moment === 'year') return entryValue(row.entries.find(({ period }) => period === year));
  if (moment === 'before') {
    const before = row.entries.find(({ period }) => period === year - 1);
    if (before) return entryValue(before);
    return year === sheet.plan.startYear && FROM_BASE.has(row.indicator.class) ? fixed(place, 'baseline') : null;
  }
  return fixed(place, moment);
}

/** Base or target that binds the unit: its own below the province, else the printed one. */
function fixed({ row }: Place, which: 'baseline' | 'target'): Rational | null {
  const own = which === 'baseline' ? row.ownBaseline : row.ownTarget;
  if (own) return entryValue(own);
  const { value } = row.indicator[which];
  return value === null ? null : rational(decimal(value));
}

function entryValue(entry: Entry | undefined): Rational | null {
  return entry?.value.kind === 'number' ? rational(entry.value.value) : null;
}

/** Rows by code for each reporting unit; of a sheet that stands twice the first counts. */
function byUnit(sheets: readonly SheetReading[]): Map<string, Place>[] {
  const groups = new Map<string, Map<string, Place>>();
  for (const sheet of sheets) {
    const unit = sheet.unit?.name ?? `\n${sheet.sheet}`;
    const places = groups.get(unit) ?? new Map<string, Place>();
    groups.set(unit, places);
    for (const row of sheet.rows) if (!places.has(row.indicator.code)) places.set(row.indicator.code, { sheet, row });
  }
  return [...groups.values()];
}

/** The plans of the sheets, as a catalogue to find names in. */
function catalogueOf(sheets: readonly SheetReading[]): Catalogue {
  const plans = new Map<string, Plan>();
  for (const { plan } of sheets) if (!plans.has(plan.id)) plans.set(plan.id, plan);
  const own = [...plans.values()].flatMap((plan) => plan.boxes.filter((box) => box.sameAs === null));
  return {
    plans: [...plans.values()],
    byCode: new Map(own.flatMap((box) => box.indicators.map((indicator) => [indicator.code, indicator] as const))),
  };
}
