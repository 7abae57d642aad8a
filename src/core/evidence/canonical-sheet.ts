import type { SheetCells } from '../model/cells';
import type { SheetReading } from '../model/reading';
import { alikeCells } from './canonical-alike';
import { CellList, type CanonicalCell } from './cell-list';

/**
 * The values of a form that a seal covers: header, printed facts, entries, explanations, stages; template formulas only
 * where they were changed; all other texts of the sheet by themselves. Left out: the 审核 column, what formulas give, and
 * how the sheet looks. Moving a row changes nothing.
 */
export function canonicalForm(reading: SheetReading, cells: SheetCells): readonly CanonicalCell[] {
  return alikeCells(reading, cells, wholeForm) ?? wholeForm(reading, cells);
}

function wholeForm(reading: SheetReading, cells: SheetCells): CanonicalCell[] {
  const list = new CellList(cells);
  list.add('@填报单位', reading.unitCell);
  list.add('@报告期', reading.asOfCell);
  for (const [mark, { cell }] of reading.marks) list.add(`@${mark}`, cell);
  for (const { field, found } of reading.fixed ?? []) list.add(`@${field}`, found.cell);
  list.formulas('@', reading.computed ?? []);
  for (const row of reading.rows) {
    const { code, name } = row.indicator;
    list.leaf(code, name, row);
    list.entries(code, name, [
      row.ownBaseline && ['own-base', row.ownBaseline],
      row.ownTarget && ['own-target', row.ownTarget],
    ]);
    list.entries(
      code,
      name,
      row.entries.map((entry) => [String(entry.period), entry]),
    );
  }
  for (const project of reading.projects ?? []) {
    const { code, name } = project.project;
    list.leaf(code, name, project);
    list.add(`${code} lead`, project.lead.cell, name);
    list.add(`${code} stage`, project.stage.cell, name);
    list.entries(code, name, [
      ['planned', project.planned],
      ['done', project.done],
    ]);
    for (const note of project.notes) list.add(`${code} note ${String(note.period)}`, note.cell, name);
  }
  for (const series of reading.series ?? []) {
    const { code, name } = series.indicator;
    list.leaf(code, name, series);
    list.add(`${code} frequency`, series.frequency.cell, name);
    list.entries(code, name, [
      ['yellow', series.yellow],
      ['red', series.red],
    ]);
    list.entries(
      code,
      name,
      series.months.map((month) => [`month ${String(month.month)}`, month]),
    );
  }
  list.rest();
  return list.sorted();
}

/** The values of a sheet that is no form, by address; rows from `end` on (0-based) are left out. */
export function canonicalOther(cells: SheetCells, end?: number): CanonicalCell[] {
  const list = new CellList(cells);
  list.everything(end);
  return list.sorted();
}

/** The values of a sheet of a rollup, by address: what formulas give as well, for they are the result. */
export function canonicalRollup(cells: SheetCells): CanonicalCell[] {
  const list = new CellList(cells);
  list.printed();
  return list.sorted();
}
