import { CURSOR_TYPE, IRenderManagerService } from '@univerjs/engine-render';
import { parseAddress, type Area } from '../../core/model/cells';
import type { Grid } from '../grid/grid-model';
import type { CellLink } from '../grid/links';
import type { GridSheet } from '../grid/sheet';
import { element } from './elements';
import type { LinkKeys } from './link-keys';
import type { Notice } from './notice';

/**
 * A click on a cell that leads elsewhere goes there 跟随链接, as in Excel; so do Enter and the space bar where the cell takes no
 * typing. The pointer over such a cell is a hand.
 */
export function followLinks(grid: Grid, keys: LinkKeys, notice: Notice): void {
  const linkAt = (sheetId: string, row: number, column: number): CellLink | null =>
    grid.sheetById(sheetId)?.cells.link(row, column) ?? null;
  // The grid ends the click by selecting the cell; only then may another sheet be shown.
  const follow = (link: CellLink): void => void setTimeout(() => goTo(grid, link, notice), 0);

  const { api } = grid;
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const link = linkAt(worksheet.getSheetId(), row, column);
    if (link) follow(link);
  });
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    const scene = grid.injector.get(IRenderManagerService).getRenderById(grid.unitId)?.scene;
    if (linkAt(worksheet.getSheetId(), row, column)) scene?.setCursor(CURSOR_TYPE.POINTER);
    else scene?.resetCursor();
  });
  keys.connect(() => {
    const sheet = grid.activeSheet;
    const { row, column } = sheet.selection;
    const link = inGrid() && takesNoTyping(sheet, row, column) ? sheet.cells.link(row, column) : null;
    if (link) follow(link);
    return link !== null;
  });
}

function takesNoTyping(sheet: GridSheet, row: number, column: number): boolean {
  return sheet.protection.on && sheet.locked(row, column);
}

/** The keyboard is at the sheet: its editor has the focus, not a button beside it. */
function inGrid(): boolean {
  const { activeElement } = document;
  return activeElement?.tagName !== 'INPUT' && element('grid').contains(activeElement);
}

function goTo(grid: Grid, { sheet: name, cell }: CellLink, notice: Notice): void {
  const sheet = grid.sheetByName(name);
  const at = parseAddress(cell);
  if (sheet?.visible && at) sheet.select(wholeCell(sheet, at));
  else notice.information(`链接指向的工作表“${name}”${sheet ? '是隐藏的' : '不在了，可能已改名或删除'}。`);
}

/** A merged cell is selected as a whole. */
function wholeCell(sheet: GridSheet, { row, column }: { row: number; column: number }): Area {
  const inside = (area: Area): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return sheet.merges.find(inside) ?? { row, column, rows: 1, columns: 1 };
}
