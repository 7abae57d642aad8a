import type { InsertReceipt, WorkbookHost, WriteReceipt } from './ports/workbook-host';

/** Something done that can be taken back 可撤销的操作. Excel clears its own undo when a sheet is protected, so this is ours. */
export type Operation =
  | { kind: 'insertion'; label: string; receipt: InsertReceipt }
  | { kind: 'write'; label: string; receipt: WriteReceipt };

const LIMIT = 20;

/** Operations that can be taken back, newest last 撤销记录; at most 20 are kept. */
export class UndoStack {
  private operations: readonly Operation[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly host: WorkbookHost) {}

  /** Newest first, for the pane. The array is a new one after each change. */
  get all(): readonly Operation[] {
    return this.operations;
  }

  /** The operation that `undo` would take back. */
  get newest(): Operation | null {
    return this.operations[0] ?? null;
  }

  /** Calls back after each change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Remembers an operation; the oldest beyond the limit can no longer be taken back. */
  async push(operation: Operation): Promise<void> {
    const kept = [operation, ...this.operations];
    const dropped = kept.slice(LIMIT);
    this.set(kept.slice(0, LIMIT));
    await Promise.all(dropped.map((old) => this.forget(old)));
  }

  /** The newest insertion on the stack, or null 最近一次插入. */
  get newestInsertion(): Operation | null {
    return this.operations.find((operation) => operation.kind === 'insertion') ?? null;
  }

  /**
   * Takes an operation back, the newest unless another is named; null when there is none. A failure leaves it on the
   * stack. With an insertion go the later writes into its sheets: there is nothing left to take them back from.
   */
  async undo(operation: Operation | null = this.newest): Promise<Operation | null> {
    if (!operation) return null;
    if (operation.kind === 'insertion') await this.host.undoInsert(operation.receipt);
    else await this.host.undoWrite(operation.receipt);
    const at = this.operations.indexOf(operation);
    this.set(
      this.operations.filter((other, index) => other !== operation && !(index < at && isInto(other, operation))),
    );
    return operation;
  }

  /** Before the workbook goes to others: insertions are final, and what they replaced, kept aside until then, is gone. */
  async settle(): Promise<void> {
    const insertions = this.operations.filter(({ kind }) => kind === 'insertion');
    this.set(this.operations.filter(({ kind }) => kind !== 'insertion'));
    for (const insertion of insertions) await this.forget(insertion);
  }

  private async forget(operation: Operation): Promise<void> {
    if (operation.kind === 'insertion') await this.host.forgetInsert?.(operation.receipt);
  }

  private set(operations: readonly Operation[]): void {
    this.operations = operations;
    for (const listener of this.listeners) listener();
  }
}

/** True for a write that went into sheets of this insertion only. */
function isInto(write: Operation, insertion: Operation): boolean {
  if (write.kind !== 'write' || insertion.kind !== 'insertion') return false;
  return write.receipt.before.every(({ sheet }) => insertion.receipt.sheets.includes(sheet));
}
