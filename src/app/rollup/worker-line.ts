import type { Received } from '../../core/rollup/submission';
import { AppError } from '../app-error';
import type { GivenFile, RollupFile, RollupOrder } from '../ports/rollup-background';
import type { SplitCheck, SplitFile, SplitForm, SplitOrder } from '../ports/split-background';
import type { BookChange } from './rollup-book';
import type { RollupView } from './rollup-view';

/** What a worker of a rollup can be asked, and what it answers. */
export interface WorkerCalls {
  /** Answered as soon as its program stands. */
  start(given: null): null;
  read(given: GivenFile): Promise<Received[]>;
  change(change: BookChange): null;
  list(file: Blob | null): Promise<null>;
  view(given: null): RollupView;
  make(order: RollupOrder): Promise<RollupFile>;
  split(order: SplitOrder): Promise<SplitCheck>;
  makeSplit(order: SplitOrder & { form: SplitForm }): Promise<SplitFile>;
}

/** The program of a worker could not be fetched or begun. */
export const NOT_LOADED = '汇总的后台程序没有载入；请检查与加载项服务器的连接，再试一次。';

type Call = keyof WorkerCalls;
type Asked<K extends Call> = Parameters<WorkerCalls[K]>[0];
type Answer<K extends Call> = Awaited<ReturnType<WorkerCalls[K]>>;

interface Question {
  id: number;
  call: Call;
  what: unknown;
}
type Reply = { id: number; ok: true; answer: unknown } | { id: number; ok: false; refused: boolean; message: string };

/** The worker came to its end with a question open, or was ended. */
export class WorkerEnded extends Error {}

/** The worker of a browser, as far as it is used here. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Where a worker hears questions and answers them. */
export type AnsweringPort = Pick<WorkerLike, 'postMessage' | 'onmessage'>;

/** Asks one worker; its questions are answered in turn. */
export class WorkerLine {
  private last = 0;
  private ended = false;
  private readonly open = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();

  constructor(private readonly worker: WorkerLike) {
    worker.onmessage = ({ data }) => this.hear(data as Reply);
    worker.onerror = (event) => {
      event.preventDefault();
      this.end();
    };
  }

  /** Rejects with an `AppError` that is for the person, `WorkerEnded` where no answer will come, or what went wrong in the worker. */
  ask<K extends Call>(call: K, what: Asked<K>): Promise<Answer<K>> {
    if (this.ended) return Promise.reject(new WorkerEnded());
    const question: Question = { id: ++this.last, call, what };
    return new Promise<Answer<K>>((resolve, reject) => {
      this.open.set(question.id, { resolve, reject });
      this.worker.postMessage(question, transferable(what));
    });
  }

  end(): void {
    this.ended = true;
    this.worker.terminate();
    for (const { reject } of this.open.values()) reject(new WorkerEnded());
    this.open.clear();
  }

  private hear(reply: Reply): void {
    const asked = this.open.get(reply.id);
    this.open.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.answer as never);
    else asked?.reject(reply.refused ? new AppError('nothing-to-use', reply.message) : new Error(reply.message));
  }
}

/** Answers in the worker what a line asks. */
export function answerCalls(port: AnsweringPort, calls: WorkerCalls): void {
  port.onmessage = ({ data }) => {
    const { id, call, what } = data as Question;
    const work = async (): Promise<unknown> => (calls[call] as (what: unknown) => unknown)(what);
    work().then(
      (answer) => port.postMessage({ id, ok: true, answer } satisfies Reply, transferable(answer)),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        port.postMessage({ id, ok: false, refused: error instanceof AppError, message } satisfies Reply, []);
      },
    );
  };
}

/** Numbers of forms and bytes of files change hands and are not copied. */
function transferable(what: unknown): Transferable[] {
  const { content, received } = (what ?? {}) as { content?: Uint8Array; received?: readonly Received[] };
  if (content) return [content.buffer as ArrayBuffer];
  const all = Array.isArray(what) ? (what as readonly Received[]) : (received ?? []);
  const buffers = all.flatMap((each) =>
    each.ok ? each.file.forms.map(({ values }) => values.numbers.buffer as ArrayBuffer) : [],
  );
  return [...new Set(buffers)];
}
