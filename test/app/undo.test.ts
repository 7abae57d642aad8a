import { insertBox } from '../../src/app/insert-box';
import { UndoStack } from '../../src/app/undo';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { InsertReceipt } from '../../src/app/ports/workbook-host';

const REQUEST = { planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '2023' };

async function receiptOf(host: XlsxHost, change: object = {}): Promise<InsertReceipt> {
  const outcome = await insertBox(host, BUILT_IN, { ...REQUEST, ...change });
  if (outcome.kind !== 'inserted') throw new Error(outcome.message);
  return outcome.receipt;
}

describe('taking back', () => {
  test('goes newest first, insertions and writes alike, until nothing is left', async () => {
    const host = new XlsxHost();
    const undo = new UndoStack(host);
    const changes: number[] = [];
    const stop = undo.subscribe(() => changes.push(undo.all.length));
    await receiptOf(host, { boxId: '1', asOf: null });
    await undo.push({ kind: 'insertion', label: '插入专栏2', receipt: await receiptOf(host) });
    const receipt = await host.writeCells([{ sheet: '专栏2', cell: 'H12', value: 1 }]);
    await undo.push({ kind: 'write', label: '更正', receipt });
    expect(undo.newest?.label).toBe('更正');
    expect((await undo.undo())?.label).toBe('更正');
    expect((await host.readSheets(['专栏2']))[0]!.values[11]![7] ?? null).toBeNull();
    expect((await undo.undo())?.label).toBe('插入专栏2');
    expect((await host.listSheets()).map((sheet) => sheet.name)).toEqual(['专栏1']);
    expect(await undo.undo()).toBeNull();
    stop();
    expect(changes).toEqual([1, 2, 1, 0]);
  });

  test('before sending, what was replaced is gone for good; writes can still be taken back', async () => {
    const host = new XlsxHost();
    const forgotten: unknown[] = [];
    const undo = new UndoStack(
      Object.assign(host, { forgetInsert: async (receipt: unknown) => void forgotten.push(receipt) }),
    );
    const inserted = await receiptOf(host);
    await undo.push({ kind: 'insertion', label: '插入专栏2', receipt: inserted });
    const receipt = await host.writeCells([{ sheet: '专栏2', cell: 'H12', value: 1 }]);
    await undo.push({ kind: 'write', label: '更正', receipt });
    await undo.settle();
    expect(forgotten).toEqual([inserted]);
    expect(undo.all.map(({ label }) => label)).toEqual(['更正']);
  });

  test('keeps what could not be taken back', async () => {
    const host = new XlsxHost();
    const undo = new UndoStack(host);
    await undo.push({ kind: 'insertion', label: '插入', receipt: { sheets: [], token: {} } });
    await expect(undo.undo()).rejects.toMatchObject({ name: 'HostError' });
    expect(undo.all).toHaveLength(1);
  });

  test('remembers twenty operations and gives up the older ones', async () => {
    const host = new XlsxHost();
    const forgotten: unknown[] = [];
    const undo = new UndoStack(
      Object.assign(host, { forgetInsert: async (receipt: InsertReceipt) => void forgotten.push(receipt.token) }),
    );
    for (let n = 1; n <= 22; n++)
      await undo.push({ kind: 'insertion', label: String(n), receipt: { sheets: [], token: n } });
    expect(undo.all.map((operation) => operation.label)).toEqual(Array.from({ length: 20 }, (_, i) => String(22 - i)));
    expect(forgotten).toEqual([1, 2]);
  });
});
