import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { bootOffice } from '../../support/office-node';
import { check } from '../../support/checked-workbook';
import { boxSheet } from './boxes';
import { typeInto } from './workbook';

test('errors, truth values and texts typed into a live sheet are named with their cells', async () => {
  const office = await bootOffice();
  try {
    const host = new ExcelHost({ customFunctions: false });
    const { name } = boxSheet('fj-14', '2');
    await host.insertSheets([boxSheet('fj-14', '2')]);
    const typed = {
      H18: '=NA()',
      I18: true,
      J18: '缺',
      H19: '=1/0',
      I19: '=H18',
      J19: 950.5,
      H20: '=' + '"12"',
      R18: '=NA()',
    };
    for (const [cell, value] of Object.entries(typed)) await typeInto(office.grid, name, cell, value);
    const { readings, findings } = check(await host.readSheets());
    const cells = (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ cell }) => cell);
    expect(cells('rule-failed')).toEqual([]);
    expect(cells('formula-in-entry')).toEqual(['H18', 'H19', 'I19', 'H20']);
    expect(cells('text-in-number')).toEqual(['I18', 'J18', 'H20']);
    expect(cells('error-in-text')).toEqual(['R18']);
    const read = readings[0]!.rows.flatMap(({ entries }) => entries).find(({ cell }) => cell === 'J19')!;
    expect(read.value).toMatchObject({ kind: 'number' });
  } finally {
    await office.dispose();
  }
});

test('a date in an entry cell is told as a date, not taken for the number behind it', async () => {
  const office = await bootOffice();
  try {
    const host = new ExcelHost({ customFunctions: false });
    const { name } = boxSheet('fj-14', '2');
    await host.insertSheets([boxSheet('fj-14', '2')]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      const range = sheet.getRange('H19');
      range.numberFormat = [['yyyy-mm']];
      range.values = [[45170]];
      await context.sync();
    });
    const { readings, findings } = check(await host.readSheets());
    const entry = readings[0]!.rows.flatMap(({ entries }) => entries).find(({ cell }) => cell === 'H19')!;
    expect(entry.value).toMatchObject({ kind: 'unreadable', reason: 'date' });
    expect(findings.filter(({ cell }) => cell === 'H19').map(({ rule }) => rule)).toContain('text-in-number');
  } finally {
    await office.dispose();
  }
});
