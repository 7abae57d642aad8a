import { headOf, type Head } from './heads';
import type { ColumnRole, TableColumn, Years } from './table';

/** Columns with the years they were read in. */
export interface Columns {
  columns: TableColumn[];
  years: Years | null;
  baseYear: number | null;
  /** Columns whose head says nothing that is known. */
  unknown: TableColumn[];
  /** Columns that could be the target or base as well as the one that was taken. */
  repeated: TableColumn[];
}

interface Place {
  index: number;
  head: string;
  read: Head | null;
}

const yearOf = ({ read }: Place): number | null => read?.year ?? read?.planEnd ?? null;

/** First and last year of a plan that ends in `target`, seen from its base. */
function yearsTo(target: number, base: number | null): Years {
  if (base !== null && base < target && target - base <= 20 && target % 5 !== 0)
    return { start: base + 1, end: target };
  return { start: target - 4, end: target };
}

/** The years of the plan from its heads: target words first, then the last pair of years five apart, then first and last. */
function inferYears(places: readonly Place[]): Years | null {
  const dated = places.filter(({ read }) => read && ['year', 'base', 'target', 'outcome', 'plan'].includes(read.kind));
  const years = dated.flatMap((place) => (yearOf(place) === null ? [] : [yearOf(place)!])).sort((a, b) => a - b);
  const bases = dated.flatMap(({ read }) => (read!.kind === 'base' && read!.year !== null ? [read!.year] : []));
  const targets = dated.flatMap((place) =>
    place.read!.kind === 'target' && yearOf(place) !== null ? [yearOf(place)!] : [],
  );
  const [target, another] = [...new Set(targets)];
  if (target !== undefined && another === undefined) return yearsTo(target, bases[0] ?? null);
  if (years.length === 0) return null;
  if (years.length === 1) {
    const only = dated.find((place) => yearOf(place) !== null)!.read!.kind;
    if (only === 'base') return { start: years[0]! + 1, end: years[0]! + 5 };
    return only === 'outcome' ? null : yearsTo(years[0]!, null);
  }
  const paired = years.filter((year) => years.includes(year - 5));
  const last = paired.at(-1);
  if (last !== undefined) return { start: last - 4, end: last };
  return yearsTo(another === undefined ? years.at(-1)! : Math.min(...targets), years[0]!);
}

const SIMPLE: Partial<Record<Head['kind'], ColumnRole>> = {
  no: 'no',
  name: 'name',
  unit: 'unit',
  attribute: 'attribute',
  section: 'section',
  text: 'text',
  average: 'average',
};

/** Role of a column that holds values, told by its own head and the years of the plan. */
function valueRole(place: Place, years: Years | null): ColumnRole {
  const { kind, planEnd } = place.read!;
  const year = yearOf(place);
  if (kind === 'plan' || kind === 'target') {
    if (year === null || years === null) return 'target';
    return year === years.end
      ? 'target'
      : year < years.start
        ? 'previousTarget'
        : year < years.end
          ? 'annual'
          : 'value';
  }
  if (kind === 'base') return 'baseline';
  if (kind === 'outcome') {
    if (year === null || years === null) return year === null && years === null ? 'baseline' : 'outcome';
    return year < years.start ? 'baseline' : year === years.end ? 'outcome' : 'annual';
  }
  if (years === null || year === null) return 'value';
  if (year === years.end) return 'target';
  if (year < years.start) return 'baseline';
  return year < years.end && planEnd === null ? 'annual' : 'value';
}

/** Keeps one column of a role: of bases the last before the plan, of targets and outcomes the first. */
function keepOne(columns: TableColumn[], role: ColumnRole, repeated: TableColumn[]): void {
  const found = columns.filter((column) => column.role === role);
  if (found.length < 2) return;
  const kept = role === 'baseline' ? found.reduce((a, b) => ((b.year ?? 0) > (a.year ?? 0) ? b : a)) : found[0]!;
  for (const column of found) {
    if (column === kept) continue;
    column.role = 'value';
    const another = column.year !== null && kept.year !== null && column.year !== kept.year;
    if (!another) repeated.push(column);
  }
}

/**
 * What every column holds, from its head 栏目. `years` are those of the plan where person or title name them; `filled`
 * tells whether a column has cells at all, so that empty ones without a head are left out.
 */
export function readColumns(
  heads: readonly string[],
  years: Years | null,
  filled: (index: number) => boolean,
): Columns {
  const places: Place[] = heads.map((head, index) => ({ index, head, read: head === '' ? null : headOf(head) }));
  const structural = places.filter(({ read }) => read?.kind === 'name');
  // 一级指标, 二级指标 without a column of names: the innermost holds them.
  const name = structural[0] ?? places.filter(({ read }) => read?.kind === 'section').at(-1) ?? null;
  const values = places.filter(({ read }) => read !== null && SIMPLE[read.kind] === undefined);
  const known = years ?? inferYears(values.concat(places.filter(({ read }) => read?.kind === 'average')));
  const unknown: TableColumn[] = [];
  const repeated: TableColumn[] = [];
  const columns: TableColumn[] = [];
  for (const place of places) {
    const { index, head, read } = place;
    if (read === null && !filled(index)) continue;
    const column: TableColumn = { index, head, role: 'text', year: read?.year ?? null };
    if (place === name) column.role = 'name';
    else if (read === null) unknown.push(column);
    else column.role = SIMPLE[read.kind] ?? valueRole(place, known);
    if (column.role === 'name' && place !== name) column.role = 'section';
    columns.push(column);
  }
  for (const role of ['baseline', 'target', 'outcome', 'previousTarget', 'unit', 'no'] as const) {
    if (role === 'unit' || role === 'no') {
      for (const extra of columns.filter((column) => column.role === role).slice(1)) extra.role = 'text';
    } else keepOne(columns, role, repeated);
  }
  // 目标 over 2020年, 2022年, 2025年: the year before the plan is its base, whatever stands above it.
  const none = columns.every(({ role }) => role !== 'baseline');
  const before = columns.find(({ role, year }) => role === 'previousTarget' && known && year === known.start - 1);
  if (none && before) before.role = 'baseline';
  // 2022年 beside 2025年: the one year before the target is what the table starts from.
  const annual = columns.filter(({ role }) => role === 'annual');
  if (annual.length === 1 && columns.every(({ role }) => role !== 'baseline')) annual[0]!.role = 'baseline';
  const base = columns.find(({ role }) => role === 'baseline');
  return { columns, years: known, baseYear: base?.year ?? (known ? known.start - 1 : null), unknown, repeated };
}
