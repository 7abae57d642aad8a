import { HostError, type FormulaWrite, type GuardedWrite, type WriteReceipt } from '../../app/ports/workbook-host';
import { isSameValue, type CellValue } from '../../core/model/cells';
import { contentOf, formulaOf, valueOf, type CellContent } from './content';
import { placesOf, runsOfPlaces, type Run } from './places';
import { quietly, restoreEvents } from './quiet';
import { rangeOf } from './range-of';
import type { Conversation } from './sync';

/** Receipt of a write in Excel: besides the values it knows the formulas that stood in the cells. */
export interface ExcelWriteReceipt extends WriteReceipt {
  formulas: readonly (string | null)[];
}

/** What is to stand in a cell: a value, or a formula that comes back. */
interface Wanted {
  sheet: string;
  cell: string;
  value: CellValue;
  formula: string | null;
  expected?: CellValue;
}

/**
 * Writes values in two syncs: one to read what stands there, one to write. Text that begins with “=” stays text; a cell that
 * does not hold what is expected is left.
 */
export function writeCells(conversation: Conversation, writes: readonly GuardedWrite[]): Promise<ExcelWriteReceipt> {
  return write(
    conversation,
    writes.map((item) => ({ ...item, formula: null })),
  );
}

/** Takes a write back, formulas included. Two syncs. */
export async function undoWrite(conversation: Conversation, receipt: WriteReceipt): Promise<void> {
  const formulas = 'formulas' in receipt ? (receipt as ExcelWriteReceipt).formulas : [];
  await write(
    conversation,
    receipt.before.map((item, at) => ({ ...item, formula: formulas[at] ?? null })),
  );
}

/** Writes formulas again where they stand. Two syncs. */
export async function rewriteFormulas(conversation: Conversation, writes: readonly FormulaWrite[]): Promise<void> {
  await write(
    conversation,
    writes.map((item) => ({ ...item, value: null })),
  );
}

async function write(conversation: Conversation, asked: readonly Wanted[]): Promise<ExcelWriteReceipt> {
  const read = runsOfPlaces(placesOf(asked));
  const { context, sync } = conversation;
  if (read.length === 0) return { before: [], formulas: [] };
  const sheets = loadSheets(context, read);
  const ranges = read.map((run) => {
    const range = rangeOf(sheets.get(run.sheet)!, run.area);
    range.load('values,formulas,numberFormat');
    range.format.protection.load('locked');
    return range;
  });
  await sync();
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) {
      throw new HostError('sheet-missing', `没有名为“${name}”的工作表，可能已被改名或删除。没有写入，请刷新后再试。`);
    }
  }
  const found = new Map(
    read.flatMap((run, i) => run.items.map((at, k) => [keyOf(asked[at]!), standing(ranges[i]!, k)] as const)),
  );
  const before = (item: Wanted): Standing => found.get(keyOf(item))!;
  const wanted = asked.filter((item) => item.expected === undefined || isSameValue(item.expected, before(item).value));
  if (wanted.length === 0) return { before: [], formulas: [] };
  const runs = runsOfPlaces(placesOf(wanted));
  const contents = contentsOf(runs, wanted, (item) => item.formula ?? contentOf(item.value, before(item).numberFormat));
  const touched = new Set(wanted.map(({ sheet }) => sheet));
  const locked = lockedSheets(read, ranges, sheets, touched);
  apply(context, runs, contents, locked);
  try {
    await sync();
  } catch (error) {
    const old = contentsOf(runs, wanted, (item) => {
      const { value, formula, numberFormat } = before(item);
      return formula ?? contentOf(value, numberFormat);
    });
    await conversation.cleanUp((fresh) => {
      apply(fresh, runs, old, locked);
      restoreEvents(fresh);
    });
    throw error;
  }
  return {
    before: wanted.map((item) => ({ sheet: item.sheet, cell: item.cell, value: before(item).value })),
    formulas: wanted.map((item) => before(item).formula),
  };
}

function contentsOf(
  runs: readonly Run[],
  wanted: readonly Wanted[],
  content: (item: Wanted) => CellContent,
): CellContent[][] {
  return runs.map(({ items }) => items.map((at) => content(wanted[at]!)));
}

interface Standing {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
}

function standing(range: Excel.Range, row: number): Standing {
  const value: unknown = range.values[row]?.[0];
  return {
    value: valueOf(value),
    formula: formulaOf(range.formulas[row]?.[0], value),
    numberFormat: String(range.numberFormat[row]?.[0]),
  };
}

function loadSheets(context: Excel.RequestContext, runs: readonly Run[]): Map<string, Excel.Worksheet> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet: name } of runs) {
    if (sheets.has(name)) continue;
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    sheet.protection.load('protected,options');
    sheets.set(name, sheet);
  }
  return sheets;
}

/**
 * Sheets whose protection stands in the way, with its options. Only these are unprotected and protected again: protecting
 * clears the undo list of Excel, and entries, 审核 and 核实说明 are unlocked anyway.
 */
function lockedSheets(
  runs: readonly Run[],
  ranges: readonly Excel.Range[],
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  touched: ReadonlySet<string>,
): Map<string, Excel.WorksheetProtectionOptions> {
  const locked = new Map<string, Excel.WorksheetProtectionOptions>();
  runs.forEach(({ sheet: name }, i) => {
    if (!touched.has(name)) return;
    const { protection } = sheets.get(name)!;
    // `locked` is null where the cells of a run differ.
    if (protection.protected && ranges[i]!.format.protection.locked !== false) locked.set(name, protection.options);
  });
  return locked;
}

function apply(
  context: Excel.RequestContext,
  runs: readonly Run[],
  contents: readonly (readonly CellContent[])[],
  locked: ReadonlyMap<string, Excel.WorksheetProtectionOptions>,
): void {
  const { worksheets } = context.workbook;
  quietly(context, () => {
    for (const name of locked.keys()) worksheets.getItem(name).protection.unprotect();
    runs.forEach(({ sheet, area }, i) => {
      rangeOf(worksheets.getItem(sheet), area).formulas = contents[i]!.map((content) => [content]);
    });
    for (const [name, options] of locked) worksheets.getItem(name).protection.protect(options);
  });
}

function keyOf({ sheet, cell }: { sheet: string; cell: string }): string {
  return `${sheet}!${cell}`;
}
