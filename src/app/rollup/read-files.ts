import type { Received } from '../../core/rollup/submission';
import { AppError } from '../app-error';
import type { GivenFile, Reading } from '../ports/rollup-background';
import { NOT_LOADED, type WorkerLine } from './worker-line';

/** No real workbook takes so long: its worker is given up. */
const MOST_MS = 120_000;

/**
 * Reads files with several workers 并行读取, each as soon as a worker is free; `done` hears of every one. A worker that dies over a file,
 * or does not come to an end, takes only that file with it and is replaced.
 */
export function readFiles(
  files: readonly GivenFile[],
  workers: number,
  open: () => WorkerLine,
  done: (received: Received[]) => void,
): Reading {
  const queue = [...files];
  const left: GivenFile[] = [];
  const lines = new Set<WorkerLine>();
  let stopped = false;

  const stop = (): void => {
    stopped = true;
    for (const line of lines) line.end();
  };
  /** A worker whose program stands; without it no file could be read. */
  const begin = async (): Promise<WorkerLine> => {
    const line = open();
    lines.add(line);
    try {
      await line.ask('start', null);
    } catch {
      if (!stopped) throw new AppError('not-loaded', NOT_LOADED);
    }
    return line;
  };
  const work = async (): Promise<void> => {
    let line: WorkerLine | null = null;
    while (queue.length > 0) {
      line ??= await begin();
      const next = stopped ? undefined : queue.shift();
      if (!next) break;
      const received = await answerOf(line, next);
      if (received) done(received);
      else if (stopped) left.push(next);
      else {
        lines.delete(line);
        line.end();
        line = null;
        done([died(next)]);
      }
    }
    line?.end();
  };
  const all = Promise.all(Array.from({ length: Math.min(workers, files.length) }, work));
  const finished = all.then(
    () => [...left, ...queue],
    (error: unknown) => {
      stop();
      throw error;
    },
  );
  return { stop, finished };
}

/** What came of one file; null where the worker died over it or took too long. */
async function answerOf(line: WorkerLine, given: GivenFile): Promise<Received[] | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MOST_MS);
  });
  try {
    return await Promise.race([line.ask('read', given), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function died({ name, file }: GivenFile): Received {
  const reason = '读取时耗尽内存或出错，没有汇入；请删去无关的工作表后再试。';
  return { ok: false, rejected: { file: name, reason, bytes: file.size, sha256: null } };
}
