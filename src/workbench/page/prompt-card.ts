import type { Area } from '../../core/model/cells';
import type { Grid } from '../grid/grid-model';
import type { GridSheet } from '../grid/sheet';
import { element } from './elements';

const GAP = 6;
/** What the sheet is drawn on; editors have canvases of their own. */
const DRAWING = 'canvas[id^="univer-sheet"]';

/** Shows what the selected cell expects 输入提示, beside it as a spreadsheet does; the grid itself keeps it but never shows it. */
export function showPrompts(grid: Grid): void {
  const card = element('prompt');
  const hide = (): void => void (card.hidden = true);
  grid.onSelect((sheet, area) => {
    const prompt = sheet.validations.at(area.row, area.column)?.prompt;
    if (!prompt?.show || !(prompt.title || prompt.message)) return hide();
    element('prompt-title').textContent = prompt.title;
    element('prompt-text').textContent = prompt.message;
    card.hidden = false;
    place(card, sheet, area);
  });
  grid.onEdit(hide);
  // What scrolls or is typed into goes on without it.
  element('grid').addEventListener('wheel', hide, { passive: true });
  window.addEventListener('resize', hide);
}

/** Below the cell, or above it where the grid ends; always inside the grid. */
function place(card: HTMLElement, sheet: GridSheet, area: Area): void {
  const range = sheet.worksheet.getRange(area.row, area.column) as unknown as { getCellRect(): DOMRect };
  const cell = range.getCellRect();
  const grid = element('grid');
  const frame = grid.getBoundingClientRect();
  // The cell is measured from the corner of the drawing, below the toolbar.
  const drawing = grid.querySelector(DRAWING)?.getBoundingClientRect() ?? frame;
  const [x, y] = [drawing.left - frame.left, drawing.top - frame.top];
  // A cell that is selected but out of sight needs no words.
  card.hidden = x + cell.left >= frame.width || y + cell.top >= frame.height;
  const { width, height } = card.getBoundingClientRect();
  const below = y + cell.bottom + GAP;
  const top = below + height > frame.height ? y + cell.top - height - GAP : below;
  const left = Math.min(x + cell.left, frame.width - width - GAP);
  card.style.left = `${Math.max(GAP, left)}px`;
  card.style.top = `${Math.max(GAP, top)}px`;
}
