import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, type ResourceLimits } from 'node:worker_threads';
import { clearYoung, prepareWorkers } from './heap';
import { receiver, sender, type Posted } from './posted';
import { readReceived, unread, type ReceivedFile } from './read-received';

const MOST_WORKERS = 4;
/** Fewer files than this do not pay for a further worker. */
const FILES_A_WORKER = 4;

/** The workers: the program that they run, which calls `serveAsWorker`, and their memory in MB. */
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

/**
 * Reads files in worker threads 并行读取, each as soon as a worker is free; `done` hears of every one. A worker that dies over a
 * file lets one with more room try it, and takes only that file with it. Stops early when `done` throws.
 */
export async function readAll(
  paths: readonly string[],
  done: (received: ReceivedFile) => void,
  workers = WORKERS,
): Promise<void> {
  prepareWorkers();
  const queue = [...paths].reverse();
  const count = Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(paths.length / FILES_A_WORKER));
  await Promise.all(Array.from({ length: count }, () => work(queue, done, workers)));
}

async function work(
  queue: string[],
  done: (received: ReceivedFile) => void,
  { program, limits, roomy }: Workers,
): Promise<void> {
  let worker: Asked | null = null;
  try {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      worker ??= start(program, limits);
      const received = await ask(worker, path);
      if (received === null) worker = null;
      done(received ?? (await alone(path, start(program, roomy))) ?? unread(path, DIED));
    }
  } finally {
    await worker?.thread.terminate();
  }
}

/** Reads one file in a worker of its own with more room; null when it dies over that, too. */
async function alone(path: string, worker: Asked): Promise<ReceivedFile | null> {
  try {
    return await ask(worker, path);
  } finally {
    await worker.thread.terminate();
  }
}

/** A worker, and what makes its answers whole again. */
interface Asked {
  thread: Worker;
  whole: (posted: Posted) => ReceivedFile;
}

function start(program: string, resourceLimits: ResourceLimits): Asked {
  const worker = new Worker(program, { resourceLimits });
  // What made it die is told by its end, as the fault of the file that it was reading.
  worker.on('error', () => undefined);
  return { thread: worker, whole: receiver() };
}

const DIED = '读取时耗尽内存或出错，没有汇入；请删去无关的工作表后再试。';

/** The worker's answer about one file; null when it died over it. */
function ask({ thread: worker, whole }: Asked, path: string): Promise<ReceivedFile | null> {
  return new Promise((resolve) => {
    const finish = (posted: Posted | null): void => {
      worker.off('message', finish);
      worker.off('exit', fail);
      resolve(posted && whole(posted));
    };
    const fail = (): void => finish(null);
    worker.on('message', finish);
    worker.on('exit', fail);
    worker.postMessage(path);
  });
}

/** Serves `readAll` where this program runs as one of its workers; false in the main thread. */
export function serveAsWorker(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const send = sender();
  port.on('message', (path: string) => {
    clearYoung();
    void readReceived(path).then((answer) => {
      const forms = answer.received.flatMap((one) => (one.ok ? one.file.forms : []));
      port.postMessage(
        send(answer),
        forms.map(({ values }) => values.buffer as ArrayBuffer),
      );
    });
  });
  return true;
}
