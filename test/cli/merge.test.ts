import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan } from '../support/plan-command';
import { recalculated } from '../support/recalculated';

let folder: string;
const at = (name: string): string => join(folder, name);
const CITIES = ['福州市', '厦门市', '平潭综合实验区'];

interface Answer {
  units: { unit: string; file: string; state: string; counts: { error: number }; differing: number }[];
  missing: string[];
  rejected: { file: string; reason: string }[];
  superseded: { unit: string; file: string }[];
  copies: { file: string; of: string }[];
  indicators: {
    code: string;
    total: number | null;
    units: Record<string, number | null>;
    complete: string;
    remark: string;
  }[];
}

/** A workbook of one unit with a few values; `values` are lines of the CSV. */
function workbook(file: string, unit: string, values: readonly string[]): string {
  const csv = at('values.csv');
  writeFileSync(csv, ['代码,报告期,数值,核实说明', ...values].join('\n'));
  expect(
    plan(['new', '--plan', 'fj-14', '--box', '2', '--unit', unit, '--as-of', '2022', '-o', at('blank.xlsx')]).code,
  ).toBe(0);
  expect(plan(['fill', at('blank.xlsx'), csv, '-o', at(file)]).stderr).toContain('已填');
  return at(file);
}

const merge = (...args: string[]): { code: number | null; answer: Answer; stderr: string } => {
  const { code, stdout, stderr } = plan(['merge', ...args, '--json']);
  return { code, answer: (stdout === '' ? null : JSON.parse(stdout)) as Answer, stderr };
};

let files: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
  files = CITIES.map((unit, i) =>
    workbook(`${unit}.xlsx`, unit, [
      `fj-14.2.07,2021,6${String(i)}.1,`,
      `fj-14.2.07,2022,6${String(i)}.2,=1+1`,
      `fj-14.2.07,目标,70,`,
      `fj-14.2.01,2021,0.1,`,
      `fj-14.2.01,2022,0.2,`,
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('plan merge', () => {
  test('sums, what is missing and the state of each unit; sources stay as they are, nothing is left beside the result', () => {
    const before = files.map((file) => readFileSync(file));
    const { code, answer, stderr } = merge(...files, '-o', at('汇总.xlsx'), '--csv', at('数据.csv'), '--progress');
    expect(code).toBe(1);
    expect(stderr).toContain('已读 3/3');
    expect(answer.missing).toHaveLength(7);
    expect(answer.units.map(({ unit, state }) => [unit, state])).toEqual(CITIES.map((unit) => [unit, 'unsealed']));
    const of = (code: string) => answer.indicators.find((indicator) => indicator.code === code)!;
    expect(of('fj-14.2.07')).toMatchObject({ total: 183.6, complete: '3/10', units: { 厦门市: 61.2, 漳州市: null } });
    expect(of('fj-14.2.01')).toMatchObject({ total: 0.9, units: { 福州市: 0.3 } });
    expect(files.map((file) => readFileSync(file))).toEqual(before);
    expect(readdirSync(folder).filter((name) => /tmp$|merge\.json$/.test(name))).toEqual([]);
    const csv = readFileSync(at('数据.csv'), 'utf8');
    expect(csv.startsWith('\uFEFF规划,')).toBe(true);
    expect(csv).toContain(`,61.2,"'=1+1",`);
  });

  test('every formula of the result gives its printed number in LibreOffice', () => {
    const { written, again } = recalculated(readFileSync(at('汇总.xlsx')));
    expect(Object.keys(written).length).toBeGreaterThan(200);
    expect(again).toEqual(written);
  });

  test('files that cannot be used are told with the reason, the others go on', () => {
    writeFileSync(at('坏.xlsx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    const bad = [at('坏.xlsx'), at('没有.xlsx'), folder, at('values.csv')];
    const { code, answer } = merge(...files, ...bad, '-o', at('二.xlsx'));
    expect(code).toBe(1);
    expect(new Set(answer.rejected.map(({ file }) => file))).toEqual(new Set(bad));
    expect(answer.rejected.every(({ reason }) => reason.endsWith('。'))).toBe(true);
    expect(answer.units).toHaveLength(3);
  });

  test('without --json every unit has a line, with what is wrong in it', () => {
    const slipped = workbook('宁德市.xlsx', '宁德市', ['fj-14.2.06,2021,95,', 'fj-14.2.06,2022,9600,']);
    const whole = workbook('全省.xlsx', '福建省', ['fj-14.2.07,2022,700,']);
    const { code, stdout } = plan(['merge', slipped, whole, files[0]!, '-o', at('九.xlsx')]);
    expect(code).toBe(1);
    expect(stdout).toContain('福建“十四五”：2/10 个单位，1 个专栏');
    expect(stdout).toMatch(/宁德市.xlsx\u3000强制性差错 \d+ 条\n/u);
  });

  test('a later version takes the place of an earlier one, and what it changes is told', () => {
    const later = workbook('福州市 更正.xlsx', '福州市', ['fj-14.2.07,2022,66.6,']);
    utimesSync(later, new Date('2030-01-01'), new Date('2030-01-01'));
    const { answer } = merge(later, ...files, '-o', at('三.xlsx'));
    expect(answer.units.find(({ unit }) => unit === '福州市')).toMatchObject({ file: later, differing: 1 });
    expect(answer.superseded.map(({ file }) => file)).toEqual([files[0]]);
  });

  test('a copy of a file is no version: it is told, and all is well', () => {
    writeFileSync(at('名单.csv'), `填报单位\n${CITIES.join('\n')}\n`);
    writeFileSync(at('副本.xlsx'), readFileSync(files[0]!));
    const args = ['-o', at('十.xlsx'), '--units', at('名单.csv')];
    const { answer, stderr } = merge(at('副本.xlsx'), ...files, ...args);
    expect(answer).toMatchObject({ copies: [{ file: at('副本.xlsx'), of: files[0] }], superseded: [], rejected: [] });
    expect(stderr).not.toContain('未汇入');
    expect(plan(['merge', at('副本.xlsx'), ...files, ...args]).stdout).toContain(
      `副本.xlsx\u3000与“${files[0]!}”内容相同，只计一次。`,
    );
  });

  test('all units of a list: exit 1 only for errors in the sheets; a misspelt unit in the list is refused', () => {
    writeFileSync(at('名单.csv'), `填报单位\n${CITIES.join('\n')}\n`);
    const { answer } = merge(...files, '-o', at('四.xlsx'), '--units', at('名单.csv'));
    expect(answer.missing).toEqual([]);
    expect(answer.indicators.find(({ code }) => code === 'fj-14.2.07')?.complete).toBe('3/3');
    writeFileSync(at('名单.csv'), '填报单位\n福洲市\n');
    const refused = merge(...files, '-o', at('五.xlsx'), '--units', at('名单.csv'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('是否指：福州市');
    expect(existsSync(at('五.xlsx'))).toBe(false);
  });

  test('an interrupted rollup goes on where it stopped; a forged record is passed over', () => {
    // 名单 is refused only after all files were read: what was read stays beside the result.
    writeFileSync(at('名单.csv'), '填报单位\n火星市\n');
    merge(...files, '-o', at('六.xlsx'), '--units', at('名单.csv'));
    const record = at('六.xlsx.merge.json');
    expect(existsSync(record)).toBe(true);
    const again = merge(...files, '-o', at('六.xlsx'));
    expect(again.stderr).toContain('上次中断前已读 3 个文件');
    expect(again.answer.indicators.find(({ code }) => code === 'fj-14.2.07')?.total).toBe(183.6);
    expect(existsSync(record)).toBe(false);
    writeFileSync(record, '{"format":"plan-merge"}\n{"file":1}\nnull\n[[[\n');
    expect(merge(...files, '-o', at('六.xlsx')).stderr).not.toContain('上次中断');
  });

  test('the result never takes the place of a source, and nothing is written where nothing can be used', () => {
    const own = merge(...files, '-o', files[0]!);
    expect(own.code).toBe(2);
    expect(own.stderr).toContain('也在要汇总的文件中');
    const none = merge(at('坏.xlsx'), '-o', at('七.xlsx'));
    expect(none.code).toBe(2);
    expect(existsSync(at('七.xlsx'))).toBe(false);
  });
});
