import { parseAddress, type Area } from '../../model/cells';
import { readJson, readJsonPart, writeJsonPart } from '../../parts/json-part';

/** Namespace of the part of a sending copy that keeps its formulas 发送版部件; the number at its end is its version. */
export const COPY_NAMESPACE = 'urn:plan-indicators:copy:1';

/**
 * Why a cell of the copy does not hold its formula: `native` another one gives the same number, `value` its last result
 * was kept, `link` the same because it led to another workbook; that one stays a value when formulas are put back.
 */
export type CopiedKind = 'native' | 'value' | 'link';

/** A formula that is not in the copy 发送版中换下的公式. */
export interface CopiedCell {
  sheet: string;
  cell: string;
  kind: CopiedKind;
  /** As the file stored it, without “=”. */
  formula: string;
  /** Area of an array formula, or null. */
  array: string | null;
  /** Index of its cell metadata (a dynamic array), or null. */
  metadata: number | null;
  /** What the copy holds instead, cell by cell of the area: `holdsFormula` or canonical values. */
  holds: readonly string[];
}

/** A defined name that is not in the copy. */
export interface CopiedName {
  name: string;
  /** Sheet it belongs to, or null. */
  sheet: string | null;
  kind: Exclude<CopiedKind, 'native'>;
  formula: string;
}

/** A formula of a column of a table 表格列 that is not in the copy; the cells of the column are listed by themselves. */
export interface CopiedColumn {
  table: string;
  column: string;
  kind: Exclude<CopiedKind, 'native'>;
  /** The element that held it: calculatedColumnFormula or totalsRowFormula. */
  element: string;
  formula: string;
}

export interface CopyPart {
  cells: readonly CopiedCell[];
  names: readonly CopiedName[];
  columns: readonly CopiedColumn[];
}

const ROOT = 'copy';
const MOST_CHARACTERS = 50_000_000;
const MOST_CELLS = 200_000;
const MOST_FORMULA = 32_768;
const DEEPEST = 6;

/** XML of the part. Names of custom functions are written with an escape: whoever searches the copy for them finds none. */
export function writeCopyPart({ cells, names, columns }: CopyPart): string {
  return writeJsonPart(ROOT, COPY_NAMESPACE, { version: 1, cells, names, columns }).replace(
    /_(?=xldudf_)/gi,
    '\\u005f',
  );
}

/** The formulas that a part lists, or why it cannot be read, in Chinese. What they hold is from outside. Never throws. */
export function readCopyPart(xml: string): { ok: true; part: CopyPart } | { ok: false; problem: string } {
  const refuse = (why: string): { ok: false; problem: string } => ({
    ok: false,
    problem: `发送版的公式记录读不了：${why}。`,
  });
  if (xml.length > MOST_CHARACTERS) return refuse('内容过大');
  const part = readJsonPart(ROOT, xml);
  if (!part.ok) return refuse(part.why);
  const json = readJson(part.text, DEEPEST);
  if (!json.ok) return refuse(json.why);
  const fields = fieldsOf(json.value);
  if (fields?.get('version') !== 1) return refuse('它是本程序不认识的版本');
  const cells = listOf(fields.get('cells'), cellOf);
  const names = listOf(fields.get('names'), nameOf);
  const columns = listOf(fields.get('columns'), columnOf);
  return cells && names && columns ? { ok: true, part: { cells, names, columns } } : refuse('内容不全');
}

/** Area that a formula fills: its array, or its one cell. */
export function areaOfCopied({ cell, array }: Pick<CopiedCell, 'cell' | 'array'>): Area {
  const [from = cell, to = from] = (array ?? cell).split(':');
  const first = parseAddress(from) ?? { row: 0, column: 0 };
  const last = parseAddress(to) ?? first;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(value: unknown): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function listOf<T>(value: unknown, read: (fields: Fields) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > MOST_CELLS) return null;
  const items: T[] = [];
  for (const item of value as unknown[]) {
    const fields = fieldsOf(item);
    const one = fields && read(fields);
    if (one === null) return null;
    items.push(one);
  }
  return items;
}

function cellOf(fields: Fields): CopiedCell | null {
  const [sheet, cell, kind] = [fields.get('sheet'), fields.get('cell'), fields.get('kind')];
  const [formula, array, metadata] = [fields.get('formula'), fields.get('array'), fields.get('metadata')];
  const holds = fields.get('holds');
  if (typeof sheet !== 'string' || typeof cell !== 'string' || !parseAddress(cell) || !isFormula(formula)) return null;
  if (kind !== 'native' && kind !== 'value' && kind !== 'link') return null;
  if (array !== null && (typeof array !== 'string' || !isAreaFrom(cell, array))) return null;
  if (metadata !== null && !(typeof metadata === 'number' && Number.isInteger(metadata) && metadata > 0)) return null;
  const { rows, columns } = areaOfCopied({ cell, array });
  if (!Array.isArray(holds) || !holds.every((one) => typeof one === 'string')) return null;
  if (holds.length !== (kind === 'native' ? 1 : rows * columns)) return null;
  return { sheet, cell, kind, formula, array, metadata, holds };
}

function nameOf(fields: Fields): CopiedName | null {
  const [name, sheet, kind, formula] = ['name', 'sheet', 'kind', 'formula'].map((key) => fields.get(key));
  if (typeof name !== 'string' || (sheet !== null && typeof sheet !== 'string') || !isFormula(formula)) return null;
  return kind === 'value' || kind === 'link' ? { name, sheet, kind, formula } : null;
}

function columnOf(fields: Fields): CopiedColumn | null {
  const [table, column, kind, element] = ['table', 'column', 'kind', 'element'].map((key) => fields.get(key));
  const formula = fields.get('formula');
  if (typeof table !== 'string' || typeof column !== 'string' || !isFormula(formula)) return null;
  if (element !== 'calculatedColumnFormula' && element !== 'totalsRowFormula') return null;
  return kind === 'value' || kind === 'link' ? { table, column, kind, element, formula } : null;
}

function isFormula(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MOST_FORMULA;
}

/** An area that begins at the cell. */
function isAreaFrom(cell: string, array: string): boolean {
  const [from = '', to = from, more] = array.split(':');
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (!first || !last || more !== undefined || from !== cell) return false;
  return last.row >= first.row && last.column >= first.column;
}
