import { whenFree } from '../../app/ports/when-free';
import type { EditEvent } from '../../app/ports/workbook-host';
import type { Conversation, ExcelSession } from './sync';

/** Calls back after each edit by the person; the program's own changes are left out. Returns the way to stop. */
export async function watchEdits(
  session: ExcelSession,
  onEdit: (event: EditEvent) => void,
): Promise<() => Promise<void>> {
  const deliveries = new Deliveries(session);
  const handle = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (isOwn(event)) return;
    await deliveries.add(event.worksheetId, (sheet) => onEdit({ sheet, area: areaOf(event.address) }));
  };
  return register(session, deliveries, (context) => context.workbook.worksheets.onChanged.add(handle));
}

/** Calls back when the selection moves; of several areas the first counts. Returns the way to stop. */
export async function watchSelections(
  session: ExcelSession,
  onSelect: (event: { sheet: string; cell: string }) => void,
): Promise<() => Promise<void>> {
  const deliveries = new Deliveries(session);
  const handle = async (event: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const cell = areaOf(event.address).split(':')[0] ?? '';
    await deliveries.add(event.worksheetId, (sheet) => onSelect({ sheet, cell }));
  };
  return register(session, deliveries, (context) => context.workbook.worksheets.onSelectionChanged.add(handle));
}

/** Before ExcelApi 1.14 an event does not say whose change it was; then events are switched off during own changes. */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.14')) return event.triggerSource === 'ThisLocalAddin';
  return false;
}

/** First area of an event's address, without sheet and $. */
function areaOf(text: string): string {
  const first = text.split(/[,;]/)[0] ?? '';
  return first
    .slice(first.lastIndexOf('!') + 1)
    .replace(/\$/g, '')
    .trim();
}

/** Events tell the id of a sheet; its name is asked for, because it may have been changed. In order, until stopped. */
class Deliveries {
  private stopping = false;
  private stopped = false;
  private pending: Promise<void> = Promise.resolve();

  constructor(private readonly session: ExcelSession) {}

  add(sheetId: string, deliver: (sheet: string) => void): Promise<void> {
    this.pending = this.pending.then(async () => {
      // The next cell may be in editing already when the event of the last one arrives.
      const name = await whenFree(
        () => this.session.run((conversation) => nameOf(conversation, sheetId)),
        () => this.stopping,
      ).catch(() => null);
      if (name !== null && !this.stopped) deliver(name);
    });
    return this.pending;
  }

  /** Waits for what has arrived, then delivers no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.pending;
    this.stopped = true;
  }
}

/** Null when the sheet is gone: then its event concerns nobody. */
async function nameOf({ context, sync }: Conversation, id: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  await sync();
  return sheet.isNullObject ? null : sheet.name;
}

async function register<T>(
  session: ExcelSession,
  deliveries: Deliveries,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<() => Promise<void>> {
  const handler = await session.run(async ({ context, sync }) => {
    const result = add(context);
    await sync();
    return result;
  });
  return async () => {
    // A handler is removed in the context in which it was added.
    await session.runIn(handler.context as Excel.RequestContext, async ({ sync }) => {
      handler.remove();
      await sync();
    });
    await deliveries.stop();
  };
}
