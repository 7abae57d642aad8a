import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import { address, areaAddress, columnName } from '../../../core/model/cells';
import type { BookCell, BookSheet } from '../../../core/sheet/book';
import { formulaToFile } from '../formula-dialect';
import { encodeCellText, encodeXmlText } from '../xml/text';
import { toStyle } from './hucre-style';
import type { SharedFormats, SharedTexts } from './shared-items';

/** Which functions a file computes with: Excel's own everywhere, or PLAN.* where the add-in is present. */
export type Dialect = 'native' | 'plan';

/** What the sheets of a workbook share; without texts they stand in their cells. */
export interface Shared {
  dialect: Dialect;
  formats: SharedFormats;
  texts: SharedTexts | null;
}

/** Told of each format, and of the first text, where the workbook uses it for the first time. */
export type OnNew = (row: number, column: number, content: { style: HucreStyle } | { value: string }) => void;

const ERRORS = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);
/** Errors that formulas show; the others are texts there. */
const SHOWN_ERRORS = new Set(['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!']);

/** The rows of a sheet as its part has them, piece by piece: no cell is kept, so that a sheet may have millions. */
export function* rowsXml(spec: BookSheet, shared: Shared, onNew: OnNew): Generator<string> {
  const cells = new CellWriter(spec, shared, onNew);
  const hidden = new Set(spec.hiddenRows ?? []);
  const { rows, end } = inRows(spec);
  for (let row = 0; row < end; row++) {
    const height = spec.rowHeights.get(row);
    const marks =
      (height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`) + (hidden.has(row) ? ' hidden="1"' : '');
    let any = false;
    for (const cell of rows[row] ?? []) {
      const xml = cells.xml(cell);
      if (xml === '') continue;
      if (!any) yield `<row r="${String(row + 1)}"${marks}>`;
      any = true;
      yield xml;
    }
    if (any) yield '</row>';
    else if (marks) yield `<row r="${String(row + 1)}"${marks}/>`;
  }
}

/** The cells row by row from left to right, each place once; `end` is the row behind the last place that holds anything. */
function inRows({ cells, notes, links = [] }: BookSheet): {
  rows: readonly (readonly BookCell[] | undefined)[];
  end: number;
} {
  const rows: BookCell[][] = [];
  const unordered = new Set<number>();
  for (const cell of cells) {
    const own = (rows[cell.row] ??= []);
    if (own.length > 0 && own.at(-1)!.column >= cell.column) unordered.add(cell.row);
    own.push(cell);
  }
  for (const row of unordered) {
    // Of several at one place the last one counts.
    const own = new Map(rows[row]!.map((cell) => [cell.column, cell]));
    rows[row] = [...own.values()].sort((a, b) => a.column - b.column);
  }
  return { rows, end: [...notes, ...links].reduce((end, { row }) => Math.max(end, row + 1), rows.length) };
}

class CellWriter {
  /** By key of the format, those used so far. */
  private readonly formats = new Map<string, number>();
  private readonly columns: string[] = [];

  constructor(
    private readonly spec: BookSheet,
    private readonly shared: Shared,
    private readonly onNew: OnNew,
  ) {}

  xml(cell: BookCell): string {
    const { row, column, value, formula } = cell;
    const name = `<c r="${(this.columns[column] ??= columnName(column))}${String(row + 1)}"`;
    const format = ` s="${String(this.format(cell))}"`;
    if (formula) return name + format + this.formula(formula, cell);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Error(`单元格 ${address(row, column)} 的数值不是有限数`);
      return `${name}${format}><v>${String(value)}</v></c>`;
    }
    if (typeof value === 'boolean') return `${name} t="b"${format}><v>${value ? '1' : '0'}</v></c>`;
    if (value === undefined || value === null || value === '') return `${name}${format}/>`;
    if (ERRORS.has(value)) return `${name} t="e"${format}><v>${value}</v></c>`;
    const text = encodeCellText(value);
    const { texts } = this.shared;
    if (texts) {
      if (texts.size === 0) this.onNew(row, column, { value: text });
      return `${name} t="s"${format}><v>${String(texts.number(text))}</v></c>`;
    }
    return `${name} t="inlineStr"${format}><is><t xml:space="preserve">${encodeXmlText(text)}</t></is></c>`;
  }

  private format({ row, column, style }: BookCell): number {
    const known = this.formats.get(style);
    if (known !== undefined) return known;
    const look = this.spec.styles[style];
    if (!look) throw new Error(`单元格 ${address(row, column)} 的格式 ${style} 没有定义`);
    const format = toStyle(look);
    const { number, isNew } = this.shared.formats.number(format);
    if (isNew) this.onNew(row, column, { style: format });
    this.formats.set(style, number);
    return number;
  }

  /**
   * The formula in the dialect. A PLAN formula over a range is stored as an array formula of its one cell: from a file,
   * Excel would else take `IF($F6:$J6="","",$F6:$J6)` for the one cell of the range in its own column, and find none.
   */
  private formula(formula: NonNullable<BookCell['formula']>, { row, column }: BookCell): string {
    const plan = this.shared.dialect === 'plan' ? formula.plan : null;
    const text = encodeXmlText(formulaToFile(plan ?? formula.native));
    const { type, result } = resultXml(formula.cached);
    const array = formula.array ? areaAddress(formula.array) : plan?.includes(':') ? address(row, column) : null;
    const opened = array === null ? '<f>' : `<f t="array" ref="${array}">`;
    return `${formula.array ? ' cm="1"' : ''}${type}>${opened}${text}</f>${result}</c>`;
  }
}

/** What a formula shows, as its cell holds it. */
function resultXml(cached: NonNullable<BookCell['formula']>['cached']): { type: string; result: string } {
  if (typeof cached === 'number') return { type: '', result: `<v>${String(cached)}</v>` };
  if (typeof cached === 'boolean') return { type: ' t="b"', result: `<v>${cached ? '1' : '0'}</v>` };
  if (cached === '') return { type: ' t="str"', result: '<v/>' };
  const type = SHOWN_ERRORS.has(cached) ? ' t="e"' : ' t="str"';
  return { type, result: `<v>${encodeXmlText(encodeCellText(cached))}</v>` };
}
