import { readEntry } from '../../notation/entry-value';
import { address, cellKey, type CellValue, type SheetCells } from '../../model/cells';
import { STAGES, type Project, type Stage } from '../../model/project';
import type { CellReading, ComputedCell, Entry, ProjectReading } from '../../model/reading';
import { expectedFormulas, PROJECT_FIELDS } from '../formulas/expected';
import type { ColumnRole } from '../layout';
import { projectOrdinal, shownProject } from '../rows';
import type { CodeRows } from './codes';
import type { FoundColumns } from './columns';
import { isErrorAt, readingAt, wordsAt } from './grid';
import { memoryIn } from './rows';
import { sameCell } from './same-cell';

/** Reads one project row 项目行. A column that is not there reads as empty cells at the end of the row. */
export function readProject(
  cells: SheetCells,
  place: { project: Project; row: number },
  columns: FoundColumns,
  form: { codes: CodeRows; own: boolean; lastYear: number; judged: boolean },
): ProjectReading {
  const { project, row } = place;
  const at = (role: ColumnRole, read = readingAt): CellReading => {
    const column = columns.at(role);
    if (column !== null) return read(cells, row, column);
    return { cell: address(row, cells.values[row]?.length ?? 0), raw: null, formula: null };
  };
  const count = (role: 'planned' | 'done', label: string): Entry => {
    const column = columns.at(role);
    const found = at(role);
    const dated = column !== null && (cells.dates?.has(cellKey(row, column)) ?? false);
    const value =
      typeof found.raw === 'number' && dated
        ? ({ kind: 'unreadable', reason: 'date', suggestion: null } as const)
        : readEntry(found.raw, column !== null && isErrorAt(cells, row, column), 'number', '个');
    return { ...found, period: form.lastYear, label, value };
  };
  const stage = at('stage');
  return {
    project,
    row,
    lead: at('lead', wordsAt),
    stage: { ...stage, value: stageOf(stage.raw) },
    planned: count('planned', '里程碑计划数'),
    done: count('done', '里程碑完成数'),
    notes: [...columns.entries]
      .sort((a, b) => a.period - b.period)
      .map(({ column, period }) => {
        const found = wordsAt(cells, row, column);
        return { ...found, period, text: String(found.raw ?? '') };
      }),
    locked: lockedFields(cells, place, columns),
    explanation: at('explanation', wordsAt),
    verdict: at('verdict'),
    ...memoryIn(cells, row, columns),
    computed: form.judged ? computedOfProject(cells, place, columns, form) : [],
  };
}

/** 阶段 as its cell says it; null for anything that is not in the list. */
export function stageOf(raw: CellValue): Stage | null {
  const text = typeof raw === 'string' ? raw.trim() : '';
  return STAGES.find((stage) => stage === text) ?? null;
}

function computedOfProject(
  cells: SheetCells,
  { row }: { row: number },
  columns: FoundColumns,
  { codes, own }: { codes: CodeRows; own: boolean },
): ComputedCell[] {
  const expected = expectedFormulas(codes.plan, codes.box, own);
  return PROJECT_FIELDS.flatMap((field) => {
    const column = columns.at(field);
    if (column === null) return [];
    const cell = readingAt(cells, row, column);
    const intact = expected.project(field).matches(cell.formula, row);
    return [{ ...cell, field, intact }];
  });
}

function lockedFields(
  cells: SheetCells,
  { project, row }: { project: Project; row: number },
  columns: FoundColumns,
): ProjectReading['locked'] {
  const facts = [
    { field: 'no', expected: projectOrdinal(project) },
    { field: 'name', expected: shownProject(project) },
    { field: 'nature', expected: project.nature },
    { field: 'builder', expected: project.builder },
    { field: 'term', expected: project.term },
  ] as const;
  return facts.flatMap(({ field, expected }) => {
    const column = columns.at(field);
    if (column === null) return [];
    const found = readingAt(cells, row, column);
    const error = isErrorAt(cells, row, column);
    return [{ field, found, expected: !error && sameCell(found.raw, expected) ? found.raw : expected }];
  });
}
