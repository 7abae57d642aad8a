import { areaAddress, type CellValue } from '../../../core/model/cells';
import { eachCell } from '../../grid/areas';
import { contentOf } from '../../grid/typed-value';
import { absoluteReference, parseReference } from '../a1';
import { asRecord, asText } from '../arguments';
import type { Member } from '../excel-object';
import { writable } from '../excel-object';
import { officeError } from '../office-error';
import type { OfficeHost } from '../office-host';
import type { RangeObject } from './range';

/** What Excel's own style of links looks like. */
const LINK_LOOK = { font: { color: '#0563C1', underline: true } };

/**
 * `Range.hyperlink`: where its cells lead 超链接. Places of this workbook only; the sheet need not be there yet, as in Excel.
 * Giving a link gives the look of links, and the text if one is given.
 */
export function hyperlinkMember(host: OfficeHost, range: RangeObject): Member {
  return writable(
    () => read(range),
    (value) => write(host, range, value),
  );
}

function read({ sheet, area }: RangeObject): unknown {
  const link = sheet.cells.link(area.row, area.column);
  if (!link) return null;
  const to = parseReference(link.cell);
  return {
    documentReference: to ? absoluteReference(link.sheet, to.area).replaceAll('$', '') : link.cell,
    screenTip: link.tip,
    textToDisplay: String(sheet.cells.value(area.row, area.column)),
  };
}

function write(host: OfficeHost, range: RangeObject, value: unknown): void {
  const { sheet } = range;
  range.guard();
  range.guardFormat('allowInsertHyperlinks');
  const given = asRecord(value);
  const text = (name: string): string => {
    const part = given[name];
    return part === undefined || part === null ? '' : asText(part);
  };
  // What leads out of the workbook is not kept by the grid.
  if (text('address')) throw officeError('ApiNotFound', '工作台只支持工作簿以内的链接。');
  const to = parseReference(text('documentReference'));
  if (!to) throw officeError('InvalidArgument', `“${text('documentReference')}”不是工作簿里的单元格。`);
  const link = {
    sheet: to.sheet ?? sheet.name,
    cell: areaAddress({ ...to.area, rows: 1, columns: 1 }),
    tip: text('screenTip'),
  };
  range.grow();
  eachCell(range.inside, (row, column) => {
    sheet.pending.link(row, column, link);
    sheet.pending.look(row, column, LINK_LOOK);
  });
  const shown: CellValue = text('textToDisplay');
  if (!shown) return;
  const { row, column } = range.inside;
  const format = sheet.pending.pendingFormat(row, column) ?? sheet.cells.look(row, column).numberFormat;
  sheet.pending.content(row, column, contentOf(shown, format));
  host.flush();
}
