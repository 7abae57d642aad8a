import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { clearUp, prepareHeaps } from '../../../src/cli/merge/heap';

test('a thread that starts afterwards can clear up its memory, and so can this one', async () => {
  prepareHeaps();
  const worker = new Worker("require('node:worker_threads').parentPort.postMessage(typeof gc)", { eval: true });
  expect(await once(worker, 'message')).toEqual(['function']);
  await worker.terminate();
  const left = (): number => process.memoryUsage().arrayBuffers;
  clearUp();
  const before = left();
  for (let i = 0; i < 50; i++) new Uint8Array(1 << 20).fill(1);
  clearUp();
  expect(left() - before).toBeLessThan(20 << 20);
});

test('what lasted over some files and is no longer in use goes when the first thirty are read', async () => {
  prepareHeaps();
  const kept: object[] = [];
  const keep = (): WeakRef<object> => {
    kept.push({});
    return new WeakRef(kept[0]!);
  };
  const ref = keep();
  // The engine keeps what a reference was made to or asked for until other work is done.
  const isThere = async (): Promise<boolean> => {
    await setImmediate();
    return ref.deref() !== undefined;
  };
  for (let file = 0; file < 10; file++) clearUp();
  kept.pop();
  expect(await isThere()).toBe(true);
  await setImmediate();
  for (let file = 10; file < 40; file++) clearUp();
  expect(await isThere()).toBe(false);
});
