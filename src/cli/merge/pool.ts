import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { isMainThread, parentPort, type ResourceLimits } from 'node:worker_threads';
import { clearUp, prepareHeaps } from './heap';
import { sender } from './posted';
import { readReceived, unread, type ReceivedFile } from './read-received';
import { ReaderThread, type Answer } from './reader-thread';

const MOST_READERS = 4;
/** Fewer files than this do not pay for a further reader. */
const FILES_A_READER = 4;
/** Files that a thread is given ahead, so that it need not wait while this one reads. */
const AHEAD = 2;
/** Bytes of a file that this thread reads itself: many times those of any workbook of forms. */
const LARGEST_HERE = 2 << 20;

/** The other threads: the program that they run, which calls `serveAsWorker`, and their memory in MB. */
export interface Workers {
  program: string;
  /** Little is left lying about while a worker goes from file to file. */
  limits: ResourceLimits;
  /** For a file that is too large for that. */
  roomy: ResourceLimits;
}

const WORKERS: Workers = {
  program: __filename,
  limits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 },
  roomy: { maxOldGenerationSizeMb: 3072, maxYoungGenerationSizeMb: 32 },
};

/** Told of every file that was read. */
type Done = (received: ReceivedFile) => void;

/** Files that are still to be read: any reader may take one, those that are large only a thread of its own. */
interface Queue {
  files: string[];
  large: string[];
}

/**
 * Reads files in parallel 并行读取, in this thread and in others, each file as soon as a reader is free; `done` hears of every one. A thread
 * that dies over a file lets one with more room try it, and takes only that file with it. Stops early when `done` throws.
 */
export async function readAll(paths: readonly string[], done: Done, workers = WORKERS): Promise<void> {
  prepareHeaps();
  const queue: Queue = { files: [...paths].reverse(), large: [] };
  const readers = Math.min(MOST_READERS, availableParallelism(), Math.ceil(paths.length / FILES_A_READER));
  const others = Array.from({ length: readers - 1 }, () => readThere(queue, done, workers));
  await Promise.all([readHere(queue, done), ...others]);
  if (queue.large.length > 0) await readThere(queue, done, workers);
}

/** The readers share one process: a thread of its own for each would take half as much memory again. */
async function readHere(queue: Queue, done: Done): Promise<void> {
  for (let path = queue.files.pop(); path !== undefined; path = queue.files.pop()) {
    if (isLarge(path)) {
      queue.large.push(path);
      continue;
    }
    done(await readReceived(path));
    clearUp();
    // The answers of the others wait meanwhile.
    await setImmediate();
  }
}

function isLarge(path: string): boolean {
  try {
    return statSync(path).size > LARGEST_HERE;
  } catch {
    // Reading it says what is wrong.
    return false;
  }
}

async function readThere(queue: Queue, done: Done, { program, limits, roomy }: Workers): Promise<void> {
  let thread: ReaderThread | null = null;
  const asked: { path: string; answer: Promise<Answer> }[] = [];
  try {
    for (;;) {
      while (asked.length < AHEAD) {
        const path = queue.large.pop() ?? queue.files.pop();
        if (path === undefined) break;
        if (!thread?.isAlive) thread = new ReaderThread(program, limits);
        asked.push({ path, answer: thread.read(path) });
      }
      const next = asked.shift();
      if (!next) return;
      const answer = await next.answer;
      if (answer === 'unread') queue.files.push(next.path);
      else done(answer === 'died' ? await readAlone(next.path, new ReaderThread(program, roomy)) : answer);
    }
  } finally {
    await thread?.end();
  }
}

const DIED = '读取时耗尽内存或出错，没有汇入；请删去无关的工作表后再试。';

/** Reads one file in a thread of its own with more room. */
async function readAlone(path: string, thread: ReaderThread): Promise<ReceivedFile> {
  try {
    const answer = await thread.read(path);
    return typeof answer === 'string' ? unread(path, DIED) : answer;
  } finally {
    await thread.end();
  }
}

/** Serves `readAll` where this program runs as one of its workers; false in the main thread. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const send = sender();
  const serve = async (path: string): Promise<void> => {
    clearUp();
    const answer = await readReceived(path);
    const forms = answer.received.flatMap((one) => (one.ok ? one.file.forms : []));
    port.postMessage(
      send(answer),
      forms.map(({ values }) => values.numbers.buffer as ArrayBuffer),
    );
  };
  // One after another, also when the next is given ahead.
  let last = Promise.resolve();
  port.on('message', (path: string) => {
    last = last.then(() => serve(path));
  });
  return true;
}
