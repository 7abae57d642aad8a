import type { CellMark, CellWrite } from '../../app/ports/workbook-host';
import { address, parseAddress } from '../../core/model/cells';
import type { Severity } from '../../core/model/finding';
import { entryFill, errorFill, informationFill, warningFill } from '../../core/sheet/palette';
import { contentOf, formulaOf, valueOf } from './content';
import { placesOf, runsOfPlaces } from './places';
import { quietly, restoreEvents } from './quiet';
import { areasOf } from './regions';
import { rangeOf } from './sheet-features';
import type { Conversation } from './sync';

const FILLS: Readonly<Record<Severity, string>> = {
  error: errorFill,
  warning: warningFill,
  information: informationFill,
};
/** What Excel answers for a cell without a fill. */
const NO_FILL = '#FFFFFF';

/**
 * Tints of faulty cells 审核标记. A sheet is protected so that looks may change but notes may not, hence the message of a
 * mark stands in the 审核 column and in the pane, and the cell itself is tinted.
 */
export class Marks {
  /** Fill that each marked cell had before, by sheet and address. */
  private readonly tinted = new Map<string, Map<string, string>>();

  /** Replaces all earlier marks on these sheets and writes the 审核 texts. One sync. */
  async show(
    conversation: Conversation,
    sheets: readonly string[],
    marks: readonly CellMark[],
    verdicts: readonly CellWrite[],
    entryCells: readonly { sheet: string; cell: string }[],
  ): Promise<void> {
    const { context } = conversation;
    const undo: ((fresh: Excel.RequestContext) => void)[] = [];
    const fills: { sheet: string; cell: string; fill: Excel.RangeFill | null; before: string }[] = [];
    quietly(context, () => {
      for (const sheet of sheets) undo.push(this.clear(context, sheet, marks, entryCells));
      for (const { sheet, cell, severity } of marks) {
        const known = this.tinted.get(sheet)?.get(cell);
        const { fill } = cellAt(context, sheet, cell).format;
        if (known === undefined) fill.load('color');
        fills.push({ sheet, cell, fill: known === undefined ? fill : null, before: known ?? '' });
        fill.color = FILLS[severity];
      }
      undo.push(this.writeVerdicts(context, verdicts));
    });
    const originals = () =>
      fills.flatMap(({ sheet, cell, fill, before }) => {
        const color = fill ? answered(() => fill.color) : before;
        return color === undefined ? [] : [{ sheet, cell, color }];
      });
    try {
      await conversation.sync();
    } catch (error) {
      await conversation.cleanUp((fresh) => {
        for (const { sheet, cell, color } of originals()) paint(cellAt(fresh, sheet, cell), color);
        for (const step of undo) step(fresh);
        restoreEvents(fresh);
      });
      throw error;
    }
    for (const sheet of sheets) this.tinted.set(sheet, new Map());
    for (const { sheet, cell, color } of originals()) {
      if (!this.tinted.has(sheet)) this.tinted.set(sheet, new Map());
      this.tinted.get(sheet)!.set(cell, color);
    }
  }

  /** Gives earlier marks their fill back. Of a sheet marked before this session, its entry cells get their tint. */
  private clear(
    context: Excel.RequestContext,
    sheet: string,
    marks: readonly CellMark[],
    entryCells: readonly { sheet: string; cell: string }[],
  ): (fresh: Excel.RequestContext) => void {
    const known = this.tinted.get(sheet);
    if (!known) {
      const own = entryCells.filter((item) => item.sheet === sheet).flatMap(({ cell }) => parseAddress(cell) ?? []);
      for (const area of areasOf(own))
        rangeOf(context.workbook.worksheets.getItem(sheet), area).format.fill.color = entryFill;
      return () => undefined;
    }
    const marked = new Set(marks.filter((mark) => mark.sheet === sheet).map((mark) => mark.cell));
    const stale = [...known].filter(([cell]) => !marked.has(cell));
    const colors = stale.map(([cell, color]) => {
      const range = cellAt(context, sheet, cell);
      range.format.fill.load('color');
      paint(range, color);
      return { cell, fill: range.format.fill };
    });
    return (fresh) => {
      for (const { cell, fill } of colors) {
        const color = answered(() => fill.color);
        if (color !== undefined) paint(cellAt(fresh, sheet, cell), color);
      }
    };
  }

  private writeVerdicts(
    context: Excel.RequestContext,
    verdicts: readonly CellWrite[],
  ): (fresh: Excel.RequestContext) => void {
    const runs = runsOfPlaces(placesOf(verdicts)).map((run) => {
      const range = rangeOf(context.workbook.worksheets.getItem(run.sheet), run.area);
      range.load('values,formulas,numberFormat');
      range.formulas = run.items.map((at) => [contentOf(verdicts[at]!.value)]);
      return { run, range };
    });
    return (fresh) => {
      for (const { run, range } of runs) {
        const old = answered(() => range.values.map((line, i) => [contentBefore(range, line[0], i)]));
        if (old) rangeOf(fresh.workbook.worksheets.getItem(run.sheet), run.area).formulas = old;
      }
    };
  }
}

function contentBefore(range: Excel.Range, value: unknown, row: number) {
  const formula = formulaOf(range.formulas[row]?.[0], value);
  return formula ?? contentOf(valueOf(value), String(range.numberFormat[row]?.[0]));
}

function cellAt(context: Excel.RequestContext, sheet: string, cell: string): Excel.Range {
  const [place] = placesOf([{ sheet, cell }]);
  return context.workbook.worksheets.getItem(sheet).getRange(address(place!.row, place!.column));
}

function paint(range: Excel.Range, color: string): void {
  if (color === '' || color.toUpperCase() === NO_FILL) range.format.fill.clear();
  else range.format.fill.color = color;
}

/** A loaded property, or undefined where Excel failed before it answered. */
function answered<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
