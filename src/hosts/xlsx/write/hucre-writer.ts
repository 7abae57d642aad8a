import type { Cell, CellStyle as HucreStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { Area } from '../../../core/model/cells';
import { address, areaAddress } from '../../../core/model/cells';
import type {
  CellStyle,
  ConditionalSpec,
  FormulaSpec,
  Line,
  SheetSpec,
  ValidationSpec,
} from '../../../core/sheet/spec';
import { formulaToFile } from '../formula-dialect';
import { encodeCellText } from '../xml/text';

/** Which functions a file computes with: Excel's own everywhere, or PLAN.* where the add-in is present. */
export type Dialect = 'native' | 'plan';

const SONG = { name: '宋体', size: 11, charset: 134 };
/** Limits of Excel; beyond them it declares the file damaged. */
const PROMPT_TITLE = 32;
const PROMPT_TEXT = 255;
const LIST_TEXT = 255;

function color(hex: string): { rgb: string } {
  return { rgb: hex.replace('#', '').toUpperCase() };
}

function side(line: Line | undefined): { style: 'thin' | 'thick'; color: { rgb: string } } | undefined {
  return line === undefined || line === 'none' ? undefined : { style: line, color: { rgb: '000000' } };
}

function toStyle(style: CellStyle): HucreStyle {
  const { font, border } = style;
  return {
    font: {
      ...SONG,
      name: font?.name ?? SONG.name,
      size: font?.size ?? SONG.size,
      bold: font?.bold,
      italic: font?.italic,
      color: font?.color ? color(font.color) : undefined,
    },
    fill: style.fill ? { type: 'pattern', pattern: 'solid', fgColor: color(style.fill) } : undefined,
    border: border && {
      top: side(border.top),
      bottom: side(border.bottom),
      left: side(border.left),
      right: side(border.right),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical ?? 'center',
      wrapText: style.wrap,
      indent: style.indent,
    },
    numFmt: style.numberFormat === 'General' ? undefined : style.numberFormat,
    protection: { locked: style.locked ?? true },
  };
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function toValidation({ area, rule, alert, prompt }: ValidationSpec): DataValidation {
  const shown = {
    range: areaAddress(area),
    allowBlank: true,
    showInputMessage: prompt !== null,
    showErrorMessage: alert !== null,
    inputTitle: prompt ? clip(prompt.title, PROMPT_TITLE) : undefined,
    inputMessage: prompt ? clip(prompt.message, PROMPT_TEXT) : undefined,
    errorTitle: alert ? clip(alert.title, PROMPT_TITLE) : undefined,
    errorMessage: alert ? clip(alert.message, PROMPT_TEXT) : undefined,
    errorStyle: alert?.style,
  };
  switch (rule.type) {
    case 'list':
      if (rule.values.some((value) => value.includes(',')) || rule.values.join(',').length > LIST_TEXT) {
        throw new Error(`下拉列表不能含英文逗号，也不能超过 ${LIST_TEXT} 个字：${areaAddress(area)}`);
      }
      return { ...shown, type: 'list', values: [...rule.values] };
    case 'any':
      // The schema's own type for a bare prompt; hucre writes any type it is given but does not list this one.
      return { ...shown, type: 'none' as never };
    case 'decimal':
      return {
        ...shown,
        type: 'decimal',
        operator: rule.operator,
        formula1: String(rule.minimum),
        formula2: rule.operator === 'between' ? String(rule.maximum) : undefined,
      };
  }
}

function toConditional(spec: ConditionalSpec, index: number): ConditionalRule {
  const shared = { range: areaAddress(spec.area), priority: index + 1 };
  if (spec.type === 'dataBar') {
    const ends = [spec.minimum, spec.maximum].map((value) => ({ type: 'num' as const, value: String(value) }));
    return { ...shared, type: 'dataBar', dataBar: { cfvo: ends, color: `FF${color(spec.color).rgb}` } };
  }
  const style: HucreStyle = {};
  if (spec.fontColor || spec.bold) {
    style.font = { bold: spec.bold || undefined, color: spec.fontColor ? color(spec.fontColor) : undefined };
  }
  if (spec.fill)
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: color(spec.fill), bgColor: color(spec.fill) };
  return { ...shared, type: 'expression', formula: formulaToFile(spec.formula), style };
}

/**
 * The formula in the dialect. A PLAN formula over a range is stored as an array formula of its one cell: from a file,
 * Excel would else take `IF($F6:$J6="","",$F6:$J6)` for the one cell of the range in its own column, and find none.
 */
function formulaCell(formula: FormulaSpec, dialect: Dialect, cell: string): Partial<Cell> {
  const plan = dialect === 'plan' ? formula.plan : null;
  const result = typeof formula.cached === 'string' ? encodeCellText(formula.cached) : formula.cached;
  const shared = { value: null, formula: formulaToFile(plan ?? formula.native), formulaResult: result };
  return plan?.includes(':') ? { ...shared, formulaType: 'array', formulaRef: cell } : shared;
}

function toCells(spec: SheetSpec, dialect: Dialect): NonNullable<WriteSheet['cells']> {
  const styles = new Map(Object.entries(spec.styles).map(([key, style]) => [key, toStyle(style)]));
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const { row, column, value, formula, style } of spec.cells) {
    if (!styles.has(style)) throw new Error(`单元格 ${address(row, column)} 的格式 ${style} 没有定义`);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`单元格 ${address(row, column)} 的数值不是有限数`);
    }
    const content = formula
      ? formulaCell(formula, dialect, address(row, column))
      : { value: typeof value === 'string' ? encodeCellText(value) || null : (value ?? null) };
    cells.set(`${row},${column}`, { ...content, style: styles.get(style) });
  }
  for (const { row, column, text } of spec.notes) {
    const key = `${row},${column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null }), comment: { text: encodeCellText(text) } });
  }
  return cells;
}

function absolute(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => address(row, column).replace(/(\D+)(\d+)/, '$$$1$$$2');
  const from = corner(area.row, area.column);
  const to = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `'${sheet.replace(/'/g, "''")}'!${from === to ? from : `${from}:${to}`}`;
}

function toSheet(spec: SheetSpec, dialect: Dialect): WriteSheet {
  const { print } = spec;
  return {
    name: spec.name,
    rows: [],
    cells: toCells(spec, dialect),
    columns: spec.columnWidths.map((width) => ({ width })),
    rowDefs: new Map([...spec.rowHeights].map(([row, height]) => [row, { height }])),
    merges: spec.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: spec.validations.map(toValidation),
    conditionalRules: spec.conditionals.map(toConditional),
    freezePane: spec.freeze.rows || spec.freeze.columns ? { ...spec.freeze } : undefined,
    protection: spec.protected ? { sheet: true, formatCells: true, formatColumns: true, formatRows: true } : undefined,
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: print.fitToWidth,
      // 0 pages high means as many as it takes.
      ...(print.fitToWidth ? { fitToWidth: 1, fitToHeight: 0 } : {}),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    // Excel reads text without a section as centred; other programs want it said.
    headerFooter: { oddFooter: /^&[LCR]/.test(print.footer) ? print.footer : `&C${print.footer}` },
    view: { showGridLines: false, tabColor: color(spec.tabColor) },
  };
}

/** Names of the sheet. hucre's own print area and titles do not quote the sheet's name, so they are made here. */
function toNames(spec: SheetSpec): { name: string; range: string; scope?: string }[] {
  const { area, repeatRows } = spec.print;
  const sheet = `'${spec.name.replace(/'/g, "''")}'`;
  return [
    ...spec.names.map((entry) => ({ name: entry.name, range: absolute(spec.name, entry.area) })),
    { name: '_xlnm.Print_Area', range: absolute(spec.name, area), scope: spec.name },
    {
      name: '_xlnm.Print_Titles',
      range: `${sheet}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`,
      scope: spec.name,
    },
  ];
}

/** Writes the sheets with hucre, the one file that knows it. What hucre cannot do is done to its package afterwards. */
export async function writeWithHucre(
  specs: readonly SheetSpec[],
  dialect: Dialect,
  strings: 'shared' | 'inline',
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: specs.map((spec) => toSheet(spec, dialect)),
    namedRanges: specs.flatMap(toNames),
    defaultFont: SONG,
    stringMode: strings,
    properties: { modified: new Date(0) },
  });
}
