import { Account } from './account';
import { isBlank, quoted, words } from './cell-text';
import { Family, type Kinship } from './family';
import { readNotes } from './footnotes';
import { readIndicatorRow, type IndicatorRow, type TableContext } from './indicator-row';
import { readName, type NameCell } from './name-cell';
import { askAboutRow } from './row-doubts';
import { RowReader } from './rows';
import { splitTable } from './split-table';
import type { DataRow, Structure } from './structure';
import { LIMITS, type TableIndicator, type TableOptions, type TableReading } from './table';

type Grid = readonly (readonly string[])[];

function refused(problem: string, grid: Grid = []): TableReading {
  return {
    problem,
    title: null,
    captionUnit: null,
    years: null,
    baseYear: null,
    columns: [],
    indicators: [],
    footnotes: [],
    footnoteLines: [],
    doubts: [],
    unread: [],
    uses: grid.map((row) => row.map(() => null)),
  };
}

/** Why a grid is too large to be read at all, or null. */
function tooLarge(grid: Grid): string | null {
  if (grid.length > LIMITS.rows)
    return `表格有${grid.length}行，超过${LIMITS.rows}行的上限；请只选取一张指标表，或分几次粘贴。`;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > LIMITS.columns) return `表格有${width}栏，超过${LIMITS.columns}栏的上限；请只选取指标表的各栏。`;
  const characters = grid.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0);
  if (characters > LIMITS.characters)
    return `表格有${characters}字，超过${LIMITS.characters}字的上限；请只选取一张指标表。`;
  return null;
}

/**
 * A printed table → its indicators 指标表识读, whatever its heads, their order and levels; merged cells may be repeated or
 * blank. Never throws and never guesses silently: every cell has a use, what is not sure is a doubt, what cannot be read is
 * listed with its print. Takes time in proportion to the cells.
 */
export function readTable(grid: Grid, options: TableOptions = {}): TableReading {
  const problem = tooLarge(grid);
  if (problem !== null) return refused(problem);
  if (grid.every((row) => row.every((cell) => isBlank(cell)))) return refused('没有内容；请粘贴一张指标表。', grid);
  const account = new Account(grid, options.lines);
  const structure = new RowReader(grid, account, options).read();
  const [first] = structure.columns;
  const years = options.years ?? first?.years ?? null;
  const table: TableContext = {
    notes: readNotes(structure.footnotes.map(({ text }) => text)),
    captionUnit: structure.caption?.unit ?? null,
    years,
    baseYear: first?.baseYear ?? (years ? years.start - 1 : null),
  };
  const rows = readRows(structure, table, options, account);
  const indicators = relate(rows, account);
  rows.forEach((row, index) => askAboutRow({ ...row, indicator: indicators[index]! }, index, account));
  askAboutTable(structure, rows, indicators, account);
  account.close();
  account.doubts.sort((a, b) => a.row - b.row || a.column - b.column);
  const found =
    structure.problem ?? (indicators.length > 0 ? null : '认出了表头，但没有一行指标；请连同指标行一起复制。');
  return {
    problem: found,
    title: structure.titles.length > 0 ? titleOf(structure.titles) : null,
    captionUnit: table.captionUnit,
    years,
    baseYear: table.baseYear,
    columns: first?.columns ?? [],
    indicators,
    footnotes: structure.footnotes.map(({ text }) => text),
    footnoteLines: structure.footnotes.map(({ line }) => line),
    doubts: account.doubts,
    unread: account.unread,
    uses: account.uses,
  };
}

/** A pasted text → its indicators: `splitTable`, then `readTable`. */
export function readTableText(text: string, options: Pick<TableOptions, 'years'> = {}): TableReading {
  const { grid, lines, layout, problem } = splitTable(text);
  return problem === null ? readTable(grid, { ...options, lines, layout }) : refused(problem);
}

/** The line with 专栏 or 表 begins the title; a second line goes on with it. */
function titleOf(titles: readonly string[]): string {
  const numbered = titles.findIndex((title) => /^(?:专栏|附?表)/.test(words(title)));
  const [first, second] = numbered < 0 ? titles : titles.slice(numbered);
  const short = /^(?:专栏|附?表)[\d一二三四五六七八九十：:]*$/.test(words(first!));
  return short && second !== undefined ? `${first!} ${second}` : first!;
}

function nameOf(row: DataRow): NameCell {
  const name = readName(row.name, row.no === '');
  return row.ofWhich ? { ...name, ofWhich: true } : name;
}

function readRows(structure: Structure, table: TableContext, options: TableOptions, account: Account): IndicatorRow[] {
  return structure.rows.map((row) => {
    // A second table below has years of its own.
    const years = options.years ?? row.columns.years ?? table.years;
    const baseYear = row.columns.baseYear ?? table.baseYear;
    return readIndicatorRow(row, nameOf(row), { ...table, years, baseYear }, account.lineOf(row.row));
  });
}

const WHY: Readonly<Record<NonNullable<Kinship['doubt']>, readonly [text: string, asks: string]>> = {
  'no-outer': ['写着“其中”，而上面没有可作为总项的指标', '请核对它是哪个指标的其中项'],
  'no-indent': [
    '没有序号，在“其中”行之下又没有缩进，按其中项读',
    '如为单独的指标，请编上序号；如为其中项，请在名称前加“其中：”',
  ],
  indented: ['缩进而没有“其中”，按单独的指标读', '是上面指标的其中项吗？'],
};

/** Gives every 其中 row its parent. */
function relate(rows: readonly IndicatorRow[], account: Account): TableIndicator[] {
  const numbered = rows.filter(({ indicator }) => indicator.no !== '').length * 2 > rows.length;
  const family = new Family(numbered);
  let block = 0;
  return rows.map(({ indicator, name, data }, index) => {
    if (data.block !== block) family.reset();
    block = data.block;
    const { parent, doubt } = family.enter(index, indicator.no === '' ? name : { ...name, no: indicator.no });
    if (doubt !== null) {
      const column = data.columns.columns.find(({ role }) => role === 'name')?.index ?? 0;
      const [text, asks] = WHY[doubt];
      const which = doubt === 'no-outer' ? [] : [{ label: '是其中项', cell: `其中：${name.full}` }];
      account.ask(
        'parent-uncertain',
        { row: data.row, column, indicator: index },
        `${quoted(data.name)}${text}`,
        asks,
        which,
      );
    }
    return parent === null ? indicator : { ...indicator, parentIndex: parent, parent: rows[parent]!.indicator.name };
  });
}

function askAboutTable(
  structure: Structure,
  rows: readonly IndicatorRow[],
  indicators: readonly TableIndicator[],
  account: Account,
): void {
  for (const row of rows) {
    const value = row.values.find(({ reading }) => reading.bracket !== null && reading.bracket.meaning === null);
    if (!value) continue;
    account.ask(
      'bracket-unexplained',
      { row: row.data.row, column: value.column.index },
      `方括号${quoted(value.reading.figure.printed)}没有注释，按五年累计数读`,
      '请核对，或连同表注一起粘贴',
    );
    break;
  }
  const [columns] = structure.columns;
  if (columns && rows.length > 0 && columns.columns.every(({ role }) => role !== 'target' && role !== 'average')) {
    account.ask(
      'columns-inferred',
      { row: rows[0]!.data.row, column: 0 },
      '表头里没有认出目标一栏，所有指标都没有目标值',
      '请把目标一栏的栏目改成“2025年”或“规划目标”',
    );
  }
  const seen = new Map<string, number>();
  indicators.forEach((indicator, index) => {
    const key = `${indicator.section ?? ''}\0${indicator.parent ?? ''}\0${indicator.name}\0${indicator.unit}`;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, index);
      return;
    }
    account.ask(
      'name-repeated',
      { row: indicator.row, column: 0, indicator: index },
      `“${indicator.name}”与第${indicators[earlier]!.line}行的指标同名`,
      '请核对是否重复，或补全名称',
    );
  });
}
