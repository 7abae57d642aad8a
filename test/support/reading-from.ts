import { seriesReading, type GivenSeries } from './series-sheet';
import { RUN_APART, UNITS } from './units';
import type { CellValue } from '../../src/core/model/cells';
import { address } from '../../src/core/model/cells';
import type { Attribute, Indicator, IndicatorClass } from '../../src/core/model/indicator';
import type { Figure } from '../../src/core/model/figure';
import { DEFAULT_SETTINGS, planYears, type Plan } from '../../src/core/model/plan';
import type {
  CellReading,
  ComputedField,
  Entry,
  MarkName,
  ProjectReading,
  RowReading,
  SheetReading,
  StructureProblem,
} from '../../src/core/model/reading';
import type { Box } from '../../src/core/model/box';
import { STAGES } from '../../src/core/model/project';
import { settleShares } from '../../src/core/sheet/settle';
import { classify } from '../../src/core/measure/classify';
import { parseReferencePeriod } from '../../src/core/measure/period';
import { readEntry } from '../../src/core/notation/entry-value';
import { parseFigure } from '../../src/core/notation/parse-figure';

/** One row in short: figures as printed, entries by plan year from the first on. */
export interface GivenRow {
  name?: string;
  unit?: string;
  target?: string;
  baseline?: string;
  class?: IndicatorClass;
  attribute?: Attribute | null;
  direction?: 'increase' | 'decrease';
  decimals?: number;
  scopeConflict?: string;
  provincialOnly?: boolean;
  entries?: readonly CellValue[];
  /** Positions in `entries` that are formatted as dates. */
  dates?: readonly number[];
  /** Formulas by position in `entries`. */
  formulas?: Readonly<Record<number, string>>;
  /** Makes the sheet one of a lower unit, with its own columns. */
  own?: { target?: CellValue; baseline?: CellValue };
  explanation?: string;
  locked?: readonly { field: RowReading['locked'][number]['field']; found: CellValue; expected: CellValue }[];
  /** Formula cells of the row that are not as they were made. */
  overwritten?: readonly { field: ComputedField; found: CellValue; formula?: string }[];
}

/** A project row in short; what is left out is blank. */
export interface GivenProject {
  lead?: CellValue;
  stage?: CellValue;
  planned?: CellValue;
  done?: CellValue;
  /** Words by plan year from the first on. */
  notes?: readonly CellValue[];
  explanation?: string;
  overwritten?: readonly { field: ComputedField; found: CellValue; formula?: string }[];
  locked?: readonly { field: ProjectReading['locked'][number]['field']; found: CellValue; expected: CellValue }[];
}

/** A sheet of one row in short; the words of a table of test cases. */
export interface Given extends GivenRow {
  /** A project whose quantified target the row is. */
  project?: GivenProject;
  /** The row is the share of these two rows, computed from them. */
  share?: { numerator: GivenRow; denominator: GivenRow };
  /** The datum is entered in another box, too: its entries there, on a sheet of this unit (福建省 when omitted). */
  shared?: { entries: readonly CellValue[]; unit?: string };
  /** The entries of the row are shown from the other box, not filled in. */
  linked?: boolean;

  /** The sheet is a series of months, and this is its first row. */
  series?: GivenSeries;
  /** 报告期 as typed; none when omitted. */
  asOf?: string;
  /** An outcome box: one column of period results. */
  outcome?: boolean;
  /** The row is a 其中 of this one. */
  parent?: GivenRow;
  /** False: a 其中 that is not a part (a share under a head count). */
  partOfParent?: boolean;
  /** The submission before. */
  previous?: { entries: readonly CellValue[]; asOf: string } & Partial<GivenRow>;
  marks?: Readonly<Partial<Record<MarkName, CellValue>>>;
  problems?: readonly StructureProblem[];
  /** Texts of the form that are not as printed. */
  fixed?: readonly { field: 'title' | 'section'; found: CellValue; expected: string; gone?: boolean }[];
  /** A formula cell of the header that is not as it was made. */
  header?: { field: ComputedField; found: CellValue; formula?: string };
  /** Sheets of the same form beside this one in the workbook, by the name of their unit; 福建省 is the province's. */
  beside?: Readonly<Record<string, GivenRow & { asOf?: string }>>;
  /** A sheet of the same unit for the plan that ended before this one began, or that begins where this one ends. */
  otherPlan?: GivenRow & { which: 'before' | 'after'; outcome?: boolean };
  /** Unit of another sheet of the same box that stands before this one in the workbook; null: nobody knows. */
  twin?: string | null;
}

/** Code of the same datum in the other box. */
const SHARED_CODE = 'fj-14.3.01';

const COLUMNS = {
  no: 0,
  name: 1,
  unit: 2,
  baseline: 3,
  target: 4,
  attribute: 5,
  ownBaseline: 6,
  ownTarget: 7,
  entries: 8,
  previousTarget: 15,
  computed: 16,
};
const MARKS: readonly MarkName[] = [
  '表号',
  '制表机关',
  '批准机关',
  '批准文号',
  '有效期限',
  '单位负责人',
  '统计负责人',
  '填表人',
  '联系电话',
  '报出日期',
];

const PLAN: Plan = {
  id: 'fj-14',
  name: '福建省“十四五”人力资源和社会保障事业发展专项规划',
  shortName: '福建“十四五”',
  period: '“十四五”',
  region: '福建省',
  startYear: 2021,
  endYear: 2025,
  baseYear: 2020,
  units: UNITS,
  settings: DEFAULT_SETTINGS,
  boxes: [],
};

function projectOf(given: GivenProject): ProjectReading {
  const row = 7;
  const at = (column: number, raw: CellValue = null, formula: string | null = null): CellReading => ({
    cell: address(row, column),
    raw,
    formula,
  });
  const count = (column: number, raw: CellValue, label: string): Entry => ({
    ...at(column, raw),
    period: PLAN.endYear,
    label,
    value: readEntry(raw, false, 'number', '个'),
  });
  const stage = STAGES.find((name) => name === given.stage) ?? null;
  return {
    project: {
      code: 'fj-14.2.90',
      planId: PLAN.id,
      boxId: '2',
      no: '02',
      name: '技能福建行动',
      parent: null,
      content: null,
      nature: null,
      builder: null,
      term: null,
      line: 338,
    },
    row,
    lead: at(30, given.lead),
    stage: { ...at(31, given.stage), value: stage },
    planned: count(32, given.planned ?? null, '里程碑计划数'),
    done: count(33, given.done ?? null, '里程碑完成数'),
    notes: planYears(PLAN).map((period, index) => ({
      ...at(COLUMNS.entries + index, given.notes?.[index]),
      period,
      text: String(given.notes?.[index] ?? ''),
    })),
    locked: (given.locked ?? []).map(({ field, found, expected }) => ({ field, found: at(1, found), expected })),
    explanation: at(COLUMNS.entries + 10, given.explanation ?? null),
    verdict: at(COLUMNS.entries + 9),
    computed: (given.overwritten ?? []).map(({ field, found, formula }) => ({
      ...at(COLUMNS.computed, found, formula ?? null),
      field,
      intact: false,
    })),
  };
}

function indicatorOf(given: GivenRow, code: string, parent: string | null, partOfParent: boolean): Indicator {
  const unit = given.unit ?? '万人';
  const name = given.name ?? '失业保险参保人数';
  const read = (printed: string): Figure => parseFigure(printed, { unit, indicator: name });
  const target = read(given.target ?? '695');
  const baseline = read(given.baseline ?? '664.41');
  return {
    code,
    planId: PLAN.id,
    boxId: '2',
    no: '7',
    name,
    aliases: [],
    unit,
    class: given.class ?? classify(target, baseline, name),
    section: '二、社会保障',
    parent,
    partOfParent,
    attribute: given.attribute === undefined ? '预期性' : given.attribute,
    desiredDirection: given.direction ?? 'increase',
    baseline,
    target,
    outcome: null,
    previousTarget: null,
    otherTargets: [],
    levels: given.provincialOnly ? ['province'] : ['province', 'province-direct', 'city', 'county'],
    additive: true,
    scopeConflict: given.scopeConflict ?? null,
    remarks: [],
    share: null,
    sameEntryAs: null,
    project: null,
    decimals: given.decimals ?? Math.max(target.decimals ?? 0, baseline.decimals ?? 0),
    line: 171,
  };
}

function rowOf(given: GivenRow, indicator: Indicator, row: number, outcome: boolean): RowReading {
  const at = (column: number, raw: CellValue, formula: string | null = null): CellReading => ({
    cell: address(row, column),
    raw,
    formula,
  });
  const entry = (cell: CellReading, period: number, isDate = false): Entry => {
    if (isDate) return { ...cell, period, value: { kind: 'unreadable', reason: 'date', suggestion: null } };
    const isError = typeof cell.raw === 'string' && cell.raw.startsWith('#');
    const value = readEntry(cell.raw, isError, indicator.class === 'K7' ? 'ratio' : 'number', indicator.unit);
    return { ...cell, period, value };
  };
  const years = outcome ? [PLAN.endYear] : planYears(PLAN);
  return {
    indicator,
    row,
    entries: years.map((year, index) =>
      entry(
        at(COLUMNS.entries + index, given.entries?.[index] ?? null, given.formulas?.[index] ?? null),
        year,
        given.dates?.includes(index),
      ),
    ),
    ownBaseline: given.own ? entry(at(COLUMNS.ownBaseline, given.own.baseline ?? null), PLAN.baseYear) : null,
    ownTarget: given.own ? entry(at(COLUMNS.ownTarget, given.own.target ?? null), PLAN.endYear) : null,
    locked: (given.locked ?? []).map(({ field, found, expected }) => ({
      field,
      found: at(COLUMNS[field], found),
      expected,
    })),
    explanation: at(COLUMNS.entries + 10, given.explanation ?? null),
    verdict: at(COLUMNS.entries + 9, null),
    computed: (given.overwritten ?? []).map(({ field, found, formula }) => ({
      ...at(COLUMNS.computed, found, formula ?? null),
      field,
      intact: false,
    })),
  };
}

/** The reading of a sheet described in short, as the sheet reader would give it. */
export function readingFrom(given: Given): SheetReading {
  if (given.series) return seriesReading([given.series], given.asOf === undefined ? {} : { asOf: given.asOf });
  const outcome = given.outcome ?? false;
  const parent = given.parent ? indicatorOf(given.parent, 'fj-14.2.06', null, false) : null;
  const indicator = indicatorOf(
    given,
    'fj-14.2.07',
    parent?.code ?? null,
    parent !== null && given.partOfParent !== false,
  );
  if (given.project) indicator.project = 'fj-14.2.90';
  if (given.shared) indicator.sameEntryAs = SHARED_CODE;
  const { share } = given;
  const parts = share
    ? (['numerator', 'denominator'] as const).map((part, index) =>
        rowOf(share[part], indicatorOf(share[part], `fj-14.2.0${index + 1}`, null, false), 5 + index, outcome),
      )
    : [];
  if (share) indicator.share = { numerator: 'fj-14.2.01', denominator: 'fj-14.2.02' };
  const own = rowOf(given, indicator, 8, outcome);
  const rows = settleShares([
    ...(parent && given.parent ? [rowOf(given.parent, parent, 7, outcome)] : []),
    ...parts,
    share || given.linked
      ? { ...own, entries: own.entries.map((entry) => ({ ...entry, computed: true, formula: '=A1' })) }
      : own,
  ]);
  const box: Box = {
    id: '2',
    planId: PLAN.id,
    number: '专栏2',
    title: '“十四五”时期人力资源社会保障主要指标',
    kind: outcome ? 'outcomes' : 'indicators',
    available: true,
    reason: null,
    line: 160,
    columnHeads: { baseline: '2020年', target: '2025年', outcome: null, previousTarget: null },
    footnotes: [],
    sameAs: null,
    projects: [],
    years: null,
    indicators: rows.map((row) => row.indicator),
  };
  const units = given.beside?.[RUN_APART.name] ? [...UNITS, RUN_APART] : UNITS;
  const plan = { ...PLAN, units, boxes: [box] };
  const lower = given.own !== undefined;
  return {
    sheet: '专栏2',
    plan,
    box,
    unit: UNITS.find((unit) => unit.name === (lower ? '福州市' : '福建省')) ?? null,
    unitCell: 'B4',
    asOf: given.asOf === undefined ? null : parseReferencePeriod(given.asOf),
    asOfCell: 'F4',
    marks: new Map(
      MARKS.map((mark, index) => [mark, { cell: address(index, 20), raw: given.marks?.[mark] ?? null, formula: null }]),
    ),
    rows,
    ...(given.project ? { projects: [projectOf(given.project)] } : {}),
    problems: given.problems ?? [],
    fixed: (given.fixed ?? []).map(({ found, ...text }) => ({
      ...text,
      found: { cell: 'A1', raw: found, formula: null },
    })),
    computed: given.header
      ? [
          {
            field: given.header.field,
            cell: 'F4',
            raw: given.header.found,
            formula: given.header.formula ?? null,
            intact: false,
          },
        ]
      : [],
  };
}

/** The description without some of its words. */
function without(given: Given, ...words: (keyof Given)[]): Given {
  return Object.fromEntries(Object.entries(given).filter(([word]) => !words.some((other) => other === word)));
}

function ofUnit(sheet: SheetReading, name: string): SheetReading {
  return { ...sheet, sheet: name, unit: [...UNITS, RUN_APART].find((candidate) => candidate.name === name) ?? null };
}

/** The same form for another unit; a lower one has its own base and target. */
function sheetBeside(given: Given, name: string, other: GivenRow & { asOf?: string }): SheetReading {
  const form = without(given, 'own', 'entries', 'beside');
  return ofUnit(readingFrom({ ...form, ...(name === '福建省' ? {} : { own: {} }), ...other }), name);
}

function sheetOfOtherPlan(given: Given, { which, ...other }: NonNullable<Given['otherPlan']>): SheetReading {
  const form = without(given, 'otherPlan', 'entries', 'outcome');
  const sheet = ofUnit(readingFrom({ ...form, ...other }), '另一规划');
  const shift = which === 'before' ? -5 : 5;
  const plan: Plan = {
    ...sheet.plan,
    id: 'fj-other',
    shortName: which === 'before' ? '福建“十三五”' : '福建“十五五”',
    startYear: PLAN.startYear + shift,
    endYear: PLAN.endYear + shift,
    baseYear: PLAN.baseYear + shift,
  };
  const unit = UNITS.find((candidate) => candidate.name === (given.own ? '福州市' : '福建省')) ?? null;
  const rows = sheet.rows.map((row) => ({
    ...row,
    entries: row.entries.map((entry) => ({ ...entry, period: entry.period + shift })),
  }));
  return { ...sheet, plan, unit, rows };
}

/** The workbook in which the sheet stands behind its twin, if the description has one. */
export function workbookFrom(given: Given, sheet: SheetReading): SheetReading[] {
  if (given.shared) {
    const { entries, unit: name = '福建省' } = given.shared;
    const other = readingFrom({ entries });
    const unit = UNITS.find((candidate) => candidate.name === name) ?? null;
    const rows = other.rows.map((row) => ({ ...row, indicator: { ...row.indicator, code: SHARED_CODE } }));
    return [{ ...other, sheet: '专栏3', unit, box: { ...other.box, id: '3', number: '专栏3' }, rows }, sheet];
  }
  if (given.beside)
    return [sheet, ...Object.entries(given.beside).map(([name, other]) => sheetBeside(given, name, other))];
  if (given.otherPlan) return [sheet, sheetOfOtherPlan(given, given.otherPlan)];
  if (given.twin === undefined) return [sheet];
  const unit = UNITS.find((candidate) => candidate.name === given.twin) ?? null;
  return [{ ...readingFrom(given), sheet: '专栏2 (1)', unit }, sheet];
}

/** The previous submission of the same sheet, if the description has one. */
export function previousFrom(given: Given): SheetReading | null {
  const { previous } = given;
  return previous ? readingFrom({ ...given, formulas: {}, ...previous }) : null;
}
