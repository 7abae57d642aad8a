import { canonical } from '../canonical';
import type { Account } from './account';
import { isBlank, trimmed, words } from './cell-text';
import { readColumns, type Columns } from './columns';
import { headerAt, type Header } from './header';
import { continuesFootnote, lineKind } from './line-kind';
import { guessHeads } from './guess-heads';
import { readName } from './name-cell';
import { ordinalAt, type Ordinal } from './ordinal';
import { leading, openBrackets, placeCells } from './place-cells';
import { planYearsOf } from './plan-period';
import { Sections } from './sections';
import { settleUnknown } from './unknown-columns';
import { isHeadWord } from './heads';
import type { CellUse, ColumnRole, TableOptions, Years } from './table';

/** One row with values, still as text 数据行. */
export interface DataRow {
  row: number;
  columns: Columns;
  /** Cells by column index. */
  cells: ReadonlyMap<number, string>;
  /** Printed name, with the blanks before it; parts of a wrapped name are joined. */
  name: string;
  /** Ordinal of its own column. */
  no: string;
  section: string | null;
  /** Number of the section: 其中 never reaches over its border. */
  block: number;
  /** True after a line that held 其中 alone. */
  ofWhich: boolean;
  /** True when the row has fewer cells than heads and nobody can say which is missing. */
  short: boolean;
}

/** The structure of a table before its figures are read. */
export interface Structure {
  columns: Columns[];
  rows: DataRow[];
  titles: string[];
  caption: { unit: string | null; row: number; column: number } | null;
  footnotes: { text: string; line: number }[];
  problem: string | null;
}

type Grid = readonly (readonly string[])[];

const filledIn = (row: readonly string[]): number[] => row.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
const OF_WHICH_ALONE = /^其中[:：]?$/;
/** Footnotes and page numbers that blanks parted. */
const SPREAD_NOTE = /^\(?(?:注|备注|说明|附注)[\d①-⑳]{0,2}:./;
const SPREAD_PAGE = /^第\d{1,4}页/;
const NOTE_CELL = /^(?:注|备注|说明|附注)[:：]?$/;

/** Reads the rows of a grid in order: heads, titles, sections, footnotes, page numbers and rows with values. */
export class RowReader {
  private readonly sections = new Sections();
  private carried: string[] = [];
  private columns: Columns | null = null;
  private header: Header | null = null;
  private pendingName: { text: string; row: number; column: number } | null = null;
  private pendingOfWhich = false;
  private inFootnotes = false;
  private block = 0;
  private lastOrdinal: Ordinal | null = null;
  private readonly headers: readonly (Header | null)[];
  private readonly lastData: number;
  private readonly structure: Structure = {
    columns: [],
    rows: [],
    titles: [],
    caption: null,
    footnotes: [],
    problem: null,
  };

  constructor(
    private readonly grid: Grid,
    private readonly account: Account,
    private readonly options: TableOptions,
  ) {
    this.headers = grid.map((_, row) => headerAt(grid, row));
    this.lastData = grid.reduce((last, row, i) => (this.texts(row).length > 1 ? i : last), -1);
  }

  read(): Structure {
    const { grid } = this;
    const first = this.headers.findIndex((header) => header !== null);
    if (first < 0 && !this.enterHeadless()) {
      grid.forEach((_, row) => this.account.refuseRow(row, '没有认出表头和指标行'));
      this.structure.problem =
        '没有认出表格：没有含“指标”“2025年”“目标”等栏目的表头，也没有两栏以上的数据行；请连同表头一起复制，各栏之间以制表符分开。';
      return this.structure;
    }
    for (let row = 0; row < grid.length;) {
      const header = this.headers[row];
      if (header) {
        this.enterHeader(header);
        row = header.to;
      } else {
        this.enterRow(row, first < 0 || this.columns !== null);
        row += 1;
      }
    }
    this.flushPending('下面没有与它相接的指标行');
    return this.structure;
  }

  /** The different texts of a row: merged cells may be repeated. */
  private texts(row: readonly string[]): string[] {
    const seen = new Set<string>();
    for (const cell of row) if (!isBlank(cell)) seen.add(canonical(cell.slice(0, 600)));
    return [...seen];
  }

  private years(): Years | null {
    if (this.options.years) return this.options.years;
    for (const title of this.structure.titles) {
      const years = planYearsOf(canonical(title));
      if (years) return years;
    }
    return null;
  }

  private enterHeader(header: Header): void {
    for (let row = header.from; row < header.to; row += 1) this.account.useRow(row, 'header');
    this.inFootnotes = false;
    const repeated =
      this.header !== null &&
      header.heads.filter((h) => h !== '').join('\0') === this.header.heads.filter((h) => h !== '').join('\0');
    if (repeated && header.heads.length === this.header!.heads.length) return;
    let until = header.to;
    while (until < this.grid.length && !this.headers[until]) until += 1;
    const body = this.grid.slice(header.to, until).filter((row) => this.texts(row).length > 1);
    const filled = new Set(body.flatMap(filledIn));
    const columns = readColumns(header.heads, this.years(), (index) => filled.has(index));
    settleUnknown(columns, body, header.from, this.account);
    if (this.header !== null) {
      this.account.ask(
        'second-table',
        { row: header.from, column: filledIn(this.grid[header.from]!)[0] ?? 0 },
        `第${this.account.lineOf(header.from)}行又有一个表头，栏目与前面的不同，已按新的栏目读下面的各行`,
        '如果是另一张表，请分开粘贴',
      );
    }
    this.header = header;
    this.columns = columns;
    this.structure.columns.push(columns);
  }

  /** A table that was copied without its head. */
  private enterHeadless(): boolean {
    const guess = guessHeads(this.grid.filter((row) => this.texts(row).length > 1));
    if (!guess) return false;
    this.columns = readColumns(guess.heads, this.years(), () => true);
    for (const column of this.columns.unknown) column.role = 'value';
    this.structure.columns.push(this.columns);
    this.account.ask(
      'no-header',
      { row: this.grid.indexOf(guess.firstRow), column: guess.name },
      `没有表头，按各栏内容猜作：${guess.heads.join('、')}`,
      '请连同表头一起粘贴，或核对各栏',
    );
    return true;
  }

  private enterRow(row: number, hasColumns: boolean): void {
    const cells = this.grid[row]!;
    const filled = filledIn(cells);
    if (filled.length === 0) return;
    const first = trimmed(cells[filled[0]!]!);
    if (this.texts(cells).length === 1) return this.enterLine(row, filled[0]!, filled.length);
    const spoken = canonical(first.slice(0, 600));
    if (SPREAD_NOTE.test(spoken)) return this.addFootnote(row, filled.map((i) => trimmed(cells[i]!)).join(' '));
    if (SPREAD_PAGE.test(spoken)) return this.account.useRow(row, 'page-number');
    if (
      NOTE_CELL.test(first) &&
      !cells.slice(filled[0]! + 1).some((cell) => isHeadWord(cell) || /^[\d.%—]+$/.test(cell))
    ) {
      this.addFootnote(row, filled.map((i) => trimmed(cells[i]!)).join(''));
      return;
    }
    if (!hasColumns) return this.enterAboveHead(row, filled);
    this.enterData(row);
  }

  /** A line above the head that blanks parted: a title, and 单位：万人 at its end. */
  private enterAboveHead(row: number, filled: readonly number[]): void {
    const { account } = this;
    const cells = filled.map((column) => ({ column, text: this.grid[row]![column]! }));
    const rest: string[] = [];
    for (const { column, text } of cells) {
      const kind = lineKind(text);
      if (kind.kind !== 'caption') {
        rest.push(trimmed(text));
        continue;
      }
      account.use(row, column, 'caption');
      this.structure.caption ??= { unit: kind.unit, row, column };
    }
    const joined = rest.join(' ');
    const kind = lineKind(joined);
    if (kind.kind !== 'title' && kind.kind !== 'label' && kind.kind !== 'page-number')
      return account.refuseRow(row, '在表头之前，不知道各栏是什么');
    if (kind.kind === 'label' && rest.some((text) => /^[\d.,%<>—]+$/.test(canonical(text))))
      return account.refuseRow(row, '在表头之前，不知道各栏是什么');
    for (const { column } of cells)
      if (account.uses[row]![column] === null)
        account.use(row, column, kind.kind === 'page-number' ? 'page-number' : 'title');
    if (kind.kind !== 'page-number' && joined !== '' && !(kind.kind === 'title' && kind.continued))
      this.structure.titles.push(titleText(joined));
  }

  private addFootnote(row: number, text: string): void {
    this.account.useRow(row, 'footnote');
    this.structure.footnotes.push({ text, line: this.account.lineOf(row) });
    this.inFootnotes = true;
  }

  /** A row with one text. */
  private enterLine(row: number, column: number, times: number): void {
    const { account } = this;
    const text = this.grid[row]![column]!;
    const kind = lineKind(text);
    const before = this.columns === null;
    if (kind.kind === 'page-number' || kind.kind === 'rule') {
      const role = this.columns?.columns.find(({ index }) => index === column)?.role;
      const bare = /^\d+$/.test(canonical(text));
      if (bare && times === 1 && role !== undefined && role !== 'no' && role !== 'name' && role !== 'section')
        return account.refuse(row, column, '这一行只有一个数，没有指标名称');
      return account.useRow(row, kind.kind);
    }
    if (kind.kind === 'caption') {
      account.useRow(row, 'caption');
      this.structure.caption ??= { unit: kind.unit, row, column };
      return;
    }
    if (kind.kind === 'footnote') return this.addFootnote(row, trimmed(text));
    if (this.inFootnotes && (kind.kind === 'prose' || row > this.lastData) && continuesFootnote(text))
      return this.addFootnote(row, trimmed(text));
    if (kind.kind === 'title' && (before || kind.numbered || kind.continued))
      return this.addTitle(row, text, kind.continued);
    if (kind.kind === 'prose') return account.refuseRow(row, before ? '表前的文字' : '像一段正文，不像指标行');
    if (before) return this.addTitle(row, text);
    if (row > this.lastData && readName(text).unit === null) return account.refuseRow(row, '表后的文字，下面没有指标');
    this.enterLabel(row, column, text);
  }

  private addTitle(row: number, text: string, continued = false): void {
    this.account.useRow(row, 'title');
    if (!continued) this.structure.titles.push(titleText(text));
  }

  /** A row with only a name: a section, 其中 alone, or a part of a name that was broken over lines. */
  private enterLabel(row: number, column: number, text: string): void {
    const last = this.structure.rows.at(-1);
    const role = this.columns!.columns.find(({ index }) => index === column)?.role;
    if (OF_WHICH_ALONE.test(canonical(text))) {
      this.account.useRow(row, 'name');
      this.pendingOfWhich = true;
      return;
    }
    if (role !== undefined && !['no', 'name', 'section'].includes(role) && /\d/.test(text))
      return this.account.refuse(row, column, '这一行只有一个数值，没有指标名称');
    if (this.beginsName(row, text)) {
      this.flushPending('下面没有与它相接的指标行');
      this.account.useRow(row, 'name');
      this.pendingName = { text, row, column };
      return;
    }
    if (last && last.row === row - 1 && this.endsName(last, text)) {
      this.account.useRow(row, 'name');
      last.name += trimmed(text);
      this.askWrapped(row, column, last.name);
      return;
    }
    this.flushPending('下面没有与它相接的指标行');
    if ((readName(text).unit !== null || this.isGroupHead(row, text)) && (role === 'name' || column === 0)) {
      // A unit behind it, or the next ordinal above 其中: an indicator whose values are left empty.
      this.account.useRow(row, 'name');
      return this.push(row, text, '', new Map(), false);
    }
    this.account.useRow(row, 'section');
    this.sections.open(trimmed(text));
    this.carried = [];
    this.block += 1;
  }

  /** 5．电力协调运行能力 between 4． and 其中: the next of the rows' own series, without values of its own. */
  private isGroupHead(row: number, text: string): boolean {
    const own = ordinalAt(text);
    const before = this.lastOrdinal;
    if (own === null || before === null || own.rank !== before.rank || own.rank < 3) return false;
    const next = this.nextName(row);
    return Number(own.no) === Number(before.no) + 1 && next !== null && readName(next).ofWhich;
  }

  private nextName(row: number): string | null {
    const name = this.columns!.columns.find((column) => column.role === 'name');
    const next = this.grid[row + 1];
    return name && next && this.texts(next).length > 1 ? (next[name.index] ?? '') : null;
  }

  /** Whether a text is the first line of the name below: an open bracket, or an ordinal of the rows' own series. */
  private beginsName(row: number, text: string): boolean {
    const next = this.nextName(row);
    if (next === null || isBlank(next) || ordinalAt(next) !== null || OF_WHICH_ALONE.test(canonical(next).slice(0, 2)))
      return false;
    if (openBrackets(text) > 0 && openBrackets(next) < 0) return true;
    const own = ordinalAt(text);
    const before = this.lastOrdinal;
    if (own === null || before === null || own.rank !== before.rank || own.rank < 3) return false;
    return Number(own.no) === Number(before.no) + 1;
  }

  /** Whether a text is the last line of the name above: a closing bracket, or the unit that the name lacks. */
  private endsName(above: DataRow, text: string): boolean {
    if (ordinalAt(text) !== null) return false;
    if (openBrackets(above.name) > 0 && openBrackets(text) < 0) return true;
    const hasUnits = this.columns!.columns.some(({ role }) => role === 'unit');
    return !hasUnits && readName(text).unit !== null && readName(above.name).unit === null;
  }

  private askWrapped(row: number, column: number, name: string): void {
    this.account.ask(
      'name-wrapped',
      { row, column, indicator: this.structure.rows.length - (this.pendingName ? 0 : 1) },
      `指标名称分在两行，已连成“${words(name)}”`,
      '请核对名称',
    );
  }

  private flushPending(reason: string): void {
    if (!this.pendingName) return;
    this.account.refuse(this.pendingName.row, this.pendingName.column, reason);
    this.pendingName = null;
  }

  private enterData(row: number): void {
    const columns = this.columns!;
    const placed = placeCells(this.grid[row]!, columns, this.options.layout);
    const cells = new Map<number, string>();
    const { account } = this;
    if (placed === null) this.askShort(row);
    for (const [index, cell] of (placed ?? leading(this.grid[row]!, columns)).entries())
      if (!isBlank(cell)) cells.set(index, cell);
    const known = new Set(columns.columns.map(({ index }) => index));
    const at = (role: string): string => {
      const column = columns.columns.find((each) => each.role === role);
      return column ? (cells.get(column.index) ?? '') : '';
    };
    let name = at('name');
    if (placed !== null) {
      for (const [index, cell] of this.grid[row]!.entries())
        if (!isBlank(cell) && !known.has(index)) account.refuse(row, index, '这一格超出表头的栏数');
    }
    this.carrySections(cells);
    if (isBlank(name)) {
      account.refuseRow(row, '这一行有内容，但没有指标名称');
      return;
    }
    const values = columns.columns.filter(({ role }) => !['no', 'name', 'section'].includes(role));
    let no = trimmed(at('no'));
    if (OF_WHICH_ALONE.test(canonical(no))) {
      no = '';
      this.pendingOfWhich = true;
    }
    if (placed !== null && values.every(({ index }) => !cells.has(index))) {
      // Only ordinal and name: a section, the ordinal belongs to it.
      account.useRow(row, 'section');
      const point = /\d$/.test(no) ? '.' : /[一二三四五六七八九十]$/.test(no) ? '、' : '';
      this.sections.open(no + point + trimmed(name));
      this.block += 1;
      return;
    }
    if (placed !== null) for (const { index, role } of columns.columns) account.use(row, index, useOf(role));
    if (this.pendingName) {
      name = this.pendingName.text + trimmed(name);
      this.askWrapped(row, columns.columns.find(({ role }) => role === 'name')!.index, name);
      this.pendingName = null;
    }
    this.push(row, name, no, cells, placed === null);
  }

  private push(row: number, name: string, no: string, cells: ReadonlyMap<number, string>, short: boolean): void {
    const columns = this.columns!;
    const own = columns.columns.filter(({ role }) => role === 'section').map((_, i) => this.carried[i] ?? '');
    const section = this.sections.path(own);
    const { block, pendingOfWhich: ofWhich } = this;
    this.lastOrdinal = ordinalAt(name) ?? this.lastOrdinal;
    this.structure.rows.push({ row, columns, cells, name, no, section, block, ofWhich, short });
    this.pendingOfWhich = false;
    this.inFootnotes = false;
  }

  /** 类别 cells are printed once over the rows they cover. */
  private carrySections(cells: ReadonlyMap<number, string>): void {
    const columns = this.columns!.columns.filter(({ role }) => role === 'section');
    columns.forEach(({ index }, level) => {
      const cell = cells.get(index);
      if (cell === undefined) return;
      const text = words(cell);
      if (this.carried[level] === text) return;
      this.carried = [...this.carried.slice(0, level), text];
      this.block += 1;
    });
  }

  /** A row with fewer cells than heads, where blanks part the cells: nobody can say which is missing. */
  private askShort(row: number): void {
    const cells = this.grid[row]!;
    const shown = cells.map((cell) => `“${trimmed(cell)}”`).join('');
    cells.forEach((_, column) => {
      const role = this.columns!.columns[column]?.role;
      if (column === 0 || (column === 1 && role === 'name'))
        this.account.use(row, column, role === 'no' ? 'no' : 'name');
      else this.account.refuse(row, column, '各栏以空格分开，少了一栏，不知道这一格属于哪一栏');
    });
    this.account.ask(
      'short-row',
      { row, column: 0, indicator: this.structure.rows.length },
      `这一行有${cells.length}格：${shown}，表头有${this.columns!.columns.length}栏，没有取其中的数值`,
      '请在空着的一栏补上“—”，或从原表格（Word、Excel、网页）复制',
    );
  }
}

const SPEAKS_FOR_ITSELF = new Set<ColumnRole>(['no', 'name', 'unit', 'attribute', 'section', 'text']);

/** A title as printed, without the # of Markdown; runs of blanks and line breaks are one blank. */
function titleText(text: string): string {
  return trimmed(text.replace(/^[\s#*]+/, '')).replaceAll(/[\s\u00a0\u3000]+/g, ' ');
}

function useOf(role: ColumnRole): CellUse {
  return SPEAKS_FOR_ITSELF.has(role) ? (role as CellUse) : 'value';
}
