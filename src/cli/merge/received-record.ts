import type { RejectedFile } from '../../core/rollup/submission';
import type { Received } from '../../entries/receive-bytes';
import { countOf, fieldsOf, listOf, textOf } from './fields';
import { fileRecord, readFileRecord } from './file-record';
import type { PlanLines } from './plan-lines';
import type { ReceivedFile, SizeAndTime } from './read-received';

/** A given file whose bytes were read, with the answers about it. */
export type KnownFile = ReceivedFile & { stamp: SizeAndTime };

/** One line of the record of an interrupted rollup 续读记录; `plansBy` tells the numbers of its own plans. */
export function writeRecord(
  { path, stamp, received }: KnownFile,
  plansBy: (plans: readonly unknown[]) => number[],
): string {
  const answers = received.map((one) =>
    one.ok ? { file: { ...fileRecord(one.file), plans: plansBy(one.file.plans) } } : { rejected: one.rejected },
  );
  return JSON.stringify({ path, stamp, received: answers });
}

/** A line read back, parsed; null for anything that is not exactly of that shape: it may be cut off or made by others. */
export function readRecord(value: unknown, plans: PlanLines): KnownFile | null {
  const fields = fieldsOf(value);
  const stamp = fieldsOf(fields?.get('stamp'));
  const path = textOf(fields?.get('path'));
  const [bytes, modified] = [countOf(stamp?.get('bytes')), textOf(stamp?.get('modified'))];
  const received = listOf(fields?.get('received'), (answer) => answerOf(answer, plans));
  if (path === null || bytes === null || modified === null || !received) return null;
  return { path, stamp: { bytes, modified }, received };
}

function answerOf(value: unknown, lines: PlanLines): Received | null {
  const fields = fieldsOf(value);
  const record = fieldsOf(fields?.get('file'));
  const plans = record && listOf(record.get('plans'), (number) => lines.find(number));
  const file = plans && readFileRecord(record, plans);
  if (file) return { ok: true, file };
  const rejected = rejectedOf(fields?.get('rejected'));
  return rejected && { ok: false, rejected };
}

function rejectedOf(value: unknown): RejectedFile | null {
  const fields = fieldsOf(value);
  const [file, reason, sha256] = ['file', 'reason', 'sha256'].map((key) => textOf(fields?.get(key)));
  const bytes = countOf(fields?.get('bytes'));
  return file == null || reason == null || sha256 == null || bytes === null ? null : { file, reason, bytes, sha256 };
}
