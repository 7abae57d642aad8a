import { HostError, type InsertReceipt, type OnNameTaken, type SheetsToInsert } from '../../app/ports/workbook-host';
import { areaAddress } from '../../core/model/cells';
import type { SheetSpec } from '../../core/sheet/spec';
import { nameFormula, planInsertion, type PlannedSheet } from './insert-plan';
import { quietly, restoreEvents } from './quiet';
import { rangeOf } from './range-of';
import { requestSize, writeContent, type Dialect } from './sheet-content';
import { applyFeatures, protect } from './sheet-features';
import { applyLinks } from './sheet-links';
import { applyLooks } from './sheet-looks';
import type { Conversation } from './sync';
import { readWorkbookState, type SheetState, type WorkbookState } from './workbook-state';

/** Excel on the web refuses requests over 5 MB. */
const REQUEST_LIMIT = 4_500_000;

/** What an insertion did to the workbook, by ids, so that renaming by hand does not confuse its undo. */
export interface InsertToken {
  added: readonly { id: string; name: string }[];
  definedNames: readonly string[];
  movedNames: readonly { name: string; before: string }[];
  replaced: readonly (SheetState & { asideName: string })[];
  activeId: string;
}

/**
 * Makes sheets in two syncs, however many: one to look, one to do everything. Excel does not roll back, so a failure costs
 * one clean-up. A sheet that is replaced stays as it is until all new ones stand, and is then kept, hidden, as
 * 专栏2（替换前） until its undo is given up: deleting it could not be taken back.
 */
export async function insertSheets(
  conversation: Conversation,
  given: SheetsToInsert,
  onConflict: OnNameTaken,
  dialect: Dialect,
): Promise<InsertReceipt> {
  if (typeof given !== 'function') refuseTooLarge(given, dialect);
  const state = await readWorkbookState(conversation);
  const specs = typeof given === 'function' ? given(state.sheets.map((sheet) => sheet.name)) : given;
  refuseTooLarge(specs, dialect);
  const plan = planInsertion(state, specs, onConflict);
  const { context } = conversation;
  let made: Made[] = [];
  quietly(context, () => {
    // All sheets have their names before anything is written: formulas and links lead from one to another.
    made = plan.map((planned) => addSheet(context, planned));
    for (const item of made) putInPlace(context, item);
    for (const { planned, sheet } of made) fill(sheet, planned.spec, dialect);
    made[0]?.sheet.activate();
  });
  try {
    await conversation.sync();
  } catch (error) {
    await conversation.cleanUp((fresh) => takeDown(fresh, state, made));
    throw error;
  }
  const token: InsertToken = {
    added: made.map(({ sheet, planned }) => ({ id: sheet.id, name: planned.spec.name })),
    definedNames: plan.flatMap(({ names }) => names.flatMap(({ name, before }) => (before === null ? [name] : []))),
    movedNames: plan.flatMap(({ names }) =>
      names.flatMap(({ name, before }) => (before === null ? [] : [{ name, before }])),
    ),
    replaced: plan.flatMap(({ replaces }) => replaces ?? []),
    activeId: state.activeId,
  };
  return { sheets: specs.map((spec) => spec.name), token };
}

function refuseTooLarge(specs: readonly SheetSpec[], dialect: Dialect): void {
  if (specs.reduce((sum, spec) => sum + requestSize(spec, dialect), 0) <= REQUEST_LIMIT) return;
  throw new HostError('request-too-large', `一次插入 ${specs.length} 张表超过 5 MB。请分几次插入。`);
}

/** A sheet being made; after a failed sync its proxy still knows whether it came into being. */
interface Made {
  planned: PlannedSheet;
  sheet: Excel.Worksheet;
}

function addSheet(context: Excel.RequestContext, planned: PlannedSheet): Made {
  const sheet = context.workbook.worksheets.add(planned.buildName);
  sheet.load('id');
  return { planned, sheet };
}

function fill(sheet: Excel.Worksheet, spec: SheetSpec, dialect: Dialect): void {
  writeContent(sheet, spec, dialect);
  applyLooks(sheet, spec);
  applyFeatures(sheet, spec);
  applyLinks(sheet, spec);
  if (spec.protected) protect(sheet);
}

function putInPlace(context: Excel.RequestContext, { planned, sheet }: Made): void {
  const { worksheets, names } = context.workbook;
  const { spec, replaces } = planned;
  if (replaces) {
    const old = worksheets.getItem(replaces.id);
    old.name = replaces.asideName;
    old.visibility = 'Hidden';
    sheet.position = replaces.position;
    sheet.name = spec.name;
  }
  for (const { name, area, before } of planned.names) {
    if (before === null) names.add(name, rangeOf(sheet, area));
    else names.getItem(name).formula = nameFormula(spec.name, area, areaAddress);
  }
}

/**
 * Undoes whatever part of a failed insertion was done. Every step holds at any point of failure: old sheets are named by
 * their ids, and of the new ones only those are deleted of which Excel told the id before it failed.
 */
function takeDown(context: Excel.RequestContext, state: WorkbookState, made: readonly Made[]): void {
  const { worksheets, names } = context.workbook;
  const known = made.filter(({ sheet }) => isLoaded(() => sheet.id));
  const replaced = made.flatMap(({ planned }) => planned.replaces ?? []);
  for (const old of replaced) worksheets.getItem(old.id).visibility = old.visibility;
  const planned = made.flatMap((item) => item.planned.names);
  // Deleting what is not there does nothing.
  for (const { name, before } of planned) if (before === null) names.getItemOrNullObject(name).delete();
  for (const { sheet } of known) worksheets.getItem(sheet.id).delete();
  for (const old of replaced) worksheets.getItem(old.id).name = old.name;
  for (const { name, before } of planned) if (before !== null) names.getItem(name).formula = before;
  worksheets.getItem(state.activeId).activate();
  restoreEvents(context);
}

/** Reading a property that Excel did not answer throws. */
function isLoaded(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}
