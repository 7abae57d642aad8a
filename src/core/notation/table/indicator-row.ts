import type { Figure } from '../../model/figure';
import type { Attribute, IndicatorClass } from '../../model/indicator';
import { classify } from '../../measure/classify';
import { asPrinted, canonical } from '../canonical';
import { parseFigure } from '../parse-figure';
import { readBack } from '../read-back';
import { powerBetween } from '../units';
import { trimmed, words } from './cell-text';
import type { Notes } from './footnotes';
import { attributeOf, unitOf, type NameCell } from './name-cell';
import type { DataRow } from './structure';
import { LIMITS, type TableColumn, type TableIndicator, type Years } from './table';
import { readValue, type ValueContext, type ValueReading } from './value-cell';

/** A value of a row with its column. */
export interface RowValue {
  column: TableColumn;
  reading: ValueReading;
}

/** An indicator with what its doubts are found from. */
export interface IndicatorRow {
  indicator: TableIndicator;
  data: DataRow;
  name: NameCell;
  values: RowValue[];
  target: RowValue | null;
  baseline: RowValue | null;
  /** Where the unit was found; null when it was not. */
  unitFrom: 'column' | 'name' | 'head' | 'caption' | 'cell' | null;
  context: ValueContext;
}

/** What the table says about all its rows. */
export interface TableContext {
  notes: Notes;
  captionUnit: string | null;
  years: Years | null;
  baseYear: number | null;
}

const VALUES = new Set(['baseline', 'target', 'outcome', 'previousTarget', 'annual', 'average', 'value']);
const RELATIVE = new Set(['growth', 'change', 'ratio']);
const SHARE = /(?:率|比重|比例|占比)$/;

/** A record whose keys come from the print: __proto__ is a key like any other. */
function record<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  const unique = new Map<string, T>();
  for (const [head, value] of entries) {
    let key = head;
    for (let i = 2; unique.has(key); i += 1) key = `${head}（${i}）`;
    unique.set(key, value);
  }
  return Object.fromEntries(unique);
}

/** The unit that the values print themselves: 300万人, 95%以上; growth and differences are told in units of their own. */
function printedUnit(cells: readonly { cell: string; column: TableColumn }[]): string | null {
  const order = ['target', 'baseline', 'outcome', 'previousTarget', 'annual', 'average', 'value'];
  const sorted = [...cells].sort((a, b) => order.indexOf(a.column.role) - order.indexOf(b.column.role));
  for (const { cell } of sorted) {
    if (cell.length > LIMITS.cell) continue;
    const figure = parseFigure(cell);
    if (figure.unit !== null && figure.kind !== null && !RELATIVE.has(figure.kind) && figure.per !== '年均')
      return figure.unit;
  }
  return null;
}

interface FoundUnit {
  unit: string;
  from: IndicatorRow['unitFrom'];
}

function findUnit(
  data: DataRow,
  name: NameCell,
  cells: readonly { cell: string; column: TableColumn }[],
  caption: string | null,
): FoundUnit {
  const column = data.columns.columns.find(({ role }) => role === 'unit');
  const cell = column ? data.cells.get(column.index) : undefined;
  const given = cell === undefined ? null : unitOf(cell);
  if (given !== null) return { unit: given, from: 'column' };
  // A unit that is in no list is still what the column of units says.
  if (cell !== undefined && trimmed(cell).length <= 20) return { unit: words(cell), from: 'column' };
  if (name.unit !== null) return { unit: name.unit, from: 'name' };
  const printed = printedUnit(cells);
  if (printed !== null) return { unit: printed, from: 'cell' };
  for (const { column: each } of cells) {
    if (each.role !== 'target' && each.role !== 'baseline') continue;
    const inHead = parseFigure('1', { column: each.head }).unit;
    if (inHead !== null) return { unit: inHead, from: 'head' };
  }
  if (cells.some(({ cell: each }) => each.length <= LIMITS.cell && parseFigure(each).ratio !== null))
    return { unit: '', from: 'cell' };
  if (caption !== null && caption !== '' && !(SHARE.test(name.name) && caption !== '%'))
    return { unit: caption, from: 'caption' };
  return { unit: '', from: null };
}

function findAttribute(data: DataRow, name: NameCell, notes: Notes): Attribute | null {
  const column = data.columns.columns.find(({ role }) => role === 'attribute');
  const cell = column ? data.cells.get(column.index) : undefined;
  const own = cell === undefined ? null : attributeOf(canonical(cell).replaceAll(/[[\]()〔〕【】]/g, ''));
  if (own !== null) return own;
  if (name.attribute !== null) return name.attribute;
  for (const mark of name.markers) {
    const said = notes.attributes.get(mark);
    if (said !== undefined) return said;
  }
  return notes.otherwise;
}

/** The years of the plan before: a base total covers them. */
function yearsBefore({ years, baseYear }: TableContext): Years | null {
  if (!years) return null;
  const length = years.end - years.start + 1;
  const end = baseYear !== null && baseYear < years.start ? baseYear : years.start - 1;
  return { start: end - length + 1, end };
}

const OWN_GROWTH = /(?:增长|增速|增幅|增长率|下降率|降低|下降)$/;

/**
 * Class of a row 指标类型 (METHOD §2), where the print of a table says more than the cell: 研发经费投入增长（%） is itself a rate, met
 * or not in each year; a share with a total for the period (单位GDP能耗降低 〔18〕%) adds its years up.
 */
function classOf(target: Figure, baseline: Figure, name: string, unit: string): IndicatorClass {
  const kind = classify(target, baseline, name);
  if (kind === 'K9' && unit === '%' && OWN_GROWTH.test(name) && !/年均/.test(name))
    return target.operator === 'lt' || target.operator === 'le' ? 'K6' : 'K5';
  if (kind === 'K5' && target.cumulative) return baseline.value !== null && !baseline.cumulative ? 'K3' : 'K1';
  return kind;
}

const inWords = (figure: Figure, years: Years | null): string =>
  readBack(figure, years ? { years: { start: years.start, end: years.end } } : {});

/** Reads the cells of one row 指标行: unit, attribute, every value; which of them is base and which target. */
export function readIndicatorRow(data: DataRow, name: NameCell, table: TableContext, line: number): IndicatorRow {
  const cells = data.columns.columns.flatMap((column) => {
    const cell = VALUES.has(column.role) ? data.cells.get(column.index) : undefined;
    return cell === undefined ? [] : [{ cell, column }];
  });
  const { unit, from } = findUnit(data, name, cells, table.captionUnit);
  // 县（市、区）is no unit: the hint would read one.
  const indicator = unit === '' ? name.name : name.full;
  const context: ValueContext = { unit, indicator, head: '', notes: table.notes };
  const values: RowValue[] = data.columns.columns.flatMap((column) => {
    if (!VALUES.has(column.role)) return [];
    const cell = data.cells.get(column.index) ?? '';
    return [{ column, reading: readValue(cell, { ...context, head: column.head }) }];
  });
  const of = (role: string): RowValue | null => values.find(({ column }) => column.role === role) ?? null;
  const baseline = of('baseline');
  const stated = of('target');
  // Where the target year is empty, national outlines put the target into 年均/累计 (METHOD §1).
  const target =
    stated && !stated.reading.figure.missing
      ? stated
      : (values.find(({ column, reading }) => column.role === 'average' && !reading.figure.missing) ?? stated);
  const blank = (): Figure => parseFigure('', unit === '' ? {} : { unit });
  const baseFigure = baseline?.reading.figure ?? blank();
  const targetFigure = target?.reading.figure ?? blank();
  const texts = data.columns.columns.flatMap(({ role, index, head }) => {
    const cell = role === 'text' ? data.cells.get(index) : undefined;
    return cell === undefined ? [] : [[head, trimmed(cell)] as const];
  });
  const marked = name.markers.flatMap((mark) => table.notes.marks.get(mark) ?? []);
  return {
    indicator: {
      no: data.no === '' ? name.no : asPrinted(canonical(data.no)).replace(/[.、．]$/, ''),
      name: name.name,
      unit,
      section: data.section,
      parent: null,
      parentIndex: null,
      attribute: findAttribute(data, name, table.notes),
      baseline: baseFigure,
      target: targetFigure,
      outcome: of('outcome')?.reading.figure ?? null,
      previousTarget: of('previousTarget')?.reading.figure ?? null,
      columns: record(
        values.map(({ column, reading }) => [column.head || `第${column.index + 1}栏`, reading.figure] as const),
      ),
      targetColumn: target?.column.head ?? null,
      class: classOf(targetFigure, baseFigure, name.name, unit),
      readBack: { baseline: inWords(baseFigure, yearsBefore(table)), target: inWords(targetFigure, table.years) },
      texts: record(texts),
      notes: [...new Set([...marked, ...values.flatMap(({ reading }) => reading.notes)])],
      row: data.row,
      line,
    },
    data,
    name,
    values,
    target,
    baseline,
    unitFrom: from,
    context,
  };
}

/** Whether two units measure the same thing at different scales or are the same: 人 and 万人. */
export function sameMeasure(a: string, b: string): boolean {
  return a === b || powerBetween(a, b) !== null;
}
