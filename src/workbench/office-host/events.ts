import { localAddress } from './a1';
import type { Grid } from '../grid/grid-model';
import type { EditKind } from '../grid/edits';

/** A message of the host to the client, as the client unpacks it. */
export interface OfficeMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** Numbers of the events that this host raises. */
const EventNumber = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventName = keyof typeof EventNumber;

/** Target of events that a handler receives for all sheets. */
export const WORKBOOK_TARGET = 'Workbook';

const EXCEL_EVENT = 65_536;

const CHANGE_TYPES: Readonly<Record<EditKind, string>> = {
  cells: 'RangeEdited',
  'rows-inserted': 'RowInserted',
  'rows-deleted': 'RowDeleted',
  'columns-inserted': 'ColumnInserted',
  'columns-deleted': 'ColumnDeleted',
};

/** Turns what happens in the grid into events of Excel 事件, for the targets that registered. */
export class OfficeEvents {
  /** False while the add-in keeps its own changes quiet. */
  enabled = true;
  private readonly registered = new Set<string>();
  private readonly stops: (() => void)[];
  private queue: OfficeMessage[] = [];
  private receiver: ((messages: OfficeMessage[]) => void) | null = null;

  constructor(grid: Grid, referenceTo: (sheetId: string, address: string) => string) {
    this.stops = [
      grid.onEdit((edit) => {
        const address = localAddress(edit.area);
        this.raise('changed', edit.sheetId, () => ({
          address,
          changeType: CHANGE_TYPES[edit.kind],
          source: 'Local',
          triggerSource: edit.byPerson ? 'Unknown' : 'ThisLocalAddin',
          referenceId: referenceTo(edit.sheetId, address),
        }));
      }),
      grid.onSelect((sheet, area) => this.raise('selectionChanged', sheet.id, () => ({ address: localAddress(area) }))),
      grid.onSheets((kind, sheetId) => this.raise(kind, sheetId, () => ({ source: 'Local' }))),
    ];
  }

  /** The client listens; messages that came before are lost, as in Excel. */
  connect(receiver: (messages: OfficeMessage[]) => void): void {
    this.receiver = receiver;
  }

  register(event: EventName, target: string): void {
    this.registered.add(`${event} ${target}`);
  }

  unregister(event: EventName, target: string): void {
    this.registered.delete(`${event} ${target}`);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.receiver = null;
  }

  private raise(event: EventName, sheetId: string, details: () => object): void {
    if (!this.enabled) return;
    const targets = [sheetId, WORKBOOK_TARGET].filter((target) => this.registered.has(`${event} ${target}`));
    if (!targets.length) return;
    const message = JSON.stringify({ ...details(), worksheetId: sheetId });
    for (const targetId of targets) {
      this.queue.push({ messageCategory: EXCEL_EVENT, messageType: EventNumber[event], targetId, message });
    }
    // Events arrive after the batch or the keystroke that caused them.
    setTimeout(() => this.deliver(), 0);
  }

  private deliver(): void {
    const messages = this.queue;
    this.queue = [];
    if (messages.length) this.receiver?.(messages);
  }
}
