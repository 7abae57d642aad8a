import { address, areaAddress, cellKey, parseAddress, type SheetCells } from '../../model/cells';
import type { CellReading, StructureProblem } from '../../model/reading';
import type { ReportingUnit } from '../../model/reporting-unit';
import { isCollected } from '../body';
import { isFilledIn, layoutOf, type ColumnRole } from '../layout';
import { NOT_COLLECTED } from '../marks';
import { shownName } from '../rows';
import { fold } from '../text';
import type { CodeRows } from './codes';
import type { FoundColumns } from './columns';
import { isErrorAt, textAt, valueAt } from './grid';
import { isLabel } from './labels';

/** A column that people fill in, where it stands. */
interface FilledColumn {
  role: ColumnRole;
  column: number;
}

/** In a box of works: filled in for projects, blank for indicators; and the other way round. */
const OF_PROJECTS: ReadonlySet<ColumnRole> = new Set(['lead', 'stage', 'planned', 'done']);
const OF_INDICATORS: ReadonlySet<ColumnRole> = new Set(['ownBaseline', 'ownTarget']);

/** The row 甲 乙 丙 丁 1 2 3 … under the heads, as far as its columns are still there. */
const STUB = /^[甲乙丙丁]+\d*$/;

/**
 * What stands in the table and is not read 表内未读的内容: rows without a code, contents of cells that nobody fills in, merged entry
 * cells and error values among words. Each with its address, so that nothing is passed over in silence.
 */
export function strayProblems(
  cells: SheetCells,
  codes: CodeRows,
  columns: FoundColumns,
  unit: ReportingUnit | null,
): StructureProblem[] {
  const filled = filledColumns(codes, columns);
  return [
    ...uncodedRows(cells, codes, columns, filled),
    ...strayContents(cells, codes, filled, unit),
    ...mergedEntries(cells, codes, columns, filled),
    ...wordProblems(cells, wordCells(codes, columns, ['explanation'], ['lead', 'explanation'])),
    // What else stands in these is told by rules of their own.
    ...wordProblems(cells, wordCells(codes, columns, ['frequency'], ['stage'])).filter(({ subject }) =>
      /^=/.test(subject),
    ),
  ];
}

/** Error values, and formulas without a result, in cells of words 文字格的错误值. */
export function wordProblems(cells: SheetCells, found: readonly Pick<CellReading, 'cell'>[]): StructureProblem[] {
  return found.flatMap(({ cell }): StructureProblem[] => {
    const place = parseAddress(cell);
    if (!place) return [];
    const { row, column } = place;
    const formula = cells.formulas.get(cellKey(row, column));
    const isError = isErrorAt(cells, row, column);
    if (!isError && (formula === undefined || valueAt(cells, row, column) !== null)) return [];
    return [{ kind: 'error-in-text', cell, subject: isError ? textAt(cells, row, column) : (formula ?? '') }];
  });
}

function filledColumns({ plan, box }: CodeRows, columns: FoundColumns): FilledColumn[] {
  const roles = new Set(layoutOf(plan, box, 'city').columns.map(({ role }) => role));
  const single = [...roles].filter((role) => isFilledIn(role) && role !== 'entry');
  const found = single.map((role) => ({ role, column: columns.at(role) }));
  const years = columns.entries.map(({ column }) => ({ role: 'entry' as const, column }));
  return [...found, ...years]
    .filter((place): place is FilledColumn => place.column !== null)
    .sort((a, b) => a.column - b.column);
}

/** What stands in a cell, a formula without a result included; "" when nothing does. */
function contentAt(cells: SheetCells, row: number, column: number): string {
  const text = textAt(cells, row, column);
  return fold(text) === '' ? (cells.formulas.get(cellKey(row, column)) ?? '') : text;
}

/** Rows of the table with entries that no 代码 assigns to an indicator. */
function uncodedRows(
  cells: SheetCells,
  codes: CodeRows,
  columns: FoundColumns,
  filled: readonly FilledColumn[],
): StructureProblem[] {
  const known = new Set([...codes.rows, ...codes.projects].map(({ row }) => row));
  for (const { kind, cell } of codes.problems) {
    if (kind === 'unknown-code' || kind === 'duplicate-code') known.add(parseAddress(cell)?.row ?? -1);
  }
  const problems: StructureProblem[] = [];
  for (let row = columns.lastRow + 1; row < cells.values.length; row++) {
    const line = cells.values[row] ?? [];
    const outside = row > codes.lastRow || codes.rows.length + codes.projects.length === 0;
    if (outside && (line.every((value) => value === null || value === '') || hasLabel(cells, row))) {
      // Under the table people write what they like.
      if (row > columns.lastRow + 1) break;
      continue;
    }
    if (known.has(row) || STUB.test(fold(line.map((value) => String(value ?? '')).join('')))) continue;
    const first = filled.find(({ column }) => contentAt(cells, row, column) !== '');
    if (!first) continue;
    problems.push({
      kind: 'uncoded-row',
      cell: address(row, first.column),
      subject: contentAt(cells, row, first.column),
      meant: codeMeant(cells, codes, columns, row),
    });
  }
  return problems;
}

function hasLabel(cells: SheetCells, row: number): boolean {
  return (cells.values[row] ?? []).some((_, column) => isLabel(cells, row, column));
}

/** The code that a row has lost, as far as its name tells: that of the one missing indicator or project with this name. */
function codeMeant(cells: SheetCells, codes: CodeRows, columns: FoundColumns, row: number): string {
  const column = columns.at('name');
  if (column === null) return '';
  const { box } = codes;
  const plain = (name: string): string => fold(name).replace(/^其中:/, '');
  const name = plain(textAt(cells, row, column).split('\n')[0] ?? '');
  const there = new Set([
    ...codes.rows.map(({ indicator }) => indicator.code),
    ...codes.projects.map(({ project }) => project.code),
  ]);
  const named = [
    ...box.indicators.map((indicator) => ({ code: indicator.code, name: shownName(box, indicator) })),
    ...box.projects,
  ].filter((item) => !there.has(item.code) && plain(item.name) === name);
  return named.length === 1 ? named[0]!.code : '';
}

/** Contents of cells that are not filled in: where an indicator is 不适用, and where a project or an indicator has nothing to say. */
function strayContents(
  cells: SheetCells,
  codes: CodeRows,
  filled: readonly FilledColumn[],
  unit: ReportingUnit | null,
): StructureProblem[] {
  const works = codes.box.projects.length > 0;
  const strays = (row: number, closed: (role: ColumnRole) => boolean, shown: string): StructureProblem[] =>
    filled.flatMap(({ role, column }): StructureProblem[] => {
      const subject = closed(role) ? contentAt(cells, row, column) : '';
      if (subject === '' || fold(subject) === shown) return [];
      return [{ kind: 'stray-content', cell: address(row, column), subject, meant: shown }];
    });
  return [
    ...codes.rows.flatMap(({ indicator, row }) => {
      const collected = unit === null || isCollected(indicator, unit);
      const ofProjects = (role: ColumnRole): boolean => works && OF_PROJECTS.has(role);
      return [
        ...strays(row, ofProjects, ''),
        ...(collected ? [] : strays(row, (role) => !ofProjects(role), NOT_COLLECTED)),
      ];
    }),
    ...codes.projects.flatMap(({ row }) => strays(row, (role) => OF_INDICATORS.has(role), '')),
  ];
}

/** Merged areas that take in entry cells 合并的填报格: only the first cell is seen. A 核实说明 may be merged, but not over rows. */
function mergedEntries(
  cells: SheetCells,
  codes: CodeRows,
  columns: FoundColumns,
  filled: readonly FilledColumn[],
): StructureProblem[] {
  const rows = [...codes.rows, ...codes.projects].map(({ row }) => row);
  const explanation = columns.at('explanation');
  return cells.merges.flatMap((area): StructureProblem[] => {
    if (area.rows === 1 && area.columns === 1) return [];
    const has = (column: number): boolean => column >= area.column && column < area.column + area.columns;
    const taken = rows.filter((row) => row >= area.row && row < area.row + area.rows).length;
    const entries = taken > 0 && filled.some(({ column }) => has(column));
    if (!entries && !(taken > 1 && explanation !== null && has(explanation))) return [];
    return [{ kind: 'merged-entry', cell: address(area.row, area.column), subject: areaAddress(area) }];
  });
}

/** Cells of the table that hold words 文字格, in rows of indicators and of projects; the latter tell each year's progress in words. */
function wordCells(
  codes: CodeRows,
  columns: FoundColumns,
  ofIndicators: readonly ColumnRole[],
  ofProjects: readonly ColumnRole[],
): { cell: string }[] {
  const at = (row: number, list: readonly (number | null)[]): { cell: string }[] =>
    list.flatMap((column) => (column === null ? [] : [{ cell: address(row, column) }]));
  const roles = (list: readonly ColumnRole[]): (number | null)[] => list.map((role) => columns.at(role));
  const years = ofProjects.includes('lead') ? columns.entries.map(({ column }) => column) : [];
  return [
    ...codes.rows.flatMap(({ row }) => at(row, roles(ofIndicators))),
    ...codes.projects.flatMap(({ row }) => at(row, [...roles(ofProjects), ...years])),
  ];
}
