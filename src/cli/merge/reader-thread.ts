import { Worker, type ResourceLimits } from 'node:worker_threads';
import { receiver, type Posted } from './posted';
import type { ReceivedFile } from './read-received';

/** What became of a file given to a thread: what it read; `died` over it; or it died over one before, and this one is `unread`. */
export type Answer = ReceivedFile | 'died' | 'unread';

/** A thread that reads files 读取线程, one after another in the order in which they are given. */
export class ReaderThread {
  private readonly thread: Worker;
  private readonly whole = receiver();
  private readonly waiting: ((answer: Answer) => void)[] = [];
  private alive = true;

  /** `program` calls `serveAsWorker`. */
  constructor(program: string, resourceLimits: ResourceLimits) {
    this.thread = new Worker(program, { resourceLimits });
    // What made it die is told by its end, as the fault of the file that it was reading.
    this.thread.on('error', () => undefined);
    this.thread.on('message', (posted: Posted) => this.waiting.shift()?.(this.whole(posted)));
    this.thread.on('exit', () => {
      this.alive = false;
      for (const [at, answer] of this.waiting.splice(0).entries()) answer(at === 0 ? 'died' : 'unread');
    });
  }

  get isAlive(): boolean {
    return this.alive;
  }

  read(path: string): Promise<Answer> {
    return new Promise((resolve) => {
      if (!this.alive) return resolve('unread');
      this.waiting.push(resolve);
      this.thread.postMessage(path);
    });
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }
}
