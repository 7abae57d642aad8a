import { inspectWithPython } from './python';

/** What an independent reader sees of the one sheet of a workbook, as plain data. */
export interface WorkbookFacts {
  /** In characters, by column. */
  widths: Record<string, number>;
  /** In points, by row. */
  heights: Record<string, number>;
  [part: string]: unknown;
}

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
s = book.worksheets[0]
def color(c):
    return c.rgb if c is not None and c.type == 'rgb' else None
def side(b):
    return [b.style, color(b.color)] if b is not None and b.style else None
def look(c):
    f, a, b = c.font, c.alignment, c.border
    return {
      'font': [f.name, f.sz, bool(f.b), bool(f.i), f.u, color(f.color)],
      'fill': color(c.fill.fgColor) if c.fill.fill_type else None,
      'align': [a.horizontal, a.vertical, bool(a.wrap_text), a.indent],
      'border': [side(b.top), side(b.bottom), side(b.left), side(b.right)],
      'format': c.number_format, 'locked': c.protection.locked }
dv = s.data_validations.dataValidation
names = book.defined_names
print(json.dumps({
  'sheets': [[w.title, w.sheet_state] for w in book.worksheets],
  'cells': {c.coordinate: look(c) for row in s.iter_rows() for c in row if c.has_style},
  'arrays': [c.coordinate for row in s.iter_rows() for c in row if type(c.value).__name__ == 'ArrayFormula'],
  'merges': sorted(str(m) for m in s.merged_cells.ranges),
  'widths': {k: d.width for k, d in sorted(s.column_dimensions.items())},
  'heights': {k: d.height for k, d in sorted(s.row_dimensions.items()) if d.height},
  'validations': sorted([str(v.sqref), v.type, v.operator, v.formula1, v.formula2, v.errorStyle, bool(v.showErrorMessage), v.errorTitle, v.error, bool(v.showInputMessage), v.promptTitle, v.prompt, bool(v.allowBlank)] for v in dv),
  'conditionals': sorted([rule.priority, str(r.sqref), rule.type, rule.formula, bool(rule.stopIfTrue),
     [color(rule.dxf.fill.bgColor) if rule.dxf.fill else None, color(rule.dxf.font.color) if rule.dxf.font else None, bool(rule.dxf.font.b) if rule.dxf.font else False] if rule.dxf else None,
     [[c.type, float(c.val)] for c in rule.dataBar.cfvo] + [color(rule.dataBar.color)] if rule.dataBar else None] for r in s.conditional_formatting for rule in r.rules),
  'notes': {c.coordinate: c.comment.text for row in s.iter_rows() for c in row if c.comment},
  'names': sorted([d.name, d.attr_text] for d in (names.values() if hasattr(names, 'values') else names.definedName)),
  'freeze': s.freeze_panes,
  'page': [s.page_setup.orientation, s.page_setup.paperSize, s.sheet_properties.pageSetUpPr.fitToPage, s.page_setup.fitToWidth, s.page_setup.fitToHeight, s.print_title_rows, s.print_area, s.print_options.horizontalCentered],
  'margins': [round(getattr(s.page_margins, m), 2) for m in ('left', 'right', 'top', 'bottom', 'header', 'footer')],
  'footer': [s.oddFooter.left.text, s.oddFooter.center.text, s.oddFooter.right.text],
  'protection': {k: getattr(s.protection, k) for k in ('sheet', 'objects', 'scenarios', 'formatCells', 'formatColumns', 'formatRows', 'insertRows', 'deleteRows', 'sort', 'autoFilter', 'selectLockedCells', 'selectUnlockedCells', 'password')},
  'tab': color(s.sheet_properties.tabColor),
  'gridlines': s.sheet_view.showGridLines,
}, ensure_ascii=False, default=str))
`;

/** Looks, rules, names, locks and page of the first sheet, as openpyxl reads them. */
export function workbookFacts(bytes: Uint8Array): WorkbookFacts {
  return inspectWithPython(bytes, SCRIPT) as WorkbookFacts;
}
