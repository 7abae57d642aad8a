import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { clearYoung, prepareWorkers } from '../../../src/cli/merge/heap';

test('a worker that starts afterwards can clear up its young memory; elsewhere it is no fault', async () => {
  prepareWorkers();
  const worker = new Worker("require('node:worker_threads').parentPort.postMessage(typeof gc)", { eval: true });
  expect(await once(worker, 'message')).toEqual(['function']);
  await worker.terminate();
  expect(clearYoung).not.toThrow();
});
