import type { CellMark, CellWrite } from '../../app/ports/workbook-host';
import { address, parseAddress } from '../../core/model/cells';
import type { Severity } from '../../core/model/finding';
import { entryFill, errorFill, informationFill, warningFill } from '../../core/sheet/palette';
import { contentOf, formulaOf, valueOf } from './content';
import { placesOf, runsOfPlaces, type Run } from './places';
import { quietly, restoreEvents } from './quiet';
import { areasOf } from './regions';
import { rangeOf } from './range-of';
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
    const painted: Painted[] = [];
    const written: Written[] = [];
    quietly(context, () => {
      for (const sheet of sheets) painted.push(...this.clear(context, sheet, marks, entryCells));
      for (const { sheet, cell, severity } of marks) painted.push(paint(context, sheet, cell, FILLS[severity]));
      for (const run of runsOfPlaces(placesOf(verdicts))) written.push(write(context, run, verdicts));
    });
    try {
      await conversation.sync();
    } catch (error) {
      await conversation.cleanUp((fresh) => {
        // Newest first: a cell that was cleared and marked again ends as it began.
        for (const { sheet, cell, before } of [...painted].reverse()) {
          const color = answered(() => before.format.fill.color);
          if (color !== undefined) setFill(cellAt(fresh, sheet, cell), color);
        }
        for (const item of written) restore(fresh, item);
        restoreEvents(fresh);
      });
      throw error;
    }
    this.remember(sheets, marks, painted);
  }

  /** Gives earlier marks their fill back. Of a sheet marked before this session, its entry cells get their tint. */
  private clear(
    context: Excel.RequestContext,
    sheet: string,
    marks: readonly CellMark[],
    entryCells: readonly { sheet: string; cell: string }[],
  ): Painted[] {
    const known = this.tinted.get(sheet);
    if (!known) {
      const own = entryCells.filter((item) => item.sheet === sheet).flatMap(({ cell }) => parseAddress(cell) ?? []);
      for (const area of areasOf(own)) {
        rangeOf(context.workbook.worksheets.getItem(sheet), area).format.fill.color = entryFill;
      }
      return [];
    }
    const marked = new Set(marks.filter((mark) => mark.sheet === sheet).map((mark) => mark.cell));
    const stale = [...known].filter(([cell]) => !marked.has(cell));
    return stale.map(([cell, color]) => paint(context, sheet, cell, color));
  }

  /** Keeps the fill that each marked cell had before it was first marked. */
  private remember(sheets: readonly string[], marks: readonly CellMark[], painted: readonly Painted[]): void {
    const fills = new Map(painted.map((item) => [`${item.sheet}!${item.cell}`, item.before.format.fill]));
    const earlier = new Map(this.tinted);
    for (const sheet of sheets) this.tinted.set(sheet, new Map());
    for (const { sheet, cell } of marks) {
      const original = earlier.get(sheet)?.get(cell) ?? fills.get(`${sheet}!${cell}`)?.color ?? entryFill;
      if (!this.tinted.has(sheet)) this.tinted.set(sheet, new Map());
      this.tinted.get(sheet)!.set(cell, original);
    }
  }
}

/** A cell that gets another fill. `before` is a proxy of its own: one that is written to forgets what it has read. */
interface Painted {
  sheet: string;
  cell: string;
  before: Excel.Range;
}

function paint(context: Excel.RequestContext, sheet: string, cell: string, color: string): Painted {
  const before = cellAt(context, sheet, cell);
  before.format.fill.load('color');
  setFill(cellAt(context, sheet, cell), color);
  return { sheet, cell, before };
}

/** A run of 审核 cells that gets new texts. */
interface Written {
  run: Run;
  before: Excel.Range;
}

function write(context: Excel.RequestContext, run: Run, verdicts: readonly CellWrite[]): Written {
  const sheet = context.workbook.worksheets.getItem(run.sheet);
  const before = rangeOf(sheet, run.area);
  before.load('values,formulas,numberFormat');
  rangeOf(sheet, run.area).formulas = run.items.map((at) => [contentOf(verdicts[at]!.value)]);
  return { run, before };
}

function restore(fresh: Excel.RequestContext, { run, before }: Written): void {
  const old = answered(() => before.values.map((line: unknown[], row) => [contentBefore(before, line[0], row)]));
  if (old) rangeOf(fresh.workbook.worksheets.getItem(run.sheet), run.area).formulas = old;
}

function contentBefore(range: Excel.Range, value: unknown, row: number) {
  const formula = formulaOf(range.formulas[row]?.[0], value);
  return formula ?? contentOf(valueOf(value), String(range.numberFormat[row]?.[0]));
}

function cellAt(context: Excel.RequestContext, sheet: string, cell: string): Excel.Range {
  const [place] = placesOf([{ sheet, cell }]);
  return context.workbook.worksheets.getItem(sheet).getRange(address(place!.row, place!.column));
}

function setFill(range: Excel.Range, color: string): void {
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
