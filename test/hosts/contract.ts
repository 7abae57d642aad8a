import { HostError, type HostCapabilities, type WorkbookHost } from '../../src/app/ports/workbook-host';
import type { CellValue, SheetCells } from '../../src/core/model/cells';
import { cellKey, parseAddress } from '../../src/core/model/cells';
import { FIRST_ENTRY, FIRST_SUM, renamedSpec, smallSpec } from '../support/small-spec';

/** A host with a workbook of its own. The workbook may hold other sheets already. */
export interface HostUnderTest {
  host: WorkbookHost;
  /** Types a value as a person would (live hosts). */
  type?(sheet: string, cell: string, value: CellValue): Promise<void>;
  /** Selects an area as a person would (live hosts). */
  select?(sheet: string, area: string): Promise<void>;
  dispose?(): Promise<void>;
}

/** What the contract test needs of a host. */
export interface HostContract {
  name: string;
  capabilities: HostCapabilities;
  create(): Promise<HostUnderTest>;
}

const SHEET = smallSpec().name;

/** Value at an address; blank and empty text are the same here. */
function valueAt(sheet: SheetCells, cell: string): CellValue {
  const at = parseAddress(cell)!;
  const value = sheet.values[at.row]?.[at.column] ?? null;
  return value === '' ? null : value;
}

/** All that a person would notice in the workbook, to compare before and after. */
async function snapshot(host: WorkbookHost): Promise<unknown> {
  const sheets = await host.readSheets();
  return sheets.map((sheet) => {
    const cells: [number, number, CellValue][] = [];
    sheet.values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== '') cells.push([r, c, value]);
      }),
    );
    return {
      name: sheet.name,
      visible: sheet.visible,
      cells,
      formulas: [...sheet.formulas].sort((a, b) => a[0] - b[0]),
      merges: sheet.merges,
    };
  });
}

async function read(host: WorkbookHost, name = SHEET): Promise<SheetCells> {
  const [sheet] = await host.readSheets([name]);
  if (!sheet) throw new Error(`${name} was not read`);
  return sheet;
}

/** The behaviour every WorkbookHost must show, whatever it stands on. */
export function hostContract(contract: HostContract): void {
  describe(`${contract.name} keeps the contract of WorkbookHost`, () => {
    let subject: HostUnderTest;
    let host: WorkbookHost;
    beforeEach(async () => {
      subject = await contract.create();
      host = subject.host;
    });
    afterEach(async () => {
      await subject.dispose?.();
    });

    /** The action must fail with the code and leave the workbook as it was. */
    async function leavesAsItWas(action: () => Promise<unknown>, code: string): Promise<void> {
      const before = await snapshot(host);
      await expect(action()).rejects.toMatchObject({ name: 'HostError', code });
      expect(await snapshot(host)).toEqual(before);
    }

    test('declares what it can do', () => {
      expect(host.capabilities).toEqual(contract.capabilities);
    });

    test('inserts sheets in order and lists them', async () => {
      const before = (await host.listSheets()).map((sheet) => sheet.name);
      const receipt = await host.insertSheets([smallSpec(), renamedSpec('专栏1', 'second_')]);
      expect(receipt.sheets).toEqual([SHEET, '专栏1']);
      const after = await host.listSheets();
      expect(after.map((sheet) => sheet.name)).toEqual([...before, SHEET, '专栏1']);
      expect(after.every((sheet) => sheet.visible)).toBe(true);
      expect(new Set(after.map((sheet) => sheet.id)).size).toBe(after.length);
    });

    test('reads back what was inserted', async () => {
      const spec = smallSpec();
      await host.insertSheets([spec]);
      const sheet = await read(host);
      for (const cell of spec.cells) {
        const found = sheet.values[cell.row]?.[cell.column] ?? null;
        if (cell.formula) {
          expect([cell.formula.native, cell.formula.plan]).toContain(
            sheet.formulas.get(cellKey(cell.row, cell.column)),
          );
          expect(found ?? '').toBe(cell.formula.cached);
        } else expect(found ?? '').toBe(cell.value ?? '');
      }
      expect(sheet.formulas.size).toBe(spec.cells.filter((cell) => cell.formula).length);
      expect(sheet.merges).toEqual(spec.merges);
      expect(sheet.errors.size).toBe(0);
    });

    test('an insertion can be taken back', async () => {
      const before = await snapshot(host);
      const receipt = await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      await host.undoInsert(receipt);
      expect(await snapshot(host)).toEqual(before);
    });

    test('an insertion can be taken back after others', async () => {
      const first = await host.insertSheets([smallSpec()]);
      await host.insertSheets([renamedSpec('专栏1', 'second_')]);
      await host.writeCells([{ sheet: '专栏1', cell: FIRST_ENTRY, value: 7 }]);
      await host.undoInsert(first);
      expect((await host.listSheets()).map((sheet) => sheet.name)).not.toContain(SHEET);
      expect(valueAt(await read(host, '专栏1'), FIRST_ENTRY)).toBe(7);
    });

    test('never overwrites a sheet silently', async () => {
      await host.insertSheets([smallSpec()]);
      await leavesAsItWas(() => host.insertSheets([smallSpec()]), 'sheet-exists');
    });

    test('inserts all sheets or none', async () => {
      await host.insertSheets([smallSpec()]);
      await leavesAsItWas(() => host.insertSheets([renamedSpec('专栏1', 'second_'), smallSpec()]), 'sheet-exists');
      await leavesAsItWas(
        () => host.insertSheets([renamedSpec('专栏1', 'second_'), renamedSpec('专栏1', 'third_')]),
        'sheet-exists',
      );
    });

    test('makes sheets from the names that are there, or nothing when that fails', async () => {
      await host.insertSheets([smallSpec()]);
      let seen: readonly string[] = [];
      await host.insertSheets((present) => {
        seen = present;
        return [renamedSpec(`${present.length + 1} 张`, 'second_')];
      });
      expect(seen).toContain(SHEET);
      expect((await host.listSheets()).at(-1)!.name).toBe(`${seen.length + 1} 张`);
      const refuse = () => {
        throw new HostError('failed', '不插入。');
      };
      await leavesAsItWas(() => host.insertSheets(refuse), 'failed');
    });

    test('replaces a sheet when told to, and gives the old one back', async () => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      const before = await snapshot(host);
      const receipt = await host.insertSheets([smallSpec()], { onConflict: 'replace' });
      expect(valueAt(await read(host), FIRST_ENTRY)).toBeNull();
      await host.undoInsert(receipt);
      expect(await snapshot(host)).toEqual(before);
    });

    test('renews only a sheet of its own', async () => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      // Renewed twice: the names that its first edition defined lead to the newest one.
      await host.insertSheets([smallSpec()], { onConflict: 'replace-own' });
      const receipt = await host.insertSheets([smallSpec()], { onConflict: 'replace-own' });
      expect(valueAt(await read(host), FIRST_ENTRY)).toBeNull();
      await host.undoInsert(receipt);
      const other = { ...smallSpec(), names: renamedSpec(SHEET, 'other_').names };
      await leavesAsItWas(() => host.insertSheets([other], { onConflict: 'replace-own' }), 'sheet-exists');
    });

    test('leaves cells that no longer hold what is expected', async () => {
      await host.insertSheets([smallSpec(), renamedSpec('专栏1', 'second_')]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      const before = await snapshot(host);
      const receipt = await host.writeCells([
        { sheet: SHEET, cell: FIRST_ENTRY, value: 4.5, expected: 46 },
        { sheet: SHEET, cell: 'F4', value: 2, expected: '' },
        { sheet: '专栏1', cell: FIRST_ENTRY, value: 1, expected: '1' },
        { sheet: '专栏1', cell: 'G3', value: 3, expected: null },
      ]);
      expect(receipt.before.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([`${SHEET}!F4`, '专栏1!G3']);
      expect(valueAt(await read(host), FIRST_ENTRY)).toBe(45);
      expect([valueAt(await read(host), 'F4'), valueAt(await read(host, '专栏1'), 'G3')]).toEqual([2, 3]);
      await host.undoWrite(receipt);
      expect(await snapshot(host)).toEqual(before);
      const none = await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 1, expected: 44 }]);
      expect([none.before, valueAt(await read(host), FIRST_ENTRY)]).toEqual([[], 45]);
    });

    const values: [string, CellValue][] = [
      ['a number', 664.41],
      ['zero', 0],
      ['a negative number', -1.5],
      ['text', '待核实'],
      ['text that looks like a formula', '=1+1'],
      ['text that looks like a number', '1,013.5'],
      ['markup', '<a href="x">&amp;</a>'],
      ['two lines', '第一行\n第二行'],
    ];
    test.each(values)('writes %s and takes it back', async (_, value) => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: 'J3', value: '原有说明' }]);
      const receipt = await host.writeCells([{ sheet: SHEET, cell: 'J3', value }]);
      const sheet = await read(host);
      expect(valueAt(sheet, 'J3')).toBe(value);
      expect(sheet.formulas.has(cellKey(2, 9))).toBe(false);
      expect(receipt.before).toEqual([{ sheet: SHEET, cell: 'J3', value: '原有说明' }]);
      await host.undoWrite(receipt);
      expect(valueAt(await read(host), 'J3')).toBe('原有说明');
    });

    test('clears a cell and keeps its neighbours and formulas', async () => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([
        { sheet: SHEET, cell: FIRST_ENTRY, value: 45 },
        { sheet: SHEET, cell: 'G3', value: 50 },
      ]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: null }]);
      const sheet = await read(host);
      expect(valueAt(sheet, FIRST_ENTRY)).toBeNull();
      expect(valueAt(sheet, 'G3')).toBe(50);
      expect(sheet.formulas.get(cellKey(2, 7))).toBe('=IF(COUNT(F3:G3)=0,"",SUM(F3:G3))');
    });

    test('writes on several sheets at once', async () => {
      await host.insertSheets([smallSpec(), renamedSpec('专栏1', 'second_')]);
      await host.writeCells([
        { sheet: SHEET, cell: FIRST_ENTRY, value: 1 },
        { sheet: '专栏1', cell: 'G4', value: 2 },
      ]);
      expect(valueAt(await read(host), FIRST_ENTRY)).toBe(1);
      expect(valueAt(await read(host, '专栏1'), 'G4')).toBe(2);
    });

    test('gives a formula back that was written over', async () => {
      await host.insertSheets([smallSpec()]);
      const before = await snapshot(host);
      const receipt = await host.writeCells([{ sheet: SHEET, cell: FIRST_SUM, value: 95 }]);
      expect((await read(host)).formulas.has(cellKey(2, 7))).toBe(false);
      await host.undoWrite(receipt);
      expect(await snapshot(host)).toEqual(before);
    });

    test('a failing write changes nothing', async () => {
      await host.insertSheets([smallSpec()]);
      const good = { sheet: SHEET, cell: FIRST_ENTRY, value: 45 };
      await leavesAsItWas(
        () => host.writeCells([good, { sheet: '没有这张表', cell: 'A1', value: 1 }]),
        'sheet-missing',
      );
      await leavesAsItWas(() => host.writeCells([good, { sheet: SHEET, cell: 'ZZZZ1', value: 1 }]), 'failed');
    });

    test('names a sheet that is not there', async () => {
      await expect(host.readSheets(['没有这张表'])).rejects.toMatchObject({
        code: 'sheet-missing',
        message: expect.stringContaining('没有这张表') as string,
      });
    });

    test('shows the results of the validation and replaces earlier ones', async () => {
      await host.insertSheets([smallSpec()]);
      const mark = { sheet: SHEET, cell: FIRST_ENTRY, severity: 'error' as const, message: '疑似单位有误' };
      await host.showMarks([SHEET], [mark], [{ sheet: SHEET, cell: 'I3', value: '错误：疑似单位有误' }]);
      expect(valueAt(await read(host), 'I3')).toBe('错误：疑似单位有误');
      const verdicts = [
        { sheet: SHEET, cell: 'I3', value: null },
        { sheet: SHEET, cell: 'I4', value: '提示' },
      ];
      await host.showMarks([SHEET], [], verdicts);
      const sheet = await read(host);
      expect(valueAt(sheet, 'I3')).toBeNull();
      expect(valueAt(sheet, 'I4')).toBe('提示');
      expect(valueAt(sheet, FIRST_ENTRY)).toBeNull();
    });

    test('keeps one XML part a namespace, changes it and deletes it', async () => {
      await host.insertSheets([smallSpec()]);
      const before = await snapshot(host);
      const [one, other] = ['urn:test:one', 'urn:test:other'];
      const part = (namespace: string, text: string) => `<p xmlns="${namespace}">${text}</p>`;
      expect(await host.readXmlParts(one)).toEqual([]);
      await host.writeXmlPart(one, part(one, '教育 &lt;&amp;&gt;'));
      await host.writeXmlPart(other, part(other, '交通'));
      expect(await host.readXmlParts(one)).toEqual([part(one, '教育 &lt;&amp;&gt;')]);
      await host.writeXmlPart(one, part(one, '卫生'));
      expect(await host.readXmlParts(one)).toEqual([part(one, '卫生')]);
      await host.writeXmlPart(one, null);
      await host.writeXmlPart(one, null);
      expect(await host.readXmlParts(one)).toEqual([]);
      expect(await host.readXmlParts(other)).toEqual([part(other, '交通')]);
      expect(await snapshot(host)).toEqual(before);
    });

    test('an XML part outlives the undo of an earlier insertion', async () => {
      await host.insertSheets([smallSpec()]);
      const receipt = await host.insertSheets([renamedSpec('专栏1', 'second_')]);
      const xml = '<p xmlns="urn:test:one">1</p>';
      await host.writeXmlPart('urn:test:one', xml);
      await host.undoInsert(receipt);
      expect(await host.readXmlParts('urn:test:one')).toEqual([xml]);
    });

    test('computing again changes no value', async () => {
      await host.insertSheets([smallSpec()]);
      await host.writeCells([{ sheet: SHEET, cell: FIRST_ENTRY, value: 45 }]);
      const before = await snapshot(host);
      await host.recalculate();
      expect(await snapshot(host)).toEqual(before);
    });

    if (contract.capabilities.live) {
      test('reads the selected table, and with a single cell the whole sheet', async () => {
        await host.insertSheets([smallSpec()]);
        await subject.select!(SHEET, 'B2:F4');
        const part = await host.readSelection();
        expect([part.sheet, part.area]).toEqual([SHEET, 'B2:F4']);
        const whole = await read(host);
        expect(part.texts).toEqual(
          [1, 2, 3].map((row) => [1, 2, 3, 4, 5].map((column) => String(whole.values[row]?.[column] ?? ''))),
        );
        await host.select(SHEET, FIRST_ENTRY);
        const all = await host.readSelection();
        expect(all.texts.length).toBeGreaterThan(part.texts.length);
        expect(all.merges).toEqual(whole.merges);
      });

      test('selects a cell and says what is selected', async () => {
        await host.insertSheets([smallSpec()]);
        await host.select(SHEET, FIRST_ENTRY);
        expect(await host.selection()).toEqual({ sheet: SHEET, cell: FIRST_ENTRY });
      });

      test('hears the edits of the person, not its own, until told to stop', async () => {
        await host.insertSheets([smallSpec()]);
        const heard: { sheet: string; area: string }[] = [];
        const stop = await host.watch((event) => heard.push(event));
        await host.writeCells([{ sheet: SHEET, cell: 'G3', value: 1 }]);
        await subject.type!(SHEET, FIRST_ENTRY, 45);
        await stop();
        await subject.type!(SHEET, FIRST_ENTRY, 46);
        expect(heard).toEqual([{ sheet: SHEET, area: FIRST_ENTRY }]);
      });
    } else {
      test('says that it cannot select or watch', async () => {
        await host.insertSheets([smallSpec()]);
        const refused = { name: 'HostError', code: 'not-supported' };
        await expect(host.select(SHEET, FIRST_ENTRY)).rejects.toMatchObject(refused);
        await expect(host.readSelection()).rejects.toMatchObject(refused);
        await expect(host.watch(() => undefined)).rejects.toMatchObject(refused);
        await expect(host.watchSelection(() => undefined)).rejects.toMatchObject(refused);
        expect(await host.selection()).toBeNull();
      });
    }
  });
}
