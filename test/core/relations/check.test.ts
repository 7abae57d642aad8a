import { BUILT_IN } from '../../../src/catalogues/built-in';
import { findBox } from '../../../src/core/model/catalogue';
import { checkRelations } from '../../../src/core/relations/check';
import { readRelationSheet } from '../../../src/core/relations/read-sheet';
import { buildSheet } from '../../../src/core/sheet/build';
import { readSheet } from '../../../src/core/sheet/read';
import { buildRelationsSheet } from '../../../src/core/sheet/relations/build';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';

/** A workbook with 专栏2 of the province, some entries by code and year, and relations as rows of 审核关系. */
async function findings(relations: readonly (readonly string[])[], entries: Readonly<Record<string, number>>) {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const unit = plan.units.find(({ level }) => level === 'province')!;
  const specs = [buildSheet({ plan, box, unit }), buildRelationsSheet()];
  const host = new XlsxHost(await writeWorkbook(specs, { dialect: 'native' }));
  const rows = readSheet((await host.readSheets(['专栏2']))[0]!, BUILT_IN)!.rows;
  const typed = Object.entries(entries).map(([key, value]) => {
    const [code, year] = key.split('/');
    const row = rows.find(({ indicator }) => indicator.code === `fj-14.2.${code!}`)!;
    return { sheet: '专栏2', cell: row.entries.find(({ period }) => period === Number(year))!.cell, value };
  });
  const written = relations.flatMap(([relation = '', severity = '', message = ''], index) => [
    { sheet: '审核关系', cell: `B${String(5 + index)}`, value: relation },
    { sheet: '审核关系', cell: `C${String(5 + index)}`, value: severity },
    { sheet: '审核关系', cell: `D${String(5 + index)}`, value: message },
  ]);
  await host.writeCells([...typed, ...written]);
  const cells = await host.readSheets();
  return checkRelations(
    cells,
    cells.flatMap((sheet) => readSheet(sheet, BUILT_IN) ?? []),
  );
}

test('a broken relation is found in its year, with its severity, message and both sides', async () => {
  const found = await findings([['农民工参加职业培训人次 <= 开展补贴性职业技能培训人次', '强制性', '其中项大于总数']], {
    '04/2021': 20,
    '05/2021': 21,
    '04/2022': 20,
    '05/2022': 20,
    '05/2023': 99,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    rule: 'relation-broken',
    severity: 'error',
    level: 1,
    sheet: '专栏2',
    value: 21,
    message: '其中项大于总数（2021年，左边 21，右边 20）',
  });
});

test('上年 of the first year is the base of a stock; a missing year is no finding', async () => {
  const relation = ['失业保险参保人数 >= 上年 * 0.95'];
  expect(await findings([relation], { '07/2021': 631 })).toHaveLength(1);
  expect(await findings([relation], { '07/2021': 632 })).toHaveLength(0);
  expect(await findings([relation], { '07/2023': 1 })).toHaveLength(0);
});

test.each([
  [['失业保险人数 > 0'], '失业保险参保人数'],
  [['失业保险参保人数 >> 0'], '第 11 个字符处'],
  [['失业保险参保人数 > 0', '严重'], '级别“严重”不认识'],
])('%j is a finding at its own cell', async (relation, message) => {
  const [found, ...others] = await findings([relation], { '07/2021': 5 });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: 'relation-unreadable', severity: 'error', sheet: '审核关系' });
  expect(found!.message).toContain(message);
});

test('a sheet of relations is no form, and a form no sheet of relations', async () => {
  const { plan, box } = findBox(BUILT_IN, 'fj-14', '2')!;
  const unit = plan.units.find(({ level }) => level === 'province')!;
  const host = new XlsxHost(
    await writeWorkbook([buildSheet({ plan, box, unit }), buildRelationsSheet()], { dialect: 'native' }),
  );
  const [form, relations] = await host.readSheets();
  expect(readRelationSheet(form!)).toBeNull();
  expect(readSheet(relations!, BUILT_IN)).toBeNull();
  expect(readRelationSheet(relations!)).toEqual({ sheet: '审核关系', relations: [] });
});
