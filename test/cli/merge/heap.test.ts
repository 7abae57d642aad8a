import { once } from 'node:events';
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
