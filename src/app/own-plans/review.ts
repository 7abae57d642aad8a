import { saveProblems, type SaveProblem } from '../../core/catalogue/own-check';
import { ownPlanId } from '../../core/catalogue/own-codes';
import { draftRows, type DraftRow, type RowEdit } from '../../core/catalogue/own-draft';
import { ownPlanSource, type OwnPlanFacts, type PlanSource } from '../../core/catalogue/own-plan';
import type { OwnPlan } from '../../core/catalogue/join';
import type { Area } from '../../core/model/cells';
import { readTable } from '../../core/notation/table/read-table';
import { splitTable } from '../../core/notation/table/split-table';
import type { Choice, Doubt, Layout, TableReading } from '../../core/notation/table/table';
import { AppError } from '../app-error';
import type { WorkbookHost } from '../ports/workbook-host';

/** A table as cells 表格, however it came. */
export interface TableCells {
  rows: readonly (readonly string[])[];
  /** Line of the pasted text of each row; rows are counted from 1 without it. */
  lines: readonly number[] | null;
  layout: Layout | null;
}

/** A table under review 核对中的表: what was read, and what the person has said about it. */
export interface Review {
  cells: TableCells;
  /** Texts put in the place of cells, by `row column`. */
  answers: ReadonlyMap<string, string>;
  edits: ReadonlyMap<number, RowEdit>;
  /** Doubts that the person has looked at and left as read. */
  confirmed: ReadonlySet<string>;
  facts: OwnPlanFacts;
  /** The saved plan that this table goes into or that is edited; null for a new one. */
  earlier: OwnPlan | null;
  reading: TableReading;
  rows: readonly DraftRow[];
}

/** The cells of a pasted text. */
export function cellsOfText(text: string): TableCells {
  const { grid, lines, layout, problem } = splitTable(text);
  if (problem !== null) throw new AppError('bad-value', problem);
  return { rows: grid, lines, layout };
}

/** The cells of a table with merged areas: each cell of an area says what its first one says, as the reader expects. */
export function cellsOfTable(texts: readonly (readonly string[])[], merges: readonly Area[]): TableCells {
  const rows = texts.map((row) => [...row]);
  for (const area of merges) {
    const text = rows[area.row]?.[area.column] ?? '';
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (rows[row]?.[column] !== undefined) rows[row]![column] = text;
  }
  return { rows, lines: null, layout: null };
}

/** The cells of the selection in the sheet. Two syncs. */
export async function cellsOfSelection(host: WorkbookHost): Promise<TableCells> {
  const { texts, merges } = await host.readSelection();
  return cellsOfTable(texts, merges);
}

/** Reads a table for the first time; one in which nothing can be read is an AppError that says why. */
export function startReview(cells: TableCells, earlier: OwnPlan | null = null): Review {
  const reading = read(cells, new Map(), null);
  if (reading.problem !== null) throw new AppError('bad-value', reading.problem);
  const facts = firstFacts(reading, earlier);
  return { ...renewed({ cells, answers: new Map(), edits: new Map(), confirmed: new Set(), facts, earlier, reading }) };
}

/** Takes an answer: the chosen text goes into the cell and the table is read again. */
export function answered(review: Review, doubt: Doubt, choice: Choice): Review {
  const answers = new Map(review.answers).set(cellKeyOf(doubt), choice.cell);
  const reading = read(review.cells, answers, review.facts);
  if (reading.problem !== null) throw new AppError('bad-value', reading.problem);
  return renewed({ ...review, answers, reading });
}

/** The person has looked at a doubt: it stays as it was read. */
export function confirmed(review: Review, doubt: Doubt): Review {
  return { ...review, confirmed: new Set(review.confirmed).add(doubtKey(doubt)) };
}

/** Changes a row; a blank change takes earlier ones back. */
export function edited(review: Review, row: number, edit: RowEdit): Review {
  const edits = new Map(review.edits).set(row, { ...review.edits.get(row), ...edit });
  return renewed({ ...review, edits });
}

/** Changes what is said about the plan; other years let the table be read again. */
export function described(review: Review, part: Partial<OwnPlanFacts>): Review {
  const facts = withId(review, { ...review.facts, ...part });
  const years = facts.startYear !== review.facts.startYear || facts.endYear !== review.facts.endYear;
  const reading =
    years && facts.endYear >= facts.startYear ? read(review.cells, review.answers, facts) : review.reading;
  return renewed({ ...review, facts, reading: reading.problem === null ? reading : review.reading });
}

/** The code follows the name until the plan has been saved or the person has chosen another. */
function withId({ facts: before, earlier }: Review, facts: OwnPlanFacts): OwnPlanFacts {
  const idOf = ({ name, startYear: start, endYear: end }: OwnPlanFacts): string => ownPlanId(name, { start, end });
  return earlier === null && facts.id === idOf(before) ? { ...facts, id: idOf(facts) } : facts;
}

/** Doubts still open: not answered, not confirmed, and not about what the person has put right by hand. */
export function openDoubts(review: Review): Doubt[] {
  return review.reading.doubts.filter((doubt) => {
    if (review.confirmed.has(doubtKey(doubt))) return false;
    const row = doubt.indicator === null ? undefined : review.reading.indicators[doubt.indicator]?.row;
    const edit = row === undefined ? undefined : review.edits.get(row);
    return !edit || !(edit.omitted || RESOLVED_BY[doubt.kind]?.some((field) => edit[field] !== undefined));
  });
}

const RESOLVED_BY: Readonly<Partial<Record<Doubt['kind'], readonly (keyof RowEdit)[]>>> = {
  'unit-unknown': ['unit'],
  'unit-differs': ['unit', 'target', 'baseline'],
  'several-figures': ['target', 'targetAsText'],
  multiple: ['target', 'targetAsText'],
  'not-a-figure': ['target', 'targetAsText'],
  'doubtful-number': ['target', 'baseline', 'targetAsText'],
  'target-missing': ['target', 'targetAsText'],
  'attribute-unknown': ['attribute'],
  'parent-uncertain': ['parent'],
  'name-repeated': ['name'],
  'name-wrapped': ['name'],
};

const REQUIRED = [
  ['name', '规划名称'],
  ['shortName', '简称'],
  ['region', '地区'],
  ['number', '专栏号'],
  ['title', '表名'],
] as const;

/** The plan as it would be saved, and what keeps it from being saved. */
export function reviewSource(review: Review): { source: PlanSource; problems: SaveProblem[] } {
  const { facts, reading, rows, earlier } = review;
  const source = ownPlanSource(facts, reading, rows, earlier);
  const found = saveProblems(source, rows, facts.boxId);
  const blank = REQUIRED.filter(([key]) => facts[key].trim() === '').map(([, label]): SaveProblem => ({
    row: null,
    message: `请填写${label}。`,
  }));
  const empty = rows.every((row) => row.omitted);
  if (empty) blank.push({ row: null, message: '没有一行指标，不能保存；请至少留下一行。' });
  // What is wrong with the plan as a whole follows from the blanks.
  const problems = blank.length === 0 ? found : [...blank, ...found.filter((problem) => problem.row !== null)];
  return { source, problems };
}

function read(cells: TableCells, answers: ReadonlyMap<string, string>, facts: OwnPlanFacts | null): TableReading {
  const rows =
    answers.size === 0
      ? cells.rows
      : cells.rows.map((row, r) => row.map((cell, c) => answers.get(`${r} ${c}`) ?? cell));
  return readTable(rows, {
    ...(cells.lines ? { lines: cells.lines } : {}),
    ...(cells.layout ? { layout: cells.layout } : {}),
    ...(facts ? { years: { start: facts.startYear, end: facts.endYear } } : {}),
  });
}

function renewed(review: Omit<Review, 'rows'>): Review {
  const { startYear: start, endYear: end } = review.facts;
  return { ...review, rows: draftRows(review.reading, review.edits, { start, end }) };
}

const NUMBER = /^(专栏\s*[\d一二三四五六七八九十]+|表\s*[\d一二三四五六七八九十—-]+)[\s:：、.．]*/u;

/** 主要指标 at the end of the title of a table. */
const TABLE_WORDS = /(?:主要|发展|预期|核心|规划|目标|指标|一览|完成|情况|表)+$/u;
const FILLING_WORDS = /时期|期间|事业|发展|高质量|专项|规划|经济社会/gu;
const REGION = /^[\p{Script=Han}]{2,10}?(?:省|自治区|自治州|市|县|区)/u;

/** A first proposal for what the plan is called, from the title of the table. */
function firstFacts(reading: TableReading, earlier: OwnPlan | null): OwnPlanFacts {
  const printed = (reading.title ?? '').trim();
  const number = NUMBER.exec(printed)?.[1]?.replace(/\s/gu, '') ?? null;
  const title = printed.replace(NUMBER, '').slice(0, 300) || '主要指标';
  const taken = new Set(earlier?.plan.boxes.map((box) => box.id));
  const boxId = freeBox(/\d+/u.exec(number ?? '')?.[0] ?? '1', taken);
  if (earlier) {
    const { plan } = earlier;
    const { id, name, shortName, region, startYear, endYear, baseYear } = plan;
    const units = plan.units.slice(1).map((unit) => unit.name);
    return {
      id,
      name,
      shortName,
      region,
      startYear,
      endYear,
      baseYear,
      units,
      boxId,
      number: number ?? `专栏${boxId}`,
      title,
    };
  }
  const startYear = reading.years?.start ?? 2021;
  const endYear = reading.years?.end ?? startYear + 4;
  const core = title.replace(TABLE_WORDS, '');
  const name = `${core === '' ? title : core}规划`;
  return {
    id: ownPlanId(name, { start: startYear, end: endYear }),
    name,
    shortName: core.replace(FILLING_WORDS, '').slice(0, 20) || name,
    region: REGION.exec(title)?.[0] ?? '',
    startYear,
    endYear,
    baseYear: reading.baseYear ?? startYear - 1,
    units: [],
    boxId,
    number: number ?? `专栏${boxId}`,
    title,
  };
}

function freeBox(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 1; ; n++) if (!taken.has(String(n))) return String(n);
}

function cellKeyOf({ row, column }: Doubt): string {
  return `${row} ${column}`;
}

function doubtKey(doubt: Doubt): string {
  return `${doubt.kind} ${cellKeyOf(doubt)}`;
}
