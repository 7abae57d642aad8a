import { betweenUnits } from '../../../src/core/rollup/between-units';
import { fileOf, rolled } from './given';

const CODE = 'fj-14.2.07';
const MADE = { time: '2023-01-10T08:00:00Z', program: '程序', trigger: '汇总' };
const { findings, sheets } = betweenUnits(
  rolled([
    fileOf({ unit: '福建省', file: '省/全省.xlsx', values: { [CODE]: { 2022: 50 } } }),
    fileOf({ unit: '福州市', file: '市/福州.xlsx', values: { [CODE]: { 2022: 60 } } }),
  ]).boxes,
  MADE,
);

test('a finding between levels says in which file and sheet its cells stand, for the result has none of them', () => {
  expect(findings.find(({ rule }) => rule === 'unit-exceeds-province')).toMatchObject({
    sheet: '福州市 专栏2',
    cell: 'I16',
    message: expect.stringContaining('“全省 专栏2”I16') as string,
    remedy: expect.stringMatching(
      /。（本格是“市\/福州\.xlsx”的“专栏2”I16；“全省 专栏2”是“省\/全省\.xlsx”的“专栏2”）$/,
    ) as string,
  });
});

test('units without a form are found where the units are listed', () => {
  const hint = findings.find(({ rule, code }) => rule === 'units-sum-differs' && code === null);
  expect(hint).toMatchObject({ sheet: '完整性与时效', severity: 'information' });
  expect(hint?.message).toMatch(/^收到的文件里有1\/11个单位的“专栏2”，缺省本级、厦门市、.*各单位合计不作判断$/);
  expect(hint?.remedy).toBe('哪些单位没有报见“完整性与时效”；需要审核合计的，收齐后重新汇总。');
  expect(JSON.stringify(findings)).not.toContain('本工作簿');
});

test('findings count for the forms that they are about', () => {
  expect(sheets.map(({ sheet, counts }) => [sheet, counts.error, counts.information])).toEqual([
    ['全省 专栏2', 0, 1],
    ['福州市 专栏2', 1, 0],
  ]);
});
