import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROGRAM } from '../../app/program';
import type { Received } from '../../entries/receive-bytes';
import { PlanLines } from './plan-lines';
import { stampOf, type ReceivedFile } from './read-received';
import { readRecord, writeRecord, type KnownFile } from './received-record';

const MOST_BYTES = 1 << 30;
/** First line: another program, or another edition of it, reads everything anew. */
const HEAD = JSON.stringify({ format: 'plan-merge', version: 4, program: PROGRAM });

/**
 * What an interrupted rollup had read 续读记录: a file beside the result, one line a given file or an own plan, removed when the rollup ends well. A line
 * that is cut off, that is not of the expected shape, or whose file has changed since, is passed over.
 */
export class MergeCache {
  private readonly known = new Map<string, KnownFile>();
  private readonly plans = new PlanLines();
  private file: number | null = null;
  /** What stands before the first line that is added. */
  private start = '';
  /** It cannot be written. */
  private isBroken = false;

  private constructor(private readonly path: string) {}

  static async open(output: string): Promise<MergeCache> {
    const cache = new MergeCache(`${output}.merge.json`);
    const text = await textOf(cache.path);
    const [head, ...lines] = (text ?? '').split('\n');
    if (head === HEAD) {
      for (const line of lines) {
        const value = parsed(line);
        const file = cache.plans.read(value) ? null : readRecord(value, cache.plans);
        if (file) cache.known.set(resolve(file.path), file);
      }
      // A last line that is cut off must not swallow the next.
      cache.start = '\n';
    } else {
      await rm(cache.path, { force: true, recursive: false }).catch(() => undefined);
      cache.start = `${HEAD}\n`;
    }
    return cache;
  }

  /** What was read of a file that has not changed since, or null. */
  async find(path: string): Promise<ReceivedFile | null> {
    const file = this.known.get(resolve(path));
    if (!file) return null;
    try {
      const { bytes, modified } = stampOf(await stat(path, { bigint: true }));
      return bytes === file.stamp.bytes && modified === file.stamp.modified ? asGiven(file, path) : null;
    } catch {
      // It is gone: reading it says so.
      return null;
    }
  }

  /** Keeps what was read of a file of which something can be used. It is only a help: where it cannot be written the rollup goes on without. */
  add({ path, stamp, received }: ReceivedFile): void {
    if (!stamp || !received.some(({ ok }) => ok)) return;
    const plansBy = (plans: readonly unknown[]): number[] => this.plans.numbersOf(plans, (line) => this.write(line));
    this.write(writeRecord({ path, stamp, received }, plansBy));
  }

  /** At once and line by line: lines that wait for one another take as much memory as what they tell. */
  private write(line: string): void {
    if (this.isBroken) return;
    try {
      this.file ??= openSync(this.path, 'a');
      writeSync(this.file, this.start + line + '\n');
      this.start = '';
    } catch {
      this.isBroken = true;
    }
  }

  async close(ended: 'well' | 'badly'): Promise<void> {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    if (ended === 'well') await rm(this.path, { force: true }).catch(() => undefined);
  }
}

/** The answers under the path as it is given now. */
function asGiven(known: KnownFile, path: string): ReceivedFile {
  const name = (file: string): string => path + file.slice(known.path.length);
  const received = known.received.map((one): Received =>
    one.ok
      ? { ok: true, file: { ...one.file, file: name(one.file.file) } }
      : { ok: false, rejected: { ...one.rejected, file: name(one.rejected.file) } },
  );
  return { path, stamp: known.stamp, received };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? null : await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
