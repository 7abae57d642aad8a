import { address, areaAddress, columnName, type Area } from '../../core/model/cells';
import { cellOf, rangeOf } from './range-of';
import type { ConditionalSpec, PrintSpec, SheetSpec, ValidationSpec } from '../../core/sheet/spec';

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const NOTE_TITLE = '说明';
/** Most that Excel takes in the message of a prompt. */
const PROMPT_LIMIT = 255;

/** Merges, validations, conditional formats, notes, panes and page of a sheet: what it does beyond values and looks. */
export function applyFeatures(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const area of spec.merges) rangeOf(sheet, area).merge(false);
  for (const validation of spec.validations) validate(rangeOf(sheet, validation.area).dataValidation, validation);
  for (const conditional of spec.conditionals) format(rangeOf(sheet, conditional.area), conditional);
  addNotes(sheet, spec);
  freeze(sheet, spec.freeze);
  setPage(sheet.pageLayout, spec.print);
  sheet.tabColor = spec.tabColor;
  sheet.showGridlines = false;
}

/** Protects a sheet without a password; looks may be changed, so that marks and column widths stay possible. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({
    allowAutoFilter: true,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    selectionMode: 'Normal',
  });
}

function validate(target: Excel.DataValidation, { rule, alert, prompt }: ValidationSpec): void {
  target.rule = ruleOf(rule);
  if (alert) {
    target.errorAlert = { style: ALERTS[alert.style], title: alert.title, message: alert.message, showAlert: true };
  }
  if (prompt) target.prompt = { title: prompt.title, message: prompt.message, showPrompt: true };
}

function ruleOf(rule: ValidationSpec['rule']): Excel.DataValidationRule {
  switch (rule.type) {
    case 'decimal':
      return rule.operator === 'between'
        ? { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' } }
        : { decimal: { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'any':
      // A prompt needs a rule to hang on; this one accepts everything.
      return { custom: { formula: '=TRUE' } };
  }
}

function format(range: Excel.Range, spec: ConditionalSpec): void {
  if (spec.type === 'dataBar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = spec.color;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: 'Number', formula: String(spec.minimum) };
    dataBar.upperBoundRule = { type: 'Number', formula: String(spec.maximum) };
    return;
  }
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = spec.formula;
  if (spec.fill) custom.format.fill.color = spec.fill;
  if (spec.fontColor) custom.format.font.color = spec.fontColor;
  if (spec.bold) custom.format.font.bold = true;
}

/**
 * Notes need ExcelApi 1.18. Before that a note is shown when its cell is selected, as the prompt of a validation; threaded
 * comments are left to people, because they carry the name of whoever inserted the sheet.
 */
function addNotes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) {
    for (const { row, column, text } of spec.notes) sheet.notes.add(address(row, column), text);
    return;
  }
  for (const { row, column, text } of spec.notes) {
    if (spec.validations.some(({ area }) => contains(area, row, column))) continue;
    const { dataValidation } = cellOf(sheet, row, column);
    dataValidation.rule = ruleOf({ type: 'any' });
    const message = text.length > PROMPT_LIMIT ? `${text.slice(0, PROMPT_LIMIT - 1)}…` : text;
    dataValidation.prompt = { title: NOTE_TITLE, message, showPrompt: true };
  }
}

function contains(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetSpec['freeze']): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPage(page: Excel.PageLayout, print: PrintSpec): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper;
  if (print.fitToWidth) page.zoom = { horizontalFitToPages: print.pagesAcross ?? 1 };
  page.centerHorizontally = true;
  page.setPrintArea(areaAddress(print.area));
  page.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  const { repeatColumns } = print;
  if (repeatColumns)
    page.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  const footer = footerParts(print.footer);
  const target = page.headersFooters.defaultForAllPages;
  if (footer.left) target.leftFooter = footer.left;
  if (footer.center) target.centerFooter = footer.center;
  if (footer.right) target.rightFooter = footer.right;
}

/** The three parts of a footer code: `&L&A&C第 &P 页` → left &A, centre 第 &P 页. Without a section it stands in the centre. */
export function footerParts(code: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const names = { '&L': 'left', '&C': 'center', '&R': 'right' } as const;
  let at: keyof typeof parts = 'center';
  for (const piece of code.split(/(&[LCR])/)) {
    if (piece in names) at = names[piece as keyof typeof names];
    else parts[at] += piece;
  }
  return parts;
}
