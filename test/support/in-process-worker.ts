import { answerCalls, type AnsweringPort, type WorkerLike } from '../../src/app/rollup/worker-line';
import { rollupAnswers } from '../../src/entries/rollup-answers';

/** The program of the worker beside this one, with messages between them; `kill` names a file over which it dies. */
export function inProcess(kill: (name: string) => boolean = () => false): WorkerLike {
  const port: AnsweringPort = {
    onmessage: null,
    postMessage: (message, transfer) => {
      const data: unknown = structuredClone(message, { transfer });
      setImmediate(() => alive && worker.onmessage?.({ data } as MessageEvent));
    },
  };
  let alive = true;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => (alive = false),
    postMessage: (data) => {
      const { what } = data as { what: { name?: string } | null };
      const dies = typeof what?.name === 'string' && kill(what.name);
      const event = { preventDefault: () => undefined } as ErrorEvent;
      setImmediate(() => alive && (dies ? worker.onerror?.(event) : port.onmessage?.({ data } as MessageEvent)));
    },
  };
  answerCalls(port, rollupAnswers());
  return worker;
}
