import type { BatchReply, RequestBatch } from './wire';
import { ActionType } from './wire';

/** One answered batch: what one `context.sync()` of the add-in sent. */
export interface BatchRecord {
  /** Number of the batch among those that do work, from 1; 0 for one that only releases references. */
  number: number;
  actions: number;
  /** Members that were used, as `Range.Values`, in order, each once. */
  members: Set<string>;
  /** Calls of this batch that clear the undo list of Excel. */
  clearsUndo: string[];
  /** Code of the error that ended it, or null. */
  error: string | null;
  milliseconds: number;
  /** Where this batch has to fail: before an action, or after the last one. */
  failure: { at: number | 'end'; code: string } | null;
}

/** Which of the coming batches fails, and where. Batches that only release references do not count. */
export interface FailurePlan {
  /** 1 (default) is the next batch. */
  batch?: number;
  /** Number of actions done before it fails: `start` (default) is 0, `end` is all, with everything written. */
  action?: number | 'start' | 'end';
  /** Code of the error; GeneralException unless told. */
  code?: string;
}

/** Counts the batches, and lets tests fail one of them. */
export class BatchLog {
  readonly records: BatchRecord[] = [];
  private count = 0;
  private planned: { number: number; at: number | 'end'; code: string }[] = [];

  fail({ batch = 1, action = 'start', code = 'GeneralException' }: FailurePlan): void {
    this.planned.push({ number: this.count + batch, at: action === 'start' ? 0 : action, code });
  }

  begin(batch: RequestBatch): BatchRecord {
    const cleanUp =
      batch.Actions.every(
        (action) => action.ActionType === ActionType.instantiate || action.Name === '_RemoveReference',
      ) && batch.Actions.some((action) => action.Name === '_RemoveReference');
    if (!cleanUp) this.count += 1;
    const number = cleanUp ? 0 : this.count;
    const index = this.planned.findIndex((plan) => plan.number === number);
    const failure = index < 0 ? null : this.planned.splice(index, 1)[0]!;
    const record: BatchRecord = {
      number,
      actions: batch.Actions.length,
      members: new Set(),
      clearsUndo: [],
      error: null,
      milliseconds: performance.now(),
      failure,
    };
    this.records.push(record);
    return record;
  }

  end(record: BatchRecord, reply: BatchReply): void {
    record.milliseconds = performance.now() - record.milliseconds;
    record.error = reply.Error?.Code ?? null;
  }
}
