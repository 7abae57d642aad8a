import { HostError } from '../../app/ports/workbook-host';
import type { InsertToken } from './insert';
import { quietly } from './quiet';
import type { Conversation } from './sync';
import { readWorkbookState, sameName, type WorkbookState } from './workbook-state';

/**
 * Takes an insertion back in two syncs: deletes its sheets and names, and brings back what it replaced. Sheets that are
 * gone already are passed over. Deleting cannot be undone, so after a failure the same work is done once more instead of
 * being turned round: every step of it may be repeated.
 */
export async function undoInsert(conversation: Conversation, token: InsertToken): Promise<void> {
  const state = await readWorkbookState(conversation);
  refuseLastSheet(state, token);
  queueUndo(conversation.context, state, token);
  try {
    await conversation.sync();
  } catch {
    await conversation.cleanUp((context) => queueUndo(context, state, token, true));
  }
}

/** Deletes for good what an insertion replaced; the insertion can then no longer be taken back. Two syncs. */
export async function forgetInsert(conversation: Conversation, token: InsertToken): Promise<void> {
  if (token.replaced.length === 0) return;
  const state = await readWorkbookState(conversation);
  const kept = token.replaced.filter((old) => isKept(state, old));
  if (kept.length === 0) return;
  quietly(conversation.context, () => {
    for (const old of kept) conversation.context.workbook.worksheets.getItem(old.id).delete();
  });
  await conversation.sync();
}

function queueUndo(context: Excel.RequestContext, state: WorkbookState, token: InsertToken, again = false): void {
  const { worksheets, names } = context.workbook;
  const has = (id: string) => state.sheets.some((sheet) => sheet.id === id);
  const added = token.added.filter((sheet) => has(sheet.id));
  const kept = token.replaced.filter((old) => isKept(state, old));
  const hasName = (name: string) => state.names.some((item) => sameName(item.name, name));
  const sheet = (id: string) => (again ? worksheets.getItemOrNullObject(id) : worksheets.getItem(id));
  const definedName = (name: string) => (again ? names.getItemOrNullObject(name) : names.getItem(name));
  quietly(context, () => {
    // The old sheet is shown before the new one goes: a workbook keeps at least one visible sheet.
    for (const old of kept) worksheets.getItem(old.id).visibility = old.visibility;
    for (const name of token.definedNames.filter(hasName)) definedName(name).delete();
    for (const { id } of added) sheet(id).delete();
    for (const old of kept) worksheets.getItem(old.id).name = old.name;
    for (const { name, before } of token.movedNames) if (hasName(name)) names.getItem(name).formula = before;
    if (has(token.activeId) && !added.some(({ id }) => id === token.activeId)) {
      worksheets.getItem(token.activeId).activate();
    }
  });
}

/** A replaced sheet that is still kept aside; one that the person took out and renamed is theirs. */
function isKept(state: WorkbookState, old: InsertToken['replaced'][number]): boolean {
  return state.sheets.some(
    (sheet) => sheet.id === old.id && sheet.name === old.asideName && sheet.visibility !== 'Visible',
  );
}

function refuseLastSheet(state: WorkbookState, token: InsertToken): void {
  const stays = state.sheets.some(
    ({ id, visibility }) => visibility === 'Visible' && !token.added.some((sheet) => sheet.id === id),
  );
  if (stays || token.replaced.some((old) => isKept(state, old))) return;
  const names = token.added.map((sheet) => sheet.name).join('、');
  throw new HostError('failed', `“${names}”是工作簿里仅有的可见工作表，不能撤销插入。请先新建一张工作表，再试一次。`);
}
