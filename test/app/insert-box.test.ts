import { AppError } from '../../src/app/app-error';
import { nextFreeName } from '../../src/app/free-name';
import {
  insertBox,
  insertBoxes,
  insertMany,
  type InsertManyRequest,
  type InsertRequest,
} from '../../src/app/insert-box';
import { readingsOf } from '../../src/app/readings';
import { BUILT_IN } from '../../src/catalogues/built-in';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';

const REQUEST: InsertRequest = { planId: 'fj-14', boxId: '2', unitName: '福建省', asOf: '2023' };

describe('inserting a box', () => {
  let host: XlsxHost;
  beforeEach(() => {
    host = new XlsxHost();
  });
  const sheets = async () => (host.bytes() ? (await host.listSheets()).map((sheet) => sheet.name) : []);

  test('makes its sheet and gives a receipt that takes it back', async () => {
    await insertBox(host, BUILT_IN, { ...REQUEST, boxId: '1', asOf: null });
    const outcome = await insertBox(host, BUILT_IN, REQUEST);
    if (outcome.kind !== 'inserted') throw new Error(outcome.message);
    expect(outcome.sheets).toEqual(['专栏2']);
    expect(await sheets()).toEqual(['专栏1', '专栏2']);
    await host.undoInsert(outcome.receipt);
    expect(await sheets()).toEqual(['专栏1']);
  });

  test.each([
    ['专栏2', '福州', '专栏2 福州市'],
    ['2', '全省', '专栏2'],
    ['2', '平潭', '专栏2 平潭综合实验区'],
  ])('understands box %s and unit %s', async (boxId, unitName, name) => {
    await insertBox(host, BUILT_IN, { ...REQUEST, boxId, unitName, asOf: '2023年9月' });
    expect(await sheets()).toEqual([name]);
  });

  test.each<[string, Partial<InsertRequest>, AppError['code'], string]>([
    ['an unknown plan', { planId: 'fj-15' }, 'unknown-plan', '没有规划“fj-15”，请在“规划”中重新选择。是否指：fj-14'],
    ['an unknown box', { boxId: '99' }, 'unknown-box', '没有“99”这个专栏'],
    ['a box that the text does not hold', { planId: 'fj-12', boxId: '1' }, 'box-unavailable', '请选择其他专栏'],
    ['an unknown unit', { unitName: '福洲市' }, 'unknown-unit', '没有填报单位“福洲市”，请重新选择。是否指：福州市'],
    ['a period that cannot be read', { asOf: '去年' }, 'bad-period', '请写成 2023、2023-09、2023Q3 或 2023年9月'],
    ['a period outside the plan', { asOf: '2030' }, 'bad-period', '不在福建“十四五”的规划期（2021—2025年）内'],
    ['a name no sheet can have', { name: '专栏[2]' }, 'bad-name', '不能作工作表名'],
    [
      'an example of a unit below the province',
      { planId: 'fj-13', boxId: '1', unitName: '福州市', asOf: null, example: true },
      'box-unavailable',
      '示例只有全省数，不能填入福州市的报表',
    ],
    ['an example without printed outcomes', { example: true }, 'box-unavailable', '做不出示例'],
  ])('refuses %s in one sentence and changes nothing', async (_, change, code, words) => {
    await insertBox(host, BUILT_IN, REQUEST);
    const before = host.bytes();
    const error: unknown = await insertBox(host, BUILT_IN, { ...REQUEST, ...change }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe(code);
    expect((error as AppError).message).toContain(words);
    expect(host.bytes()).toBe(before);
  });

  test('never overwrites: it offers a second sheet or a replacement', async () => {
    await insertBox(host, BUILT_IN, REQUEST);
    const before = host.bytes();
    const outcome = await insertBox(host, BUILT_IN, REQUEST);
    expect(outcome).toMatchObject({ kind: 'sheet-exists', sheet: '专栏2', second: '专栏2 (2)' });
    expect(host.bytes()).toBe(before);
    if (outcome.kind !== 'sheet-exists') return;
    await insertBox(host, BUILT_IN, { ...REQUEST, name: outcome.second });
    await insertBox(host, BUILT_IN, { ...REQUEST, onConflict: 'second' });
    expect(await sheets()).toEqual(['专栏2', '专栏2 (2)', '专栏2 (3)']);
    await host.writeCells([{ sheet: '专栏2', cell: 'H12', value: 5 }]);
    await insertBox(host, BUILT_IN, { ...REQUEST, onConflict: 'replace' });
    expect(await sheets()).toHaveLength(3);
    const [replaced] = await host.readSheets(['专栏2']);
    expect(replaced!.values[11]![7] ?? null).toBeNull();
  });

  test('inserts several or none', async () => {
    await insertBox(host, BUILT_IN, REQUEST);
    const both = [{ ...REQUEST, boxId: '1', asOf: null }, REQUEST];
    expect(await insertBoxes(host, BUILT_IN, both)).toMatchObject({ kind: 'sheet-exists', sheet: '专栏2' });
    expect(await sheets()).toEqual(['专栏2']);
    await insertBoxes(host, BUILT_IN, [{ ...REQUEST, boxId: '1', asOf: null, onConflict: 'second' }, REQUEST]);
    expect(await sheets()).toEqual(['专栏2', '专栏1', '专栏2 (2)']);
  });

  test('inserts all boxes with a contents sheet before them, and takes all back in one step', async () => {
    await insertBox(host, BUILT_IN, { ...REQUEST, unitName: '福州市' });
    const before = host.bytes();
    const outcome = await insertMany(host, BUILT_IN, { ...REQUEST, boxIds: 'all' });
    const names = ['目录', '专栏1', '专栏2', '专栏3', '专栏4', '专栏5', '专栏6', '专栏7', '正文目标'];
    expect(outcome).toMatchObject({ kind: 'inserted', sheets: names });
    expect(await sheets()).toEqual(['专栏2 福州市', ...names]);
    if (outcome.kind === 'inserted') await host.undoInsert(outcome.receipt);
    expect(host.bytes()).toEqual(before);
  });

  test('writes the 报告期 into the sheets that it concerns', async () => {
    await insertMany(host, BUILT_IN, { ...REQUEST, boxIds: ['1', '2'] });
    const { sheets: read } = readingsOf(await host.readSheets(), BUILT_IN);
    expect(read.map(({ asOf }) => asOf?.year ?? null)).toEqual([null, 2023]);
  });

  describe('some of the sheets are there', () => {
    const ALL: InsertManyRequest = { ...REQUEST, boxIds: 'all' };
    const entries = async (sheet: string) => {
      const [reading] = readingsOf(await host.readSheets([sheet]), BUILT_IN).sheets;
      return reading!.rows[0]!.entries;
    };
    beforeEach(async () => {
      await insertMany(host, BUILT_IN, { ...REQUEST, boxIds: ['2', '5'] });
      await host.writeCells([{ sheet: '专栏2', cell: (await entries('专栏2'))[0]!.cell, value: 50 }]);
    });

    test('says how many and changes nothing', async () => {
      const before = host.bytes();
      const outcome = await insertMany(host, BUILT_IN, ALL);
      expect(outcome).toMatchObject({ kind: 'sheet-exists', sheet: '专栏2', taken: 2, missing: 6 });
      expect(outcome).toMatchObject({ message: expect.stringContaining('只补缺的 6 张') as string });
      expect(host.bytes()).toBe(before);
    });

    test('missing: adds the others and keeps what was entered', async () => {
      await insertMany(host, BUILT_IN, { ...ALL, onConflict: 'missing' });
      expect(await sheets()).toHaveLength(9);
      expect((await entries('专栏2'))[0]!.raw).toBe(50);
      // Once more: nothing is missing, and the contents are made anew.
      const again = await insertMany(host, BUILT_IN, { ...ALL, onConflict: 'missing' });
      expect(again).toMatchObject({ kind: 'inserted', sheets: ['目录'] });
      expect(await sheets()).toHaveLength(9);
    });

    test('second: all come under free names, and know each other by these', async () => {
      const outcome = await insertMany(host, BUILT_IN, { ...ALL, onConflict: 'second' });
      expect(outcome).toMatchObject({ kind: 'inserted' });
      expect(await sheets()).toEqual(expect.arrayContaining(['目录', '专栏2', '专栏2 (2)', '专栏3', '专栏5 (2)']));
      const [second] = await host.readSheets(['专栏5 (2)']);
      expect([...second!.formulas.values()].some((formula) => formula.includes("'专栏2 (2)'!"))).toBe(true);
    });

    test('a sheet inserted later refers to the one that is there', async () => {
      await insertMany(host, BUILT_IN, { ...REQUEST, boxIds: ['7'] });
      const [later] = await host.readSheets(['专栏7']);
      expect([...later!.formulas.values()].some((formula) => formula.includes("'专栏2'!"))).toBe(true);
    });
  });

  test('no box at all is refused', async () => {
    await expect(insertMany(host, BUILT_IN, { ...REQUEST, boxIds: [] })).rejects.toMatchObject({ code: 'unknown-box' });
    await expect(insertMany(host, BUILT_IN, { ...REQUEST, planId: 'fj-99', boxIds: 'all' })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  });

  test('a second name fits into 31 characters', () => {
    const long = '长'.repeat(31);
    expect(nextFreeName(long, [long])).toBe(`${'长'.repeat(27)} (2)`);
    expect(nextFreeName('a', ['A (2)'])).toBe('a (3)');
  });
});
