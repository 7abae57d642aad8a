import { KeptFiles } from '../../../src/cli/merge/kept';
import { receiveBytes } from '../../../src/entries/receive-bytes';
import { receivedWorkbook } from '../../support/received-workbook';
import type { ReceivedFile } from '../../../src/cli/merge/read-received';

test('files come back as they were, in their order, with what they have in common as one', async () => {
  const stamp = { bytes: 1, modified: '2026-01-01T00:00:00.000Z' };
  const files: ReceivedFile[] = [];
  for (const [unit, value] of [
    ['福建省', 695],
    ['福州市', 12.5],
    ['厦门市', Number.MAX_SAFE_INTEGER],
    ['漳州市', -0.001],
  ] as const) {
    const path = `${unit}.xlsx`;
    const book = await receivedWorkbook(unit, { 'fj-14.2.07': value });
    files.push({ path, stamp, received: await receiveBytes(book, { file: path, ...stamp, sha256: unit }) });
  }
  files.push({ path: '坏.xlsx', stamp: null, received: [{ ok: false, rejected: { file: '坏.xlsx', reason: '坏', bytes: null, sha256: null } }] }); // prettier-ignore
  const kept = new KeptFiles();
  for (const file of files) kept.add(file);
  const back = kept.take();
  expect(back).toEqual(files);
  const codes = back.flatMap(({ received: [one] }) => (one!.ok ? [one!.file.forms[0]!.codes] : []));
  expect(new Set(codes).size).toBe(1);
  expect(kept.take()).toEqual([]);
});
