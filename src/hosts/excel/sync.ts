import { toHostError } from './errors';

/** One conversation with Excel: queue up work on `context`, then send it with `sync`. */
export interface Conversation {
  readonly context: Excel.RequestContext;
  /** Sends what has been queued: one request. The only caller of `context.sync()` in the program. */
  sync(): Promise<void>;
  /**
   * Sends a clean-up after a failure, in a request of its own: what is left of the failed one is dropped. An object that
   * is already gone ends it without an error, because then nothing is left to clean up behind it.
   */
  cleanUp(queue: (context: Excel.RequestContext) => void): Promise<void>;
}

/** Sends requests to Excel one conversation after the other, and counts them 同步次数. */
export class ExcelSession {
  private count = 0;
  private tail: Promise<unknown> = Promise.resolve();

  /** Number of `context.sync()` so far, clean-up ones included. */
  get syncs(): number {
    return this.count;
  }

  /** Runs a conversation after those before it have ended. Errors of Office.js arrive as HostError. */
  run<T>(work: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.converse(new Excel.RequestContext(), work));
  }

  /** The same in a context that exists already, which is how event handlers are removed. */
  runIn<T>(context: Excel.RequestContext, work: (conversation: Conversation) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.converse(context, work));
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async converse<T>(
    context: Excel.RequestContext,
    work: (conversation: Conversation) => Promise<T>,
  ): Promise<T> {
    try {
      return await work({
        context,
        sync: () => this.send(context),
        cleanUp: (queue) => this.cleanUp(queue),
      });
    } catch (error) {
      throw toHostError(error);
    }
  }

  private async cleanUp(queue: (context: Excel.RequestContext) => void): Promise<void> {
    const context = new Excel.RequestContext();
    queue(context);
    try {
      await this.send(context);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  private async send(context: Excel.RequestContext): Promise<void> {
    this.count += 1;
    await context.sync();
  }
}

const GONE = new Set(['ItemNotFound', 'InvalidObjectPath']);

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && GONE.has(String(error.code));
}
