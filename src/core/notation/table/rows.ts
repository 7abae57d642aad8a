import { canonical } from '../canonical';
import { readAboveHead, titleText } from './above-head';
import type { Account } from './account';
import { BrokenNames } from './broken-names';
import { filledIn, isBlank, varietyOf, trimmed, words } from './cell-text';
import type { Columns } from './columns';
import { headerAt, sameHeads, type Header } from './header';
import { isHeadWord } from './heads';
import { continuesFootnote, lineKind } from './line-kind';
import { attributeOf, readName, unitOf } from './name-cell';
import { columnsOf, guessedColumns } from './open-columns';
import { ordinalAlone, ordinalAt } from './ordinal';
import { leading, placeCells } from './place-cells';
import { planYearsOf } from './plan-period';
import { Sections } from './sections';
import type { Structure } from './structure';
import type { CellUse, ColumnRole, TableOptions, Years } from './table';

/** No plan prints a longer name of an indicator. */
const LONGEST_NAME = 120;

type Grid = readonly (readonly string[])[];

const OF_WHICH_ALONE = /^其中[:：]?$/;
/** Footnotes and page numbers that blanks parted. */
const SPREAD_NOTE = /^\(?(?:注|备注|说明|附注)[\d①-⑳]{0,2}:./;
const SPREAD_PAGE = /^(?:第\d{1,4}页|[—–-]\d{1,4}[—–-]$)/;
const NOTE_CELL = /^(?:注|备注|说明|附注)[:：]?$/;

/** Reads the rows of a grid in order: heads, titles, sections, footnotes, page numbers and rows with values. */
export class RowReader {
  private readonly sections = new Sections();
  private carried: string[] = [];
  private columns: Columns | null = null;
  private header: Header | null = null;
  private pendingOfWhich = false;
  private inFootnotes = false;
  private block = 0;
  private readonly headers: readonly (Header | null)[];
  private readonly varieties: readonly ReturnType<typeof varietyOf>[];
  private readonly lastData: number;
  private readonly broken: BrokenNames;
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
    this.broken = new BrokenNames(account);
    this.headers = grid.map((_, row) => headerAt(grid, row));
    // Counted once: a merged text over several columns is one.
    this.varieties = grid.map(varietyOf);
    this.lastData = this.varieties.lastIndexOf('several');
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
    this.broken.drop();
    return this.structure;
  }

  private years(): Years | null {
    if (this.options.years) return this.options.years;
    // The title nearest to the head: one further up may be the document's.
    for (const title of [...this.structure.titles].reverse()) {
      const years = planYearsOf(canonical(title));
      if (years) return years;
    }
    return null;
  }

  private enterHeader(header: Header): void {
    for (let row = header.from; row < header.to; row += 1) this.account.useRow(row, 'header');
    this.inFootnotes = false;
    if (this.header !== null && sameHeads(header, this.header)) return;
    const another = this.header !== null;
    this.header = header;
    let until = header.to;
    while (until < this.grid.length && !this.headers[until]) until += 1;
    const body = this.grid.slice(header.to, until).filter((_, i) => this.varieties[header.to + i] === 'several');
    this.setColumns(columnsOf(header, body, this.years(), this.account, another));
  }

  /** A table that was copied without its head. */
  private enterHeadless(): boolean {
    const columns = guessedColumns(this.grid, this.years(), this.account);
    if (columns) this.setColumns(columns);
    return columns !== null;
  }

  private setColumns(columns: Columns): void {
    this.columns = columns;
    this.structure.columns.push(columns);
  }

  private enterRow(row: number, hasColumns: boolean): void {
    const cells = this.grid[row]!;
    const filled = filledIn(cells);
    if (filled.length === 0) return;
    const first = trimmed(cells[filled[0]!]!);
    if (this.varieties[row] === 'one') return this.enterLine(row, filled[0]!, filled.length);
    const spoken = canonical(first.slice(0, 600));
    if (SPREAD_NOTE.test(spoken)) return this.addFootnote(row, filled.map((i) => trimmed(cells[i]!)).join(' '));
    if (/^[第—–-]/.test(spoken) && SPREAD_PAGE.test(canonical(cells.join('').slice(0, 40))))
      return this.account.useRow(row, 'page-number');
    if (
      NOTE_CELL.test(first) &&
      !cells.slice(filled[0]! + 1).some((cell) => isHeadWord(cell) || /^[\d.%—]+$/.test(cell))
    ) {
      this.addFootnote(row, filled.map((i) => trimmed(cells[i]!)).join(''));
      return;
    }
    if (!hasColumns) return readAboveHead(row, filled, this.grid, this.account, this.structure);
    this.enterData(row);
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
    const role = this.columns?.columns.find(({ index }) => index === column)?.role;
    const alone =
      times === 1 && role !== undefined && !MAY_STAND_ALONE.has(role) && !(column === 0 && looksLikeLabel(text));
    const bare = /^\d+$/.test(canonical(text));
    if ((kind.kind === 'page-number' || kind.kind === 'rule') && !(bare && alone))
      return account.useRow(row, kind.kind);
    if (!/[\p{L}\p{N}]/u.test(text)) return account.refuseRow(row, '这一行没有指标名称');
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
    if (alone) return account.refuse(row, column, '这一行只有一个数值，没有指标名称');
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
    const next = this.nextName(row);
    if (next !== null && this.broken.begins(text, next)) {
      this.account.useRow(row, 'name');
      return this.broken.hold(text, row, column);
    }
    if (last && last.row === row - 1 && this.broken.ends(last, text)) {
      this.account.useRow(row, 'name');
      last.name += trimmed(text);
      return this.broken.ask(row, column, this.structure.rows.length - 1, last.name);
    }
    this.broken.drop();
    const heads = next !== null && readName(next).ofWhich && this.broken.isNext(text);
    if ((readName(text).unit !== null || heads) && (role === 'name' || column === 0)) {
      // A unit behind it, or the next ordinal above 其中: an indicator whose values are left empty.
      this.account.useRow(row, 'name');
      return this.push(row, text, '', new Map(), false);
    }
    this.account.useRow(row, 'section');
    this.sections.open(trimmed(text));
    this.carried = [];
    this.block += 1;
  }

  /** Name in the row below, when that has values. */
  private nextName(row: number): string | null {
    const name = this.columns!.columns.find((column) => column.role === 'name');
    const next = this.grid[row + 1];
    return name && next && this.varieties[row + 1] === 'several' ? (next[name.index] ?? '') : null;
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
    const nameColumn = columns.columns.find(({ role }) => role === 'name')!;
    let name = at('name');
    if (placed !== null) {
      for (const [index, cell] of this.grid[row]!.entries())
        if (!isBlank(cell) && !known.has(index)) account.refuse(row, index, '这一格超出表头的栏数');
    }
    this.carrySections(cells);
    if (!/[\p{L}\p{N}]/u.test(name)) {
      account.refuseRow(row, '这一行有内容，但没有指标名称');
      return;
    }
    if (trimmed(name).length > LONGEST_NAME) return account.refuseRow(row, '名称太长，像一段正文，不像指标行');
    const values = columns.columns.filter(({ role }) => !['no', 'name', 'section'].includes(role));
    let no = trimmed(at('no'));
    if (OF_WHICH_ALONE.test(canonical(no))) {
      no = '';
      this.pendingOfWhich = true;
    }
    const valueless = placed !== null && values.every(({ index }) => !cells.has(index));
    if (valueless && !this.isHeading(row, no, name)) {
      // Only ordinal and name: a section, the ordinal belongs to it.
      account.useRow(row, 'section');
      const point = /\d$/.test(no) ? '.' : /[一二三四五六七八九十]$/.test(no) ? '、' : '';
      this.sections.open(no + point + trimmed(name));
      this.block += 1;
      return;
    }
    if (placed !== null) for (const { index, role } of columns.columns) account.use(row, index, useOf(role));
    const held = this.broken.take();
    if (held !== null) {
      name = held + trimmed(name);
      this.broken.ask(row, nameColumn.index, this.structure.rows.length, name);
    }
    this.push(row, name, no, cells, placed === null);
  }

  /** Whether an ordinal and a name without values are an indicator all the same: it has a unit, or 其中 follows. */
  private isHeading(row: number, no: string, name: string): boolean {
    const next = this.nextName(row);
    return readName(name).unit !== null || (ordinalAlone(no)?.rank === 3 && next !== null && readName(next).ofWhich);
  }

  private push(row: number, name: string, no: string, cells: ReadonlyMap<number, string>, short: boolean): void {
    const columns = this.columns!;
    const own = columns.columns.filter(({ role }) => role === 'section').map((_, i) => this.carried[i] ?? '');
    const section = this.sections.path(own);
    const { block, pendingOfWhich: ofWhich } = this;
    this.broken.pass(name);
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

const MAY_STAND_ALONE = new Set<ColumnRole>(['no', 'name', 'section', 'text']);
const SPEAKS_FOR_ITSELF = new Set<ColumnRole>(['no', 'name', 'unit', 'attribute', 'section', 'text']);

/** A merged title of a section stands in the first column, whatever that holds. */
function looksLikeLabel(text: string): boolean {
  return (
    ordinalAt(text) !== null || (!/\d/.test(text) && attributeOf(canonical(text)) === null && unitOf(text) === null)
  );
}

function useOf(role: ColumnRole): CellUse {
  return SPEAKS_FOR_ITSELF.has(role) ? (role as CellUse) : 'value';
}
