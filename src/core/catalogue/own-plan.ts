import { classify } from '../measure/classify';
import type { Box } from '../model/box';
import type { Figure } from '../model/figure';
import type { Plan } from '../model/plan';
import { parseFigure } from '../notation/parse-figure';
import { readBack } from '../notation/read-back';
import { periodName } from '../notation/table/plan-period';
import type { TableReading } from '../notation/table/table';
import { classContradiction } from './class-check';
import { stableCodes, type CodedRow } from './own-codes';
import type { DraftCell, DraftRow } from './own-draft';
import { ownUnits } from './own-units';

/** What the person says about a plan of their own 自有规划 and the table that goes into it. */
export interface OwnPlanFacts {
  /** `own-3k9f2a`, or a code of the person's own: small letters, digits, hyphens. */
  id: string;
  name: string;
  shortName: string;
  region: string;
  startYear: number;
  endYear: number;
  baseYear: number;
  /** Names of the units below the region 下级填报单位, in order; may be none. */
  units: readonly string[];
  /** Id, printed number and title of the table: 2, 专栏2, 教育事业发展主要指标. */
  boxId: string;
  number: string;
  title: string;
}

/** A printed cell in a source; `line` of the row holds for it. */
interface SourceCell {
  printed: string;
  column?: string;
  asText?: true;
}

/** The three files of a plan in one object, as `loadCatalogue` takes them 规划文件. */
export interface PlanSource {
  plan: Record<string, unknown> & { id: string; name: string };
  boxes: { boxes: (Record<string, unknown> & { id: string })[] };
  indicators: { indicators: (Record<string, unknown> & { code: string; box: string })[] };
}

/**
 * A pasted table with the person's answers → a source that `loadCatalogue` takes. `line` is the line of the pasted text.
 * `earlier` is the plan as it was saved before: its other boxes stay, and rows of this box keep their codes.
 */
export function ownPlanSource(
  facts: OwnPlanFacts,
  reading: TableReading,
  rows: readonly DraftRow[],
  earlier: { source: PlanSource; plan: Plan } | null = null,
): PlanSource {
  const kept = rows.filter((row) => !row.omitted);
  const box = boxOf(facts, reading, kept);
  const indicators = indicatorsOf(facts, kept, earlier?.plan ?? null, box.kind === 'outcomes');
  const others = earlier?.source;
  const boxes = others?.boxes.boxes ?? [];
  const replaces = boxes.some(({ id }) => id === facts.boxId);
  return {
    plan: planOf(facts),
    boxes: { boxes: replaces ? boxes.map((other) => (other.id === facts.boxId ? box : other)) : [...boxes, box] },
    indicators: {
      indicators: [
        ...(others?.indicators.indicators ?? []).filter((indicator) => indicator.box !== facts.boxId),
        ...indicators,
      ],
    },
  };
}

function planOf(facts: OwnPlanFacts): PlanSource['plan'] {
  const { id, name, shortName, region, startYear, endYear, baseYear, units } = facts;
  return {
    id,
    name,
    shortName,
    period: periodName({ start: startYear, end: endYear }) ?? `${startYear}—${endYear}年`,
    region,
    startYear,
    endYear,
    baseYear,
    source: { title: name, text: '粘贴的规划表', line: 1, yearLines: [1] },
    units: ownUnits(region, units),
  };
}

function boxOf(
  facts: OwnPlanFacts,
  reading: TableReading,
  rows: readonly DraftRow[],
): PlanSource['boxes']['boxes'][number] & { kind: Box['kind'] } {
  const head = (role: string): string | undefined =>
    reading.columns.find((column) => column.role === role)?.head.slice(0, 300) || undefined;
  const outcomes = rows.length > 0 && rows.every((row) => row.outcome !== null);
  const previous = head('previousTarget');
  return {
    id: facts.boxId,
    number: facts.number,
    title: facts.title,
    line: 1,
    kind: outcomes ? 'outcomes' : 'indicators',
    available: true,
    columnHeads: {
      line: 1,
      baseline: head('baseline') ?? `${facts.baseYear}年`,
      target: head('target') ?? `${facts.endYear}年`,
      ...(outcomes ? { outcome: head('outcome') ?? `${facts.endYear}年完成数` } : {}),
      ...(previous ? { previousTarget: previous } : {}),
    },
    footnotes: reading.footnotes
      .map((printed, at) => ({ printed: printed.trim().slice(0, 300), line: reading.footnoteLines[at] ?? 1 }))
      .filter(({ printed }) => printed !== '')
      .slice(0, 20),
  };
}

function indicatorsOf(
  facts: OwnPlanFacts,
  rows: readonly DraftRow[],
  earlier: Plan | null,
  outcomes: boolean,
): PlanSource['indicators']['indicators'] {
  const nameAt = (row: number | null): string | null => rows.find((other) => other.row === row)?.name ?? null;
  const codes = stableCodes(
    facts.id,
    facts.boxId,
    rows.map((row) => ({ name: row.name, section: row.section, parent: nameAt(row.parent) })),
    earlier ? codedRows(earlier, facts.boxId) : [],
  );
  const codeAt = new Map(rows.map((row, at) => [row.row, codes[at]!]));
  return rows.map((row, at) => {
    const cells = {
      baseline: sourceCell(row, row.baseline, false),
      target: sourceCell(row, row.target, row.targetAsText),
      ...(outcomes && row.outcome ? { outcome: sourceCell(row, row.outcome, false) } : {}),
      ...(row.previousTarget ? { previousTarget: sourceCell(row, row.previousTarget, false) } : {}),
    };
    const remarks = [...row.remarks, ...Object.values(cells).flatMap(({ remark }) => remark ?? [])];
    const parent = row.parent === null ? undefined : codeAt.get(row.parent);
    const kind = statedClass(row);
    const conflict = scopeConflict(row);
    return {
      code: codes[at]!,
      box: facts.boxId,
      no: row.no,
      name: row.name,
      unit: row.unit,
      line: row.line,
      ...(row.section === null ? {} : { section: row.section }),
      ...(row.attribute === null ? {} : { attribute: row.attribute }),
      ...(parent === undefined ? {} : { parent }),
      ...(kind === null ? {} : { class: kind }),
      ...(conflict === null ? {} : { scopeConflict: conflict }),
      ...(remarks.length === 0
        ? {}
        : { remarks: remarks.slice(0, 20).map((text) => ({ text: text.slice(0, 300), lines: [row.line] })) }),
      ...Object.fromEntries(Object.entries(cells).map(([key, { cell }]) => [key, cell])),
    };
  });
}

/** The rows of a saved box with their codes. */
function codedRows(plan: Plan, boxId: string): CodedRow[] {
  const indicators = plan.boxes.find((box) => box.id === boxId)?.indicators ?? [];
  return indicators.map(({ code, name, section, parent }) => ({
    code,
    name,
    section,
    parent: indicators.find((other) => other.code === parent)?.name ?? null,
  }));
}

/**
 * A cell as it is kept: its print and head, from which the loader reads the same figure again. Where the print alone is
 * not enough (a footnote explained it), its reading in words takes its place and a remark keeps the print.
 */
function sourceCell(
  row: DraftRow,
  { figure, column }: DraftCell,
  asText: boolean,
): { cell: SourceCell; remark?: string } {
  const cell: SourceCell = {
    printed: figure.printed.trim() === '' ? '—' : figure.printed.trim(),
    ...(column ? { column } : {}),
    ...(asText ? { asText } : {}),
  };
  if (asText || means(row, cell, figure)) return { cell };
  const plain = { printed: readBack(figure) };
  return means(row, plain, figure) ? { cell: plain, remark: `表中印作“${cell.printed}”` } : { cell };
}

const MEANING = ['operator', 'value', 'low', 'high', 'cumulative', 'missing', 'qualitative', 'unit', 'per'] as const;

function means(row: DraftRow, cell: SourceCell, figure: Figure): boolean {
  const again = parseFigure(cell.printed, { unit: row.unit, indicator: row.name, ...cell });
  return MEANING.every((key) => again[key] === figure[key]);
}

/** The class of the reading, where print alone would give another and does not speak against it. */
function statedClass(row: DraftRow): DraftRow['class'] | null {
  const [target, baseline] = [row.target.figure, row.baseline.figure];
  if (row.targetAsText || row.class === classify(target, baseline, row.name)) return null;
  return classContradiction(row.class, baseline, target) === null ? row.class : null;
}

function scopeConflict({ baseline, target }: DraftRow): string | null {
  const [from, to] = [baseline.figure.scope, target.figure.scope];
  return from && to && from !== to ? `基期口径为${from}，目标口径为${to}，两者不可比。` : null;
}
