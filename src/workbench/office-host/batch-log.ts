import type { BatchReply, RequestBatch } from './wire';
import { ActionType, PathType } from './wire';

/** One answered batch: what one `context.sync()` of the add-in sent. */
export interface BatchRecord {
  /** Number of the batch among those that work on the workbook, from 1; 0 for the client's own housekeeping. */
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

/** Which of the coming batches fails, and where. The client's own housekeeping does not count. */
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
    const counts = touchesWorkbook(batch);
    if (counts) this.count += 1;
    const number = counts ? this.count : 0;
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

/** False for batches that the client sends by itself: to release references, to tell that it is ready. */
function touchesWorkbook({ Actions, ObjectPaths }: RequestBatch): boolean {
  const onWorkbook = Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.root);
  return (
    onWorkbook &&
    Actions.some((action) => action.ActionType !== ActionType.instantiate && action.Name !== '_RemoveReference')
  );
}
