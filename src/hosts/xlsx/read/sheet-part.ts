import type { Area, CellValue } from '../../../core/model/cells';
import { MAX_COLUMNS, cellKey, parseAddress } from '../../../core/model/cells';
import { formulaFromFile } from '../formula-dialect';
import { shiftFormula } from '../shift-formula';
import { orNull, UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import { decodeCellText, decodeXml } from '../xml/text';
import type { Limits } from '../zip/limits';
import { charactersOf, type PartCharacters, type XmlPart } from '../zip/part-text';
import { patternOf, type Span } from './byte-pattern';
import { readStringItem } from './shared-strings';
import { isoToSerial } from './iso-date';
import { SheetPattern, type KnownValue } from './sheet-pattern';
import type { CellFormats } from './styles-part';

/** What the sheets of one workbook share while they are read. */
export interface SheetContext {
  strings: readonly string[];
  formats: CellFormats;
  limits: Limits;
  /** What is left of the caps on cells and characters; all sheets draw on it. */
  budget: { cells: number; characters: number };
}

/** Cells of one sheet part. */
export interface SheetContent {
  values: CellValue[][];
  formulas: Map<number, string>;
  errors: Set<number>;
  /** Keys of the numbers that are shown as dates. */
  dates: Set<number>;
  merges: Area[];
  /** The sheet is protected 已保护. */
  protected: boolean;
  /** Keys of the unlocked cells, styled blanks included. */
  unlocked: Set<number>;
}

const MAX_ROWS = 1048576;
/** Four times what Excel allows. */
const MAX_FORMULA = 32768;
/** A number as files write it. */
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const NO_CELLS: CellValue[] = [];

/** Where a value stands in the characters of its part. */
type ValuePlace = Span & Omit<KnownValue, 'text'>;

/** Reads one worksheet in one pass. */
export function readSheetPart(xml: XmlPart, part: string, context: SheetContext): SheetContent {
  return new SheetReader(charactersOf(xml), part, context).read();
}

/** The same, with the pattern by which others like it are read faster; null where it has none. */
export function readSheetPattern(
  xml: XmlPart,
  part: string,
  context: SheetContext,
): { content: SheetContent; pattern: SheetPattern | null } {
  const places: ValuePlace[] = [];
  const before = { ...context.budget };
  const characters = charactersOf(xml);
  const content = new SheetReader(characters, part, context, places).read();
  const { cells, characters: texts } = context.budget;
  const spent = { cells: before.cells - cells, characters: before.characters - texts };
  const pattern = patternOf(characters, xml.bytes, places);
  if (!pattern) return { content, pattern };
  const known = places.map(({ key, type, value, start, end }) => {
    const text = characters.xml.slice(start, end);
    return { key, type, text: type === 's' ? text : '', value };
  });
  return { content, pattern: new SheetPattern(pattern, known, context, content.values, spent) };
}

/**
 * The values of a worksheet that has the pattern of one read before, with the cells that differ; null when it has not, and when it is
 * damaged or too large: the whole reading tells what is wrong first.
 */
export function readLikePattern(
  pattern: SheetPattern,
  bytes: Uint8Array,
  part: string,
  context: SheetContext,
): { values: CellValue[][]; changed: number[] } | null {
  const typed = (type: string, text: string): CellValue => typedValue(type, decodeXml(text), context.strings, part);
  const { budget } = context;
  const found = orNull(() => pattern.match(bytes, context, typed));
  if (!found || found.spent.cells > budget.cells || found.spent.characters > budget.characters) return null;
  budget.cells -= found.spent.cells;
  budget.characters -= found.spent.characters;
  return found;
}

/** Area of a reference such as B7:F26; null when it is none. */
function areaOf(reference: string | null): Area | null {
  const [from = '', to = from] = (reference ?? '').split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly content: SheetContent = {
    values: [],
    formulas: new Map(),
    errors: new Set(),
    dates: new Set(),
    merges: [],
    protected: false,
    unlocked: new Set(),
  };
  /** Array formulas that fill more than their own cell: the others hold only values in the file. */
  private readonly arrays: { area: Area; formula: string }[] = [];
  /** Masters of shared formulas by group, to write out the formulas that only refer to them. */
  private readonly masters = new Map<string, { row: number; column: number; formula: string }>();
  private row = -1;
  private column = -1;
  private columnsDefined = 0;

  constructor(
    { xml, decode }: PartCharacters,
    private readonly part: string,
    private readonly context: SheetContext,
    /** Takes down where the values stand. */
    private readonly places: ValuePlace[] | null = null,
  ) {
    this.scanner = new XmlScanner(xml, part, context.limits.depth, decode);
  }

  read(): SheetContent {
    const { scanner } = this;
    let root = '';
    while (scanner.next()) {
      if (scanner.kind !== 'open') continue;
      root ||= scanner.name;
      if (scanner.name === 'sheetData') this.sheetData();
      else if (scanner.name === 'mergeCell') this.merge();
      else if (scanner.name === 'col') this.defineColumns();
      else if (scanner.name === 'sheetProtection') {
        this.content.protected = ['1', 'true'].includes(scanner.attribute('sheet') ?? '');
      } else if (scanner.name === 'extLst') scanner.skip();
    }
    this.spreadArrays();
    if (root !== 'worksheet') throw new UnreadableFile('damaged', `${this.part}: root is ${root}`);
    return this.content;
  }

  private sheetData(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    while (scanner.next()) {
      if (scanner.kind === 'close' && scanner.depth < depth) return;
      if (scanner.kind !== 'open') continue;
      if (scanner.name === 'row') {
        const number = scanner.attribute('r');
        this.row = number === null ? this.row + 1 : Number(number) - 1;
        this.column = -1;
        if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) this.damaged(`row ${number}`);
      } else if (scanner.name === 'c') this.cell();
      else scanner.skip();
    }
  }

  private cell(): void {
    const { scanner } = this;
    const reference = scanner.attribute('r');
    if (reference === null) this.column++;
    else {
      const at = parseAddress(reference);
      if (!at) return this.damaged(`cell ${reference}`);
      ({ row: this.row, column: this.column } = at);
    }
    if (this.row < 0 || this.column >= MAX_COLUMNS) this.damaged('cell outside the sheet');
    const format = scanner.attribute('s');
    if (format !== null && this.context.formats.unlocked.has(Number(format))) {
      this.spend('cells', 2);
      this.content.unlocked.add(cellKey(this.row, this.column));
    }
    if (scanner.empty) return scanner.skip();
    const key = cellKey(this.row, this.column);
    // Which of the two counts differs from program to program.
    if (this.content.formulas.has(key) || (this.content.values[this.row]?.[this.column] ?? null) !== null)
      throw new UnreadableFile('unsafe', `${this.part}: two cells ${this.row},${this.column}`);
    const type = scanner.attribute('t') ?? 'n';
    const depth = scanner.depth;
    let value: string | null = null;
    let formula: string | null = null;
    let place: { start: number; end: number } | null = null;
    while (scanner.next()) {
      if (scanner.kind === 'close' && scanner.depth < depth) break;
      if (scanner.kind !== 'open') continue;
      if (scanner.name === 'v') {
        const start = scanner.end;
        value = scanner.content();
        // An empty element has no place for a value.
        place = scanner.start >= start ? { start, end: scanner.start } : null;
      } else if (scanner.name === 'f') formula = this.formula();
      else if (scanner.name === 'is') {
        const start = scanner.end;
        value = readStringItem(scanner);
        // Where it names a shared string, that may be another one in a like sheet: markup in a place rules a pattern out.
        place = type === 's' ? { start, end: scanner.start } : null;
      } else scanner.skip();
    }
    if (formula !== null) {
      this.spend('cells', 3);
      this.content.formulas.set(key, formula);
    }
    if (value === null) return;
    if (type === 'e') this.content.errors.add(key);
    const stored = typedValue(type, value, this.context.strings, this.part);
    // Of several values in a cell the last one counts; the others are text between the values.
    if (place) this.places?.push({ ...place, key, type, value: stored });
    const dated = type === 'd' || (format !== null && this.context.formats.dates.has(Number(format)));
    if (dated && typeof stored === 'number') this.content.dates.add(key);
    this.store(stored);
  }

  /** Formula text with its “=”; a cell that only refers to a shared formula gets it written out. */
  private formula(): string {
    const { scanner } = this;
    const kind = scanner.attribute('t');
    const group = kind === 'shared' ? scanner.attribute('si') : null;
    const area = kind === 'array' ? areaOf(scanner.attribute('ref')) : null;
    const text = scanner.content();
    if (text.length > MAX_FORMULA)
      throw new UnreadableFile('unsafe', `${this.part}: formula of ${text.length} characters`);
    this.spend('characters', text.length);
    if (group !== null) {
      if (text !== '') this.masters.set(group, { row: this.row, column: this.column, formula: text });
      else {
        const master = this.masters.get(group);
        if (!master) return '=';
        this.spend('characters', master.formula.length);
        return formulaFromFile(shiftFormula(master.formula, this.row - master.row, this.column - master.column));
      }
    }
    const formula = formulaFromFile(text);
    if (area && this.arrays.length < this.context.limits.items) this.arrays.push({ area, formula });
    return formula;
  }

  /** Gives the other cells of an array formula its text, so that their values are not taken for typed ones. */
  private spreadArrays(): void {
    for (const { area, formula } of this.arrays) {
      const lastRow = Math.min(area.row + area.rows, this.content.values.length);
      for (let row = area.row; row < lastRow; row++) {
        const lastColumn = Math.min(area.column + area.columns, this.content.values[row]!.length);
        for (let column = area.column; column < lastColumn; column++) {
          const key = cellKey(row, column);
          // What is looked at counts, too: areas may lie over each other.
          this.spend('cells', 1);
          if (this.content.formulas.has(key)) continue;
          this.content.formulas.set(key, formula);
        }
      }
    }
  }

  private store(value: CellValue): void {
    if (value === null) return;
    this.spend('cells', 1);
    if (typeof value === 'string') this.spend('characters', value.length);
    const { values } = this.content;
    if (this.row >= values.length) {
      this.spend('cells', this.row - values.length + 1);
      while (values.length <= this.row) values.push(NO_CELLS);
    }
    let cells = values[this.row]!;
    if (cells === NO_CELLS) cells = values[this.row] = [];
    if (this.column >= cells.length) {
      this.spend('cells', this.column - cells.length + 1);
      while (cells.length < this.column) cells.push(null);
    }
    cells[this.column] = value;
  }

  /** Columns whose looks are defined, overlaps counted each time: who draws them would do so without end. */
  private defineColumns(): void {
    const [first, last] = [Number(this.scanner.attribute('min')), Number(this.scanner.attribute('max'))];
    this.columnsDefined += Math.max(1, last - first + 1);
    if (!(this.columnsDefined <= MAX_COLUMNS))
      throw new UnreadableFile('unsafe', `${this.part}: columns ${first}:${last}`);
  }

  private merge(): void {
    const area = areaOf(this.scanner.attribute('ref'));
    if (!area) return this.damaged('merged area');
    if (this.content.merges.length >= this.context.limits.items) throw new UnreadableFile('too-large', 'merged areas');
    this.content.merges.push(area);
  }

  private spend(what: 'cells' | 'characters', amount: number): void {
    spend(this.context, this.part, what, amount);
  }

  private damaged(what: string): never {
    throw new UnreadableFile('damaged', `${this.part}: ${what}`);
  }
}

function spend({ budget }: SheetContext, part: string, what: 'cells' | 'characters', amount: number): void {
  budget[what] -= amount;
  if (budget[what] < 0) throw new UnreadableFile('too-large', `${part}: too many ${what}`);
}

/** What a cell of a type holds, by its text in the file. */
function typedValue(type: string, value: string, strings: readonly string[], part: string): CellValue {
  switch (type) {
    case 'n': {
      const trimmed = value.trim();
      // Number() would also take 0x1F and Infinity, which no program writes for a number.
      const number = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
      // Zero has no sign.
      return trimmed === '' ? null : Number.isFinite(number) ? number + 0 : trimmed;
    }
    case 's': {
      // An index that is left out is no text, not the first one.
      if (value.trim() === '') return null;
      const text = strings[Number(value)];
      if (text === undefined) throw new UnreadableFile('damaged', `${part}: shared string ${value}`);
      return text;
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return isoToSerial(value.trim()) ?? value;
    case 'inlineStr':
      return value;
    default:
      return decodeCellText(value);
  }
}
