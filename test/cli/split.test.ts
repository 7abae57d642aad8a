import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { draftRows } from '../../src/core/catalogue/own-draft';
import { ownPlanSource } from '../../src/core/catalogue/own-plan';
import { DOUBTFUL_ROW, EDUCATION, educationFacts, readingOf } from '../core/catalogue/own-tables';
import { patchWorkbook } from '../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../src/hosts/xlsx/read';
import { throughLibreOffice } from '../support/libreoffice';
import { plan, planJson } from '../support/plan-command';
import { inspectWithPython } from '../support/python';
import { LOWER_UNITS as UNITS } from '../support/units';

const SHARES = [20, 14, 12, 23, 7, 8, 5, 4, 5, 2];

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

/** Writes the list and gives its path. */
function list(head: string, lines: readonly string[]): string {
  writeFileSync(at('名单.csv'), [head, ...lines].join('\n'));
  return at('名单.csv');
}
const shares = (): string => list('填报单位,份额', UNITS.map((unit, i) => `${unit},${String(SHARES[i])}%`)); // prettier-ignore
const split = (units: string, to: string, ...more: string[]) =>
  plan(['split', '--plan', 'fj-14', '--box', '2', '--units', units, '-o', at(to), ...more]);
/** What is in the folder, by name; nothing temporary may be left beside. */
const filesIn = (name: string): string[] => readdirSync(at(name)).sort();
const ALL = [...UNITS, '任务分解'].map((name) => `${name}.xlsx`).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'split-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  units: { unit: string; file: string; targets: number }[];
  unlisted: string[];
  indicators: {
    code: string;
    additive: boolean;
    target: number | null;
    sum: number | null;
    residue: number;
    residueTo: string[];
    units: Record<string, number | null>;
    remarks: string[];
  }[];
}

describe('plan split', () => {
  test('a workbook a unit, each passing the check, the overview that adds up, and all of it in one zip', () => {
    const args = [
      'split',
      '--plan',
      'fj-14',
      '--box',
      '2',
      '--units',
      shares(),
      '-o',
      at('分解'),
      '--zip',
      at('分解.zip'),
    ];
    const answer = planJson<Answer>(args);
    expect(filesIn('分解')).toEqual(ALL);
    const zipped = unzipSync(readFileSync(at('分解.zip')));
    expect(Object.keys(zipped).sort()).toEqual(ALL);
    for (const name of ALL) expect(Buffer.from(zipped[name]!)).toEqual(readFileSync(at('分解', name)));
    expect(readdirSync(folder).sort()).toEqual(['分解', '分解.zip', '名单.csv'].sort());

    expect(answer.unlisted).toEqual([]);
    const insurance = answer.indicators.find(({ code }) => code === 'fj-14.2.07')!;
    expect(insurance).toMatchObject({
      additive: true,
      target: 695,
      sum: 695,
      units: { 福州市: 139, 平潭综合实验区: 13.9 },
    });
    for (const { additive, target, sum, units } of answer.indicators) {
      if (!additive || target === null) continue;
      const parts = Object.values(units).map((part) => Math.round((part ?? 0) * 100));
      expect([sum, parts.reduce((all, part) => all + part, 0)]).toEqual([target, target * 100]);
    }
    const certificates = answer.indicators.find(({ code }) => code === 'fj-14.2.12')!;
    expect(certificates.residueTo.length).toBe(Math.abs(certificates.residue));
    expect(certificates.remarks.join()).toContain('舍入余额');

    const checked = plan(['check', ...UNITS.map((unit) => at('分解', `${unit}.xlsx`)), '--json']);
    expect(checked.code).toBe(0);
    const { files } = JSON.parse(checked.stdout) as {
      files: { unit: string; counts: { error: number; warning: number } }[];
    };
    expect(files.map(({ unit, counts }) => [unit, counts.error, counts.warning])).toEqual(
      UNITS.map((unit) => [unit, 0, 0]),
    );
  });

  test('the workbooks come back through plan merge with the same targets, and LibreOffice agrees on every formula', () => {
    expect(split(shares(), '分解', '--as-of', '2021').code).toBe(0);
    const files = UNITS.map((unit) => at('分解', `${unit}.xlsx`));
    expect(plan(['merge', ...files, '-o', at('汇总.xlsx')]).code).toBe(1);
    const script = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}))
`;
    type Book = Record<string, (string | number | null)[][]>;
    const rowOf = (book: Book, sheet: string, name: string) => book[sheet]!.find((row) => row.includes(name))!;
    const bytes = readFileSync(at('分解', '任务分解.xlsx'));
    const written = inspectWithPython(bytes, script) as Book;
    expect(inspectWithPython(new Uint8Array(throughLibreOffice(bytes)), script)).toEqual(written);
    const merged = inspectWithPython(readFileSync(at('汇总.xlsx')), script) as Book;
    const targets = rowOf(merged, '目标分解 专栏2', '失业保险参保人数');
    expect(targets.slice(4, 6)).toEqual([695, 0]);
    expect(targets.slice(7, 17)).toEqual(rowOf(written, '任务分解', '失业保险参保人数').slice(13, 23));
  });

  test('the overview changed by hand is the list of the next run: new workbooks where it adds up, else nothing', () => {
    const bases = list('填报单位,代码,份额,基期', ['福州市,fj-14.2.07,60%,400', '厦门市,fj-14.2.07,40%,264']);
    expect(split(bases, '一').code).toBe(0);
    const overview = readFileSync(at('一', '任务分解.xlsx'));
    const sheets = readWorkbook(overview).sheets;
    expect(sheets.map(({ name }) => name)).toEqual(['任务分解', '任务分解 本级基期']);
    const row = sheets[0]!.values.findIndex((cells) => cells.includes('〔fj-14.2.07〕')) + 1;
    const typed = (...targets: number[]): string => {
      const cells = targets.map((value, i) => ({ sheet: '任务分解', cell: `${'NO'[i]!}${String(row)}`, value }));
      writeFileSync(at('改.xlsx'), patchWorkbook(overview, { cells }));
      return at('改.xlsx');
    };
    expect(split(typed(417), '二').code).toBe(0);
    for (const unit of ['福州市', '厦门市'])
      expect(readFileSync(at('二', `${unit}.xlsx`))).toEqual(readFileSync(at('一', `${unit}.xlsx`)));
    expect(split(typed(400, 295), '三', '--zip', at('三.zip')).code).toBe(0);
    const [form] = readWorkbook(readFileSync(at('三', '厦门市.xlsx'))).sheets;
    const own = form!.values.find((cells) => cells.includes('fj-14.2.07'))!;
    expect([own.includes(295), own.includes(264)]).toEqual([true, true]);
    const off = split(typed(400, 300), '四');
    expect([off.code, off.stderr]).toEqual([1, expect.stringContaining('各单位目标合计700万人，目标为“695”，多5万人')]);
    expect(existsSync(at('四'))).toBe(false);
    const other = split(at('一', '福州市.xlsx'), '四');
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('没有“任务分解”表')]);
  });

  test('targets that do not add up: exit 1, told with both numbers, nothing written', () => {
    const units = list('单位,代码,目标', UNITS.map((unit) => `${unit},fj-14.2.07,70`)); // prettier-ignore
    const { code, stderr } = split(units, '分解', '--zip', at('分解.zip'));
    expect(code).toBe(1);
    expect(stderr).toContain('“失业保险参保人数”（fj-14.2.07）：各单位目标合计700万人，目标为“695”，多5万人');
    expect(readdirSync(folder)).toEqual(['名单.csv']);
  });

  test.each([
    ['a misspelt unit', '填报单位,份额', ['福洲市,1'], '第 2 行：“福洲市”不是福建“十四五”的填报单位，是否指：福州市'],
    ['an unknown column', '填报单位,比例', ['福州市,1'], '不认识的列“比例”'],
    ['no units', '填报单位,份额', [], '名单里没有单位'],
    ['a line without its unit', '填报单位,份额', ['福州市,0.5', ',0.5'], '第 3 行：填报单位没有填'],
  ])('%s: exit 2, nothing written', (_, head, lines, message) => {
    const { code, stderr } = split(list(head, lines), '分解');
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(at('分解'))).toBe(false);
  });

  test('a list as Excel saves it in China, by base', () => {
    // 填报单位,指标,基期 / 福州市,失业保险参保人数,300 / 厦门市,失业保险参保人数,100 in GB18030.
    const bytes = 'ccee b1a8 b5a5 cebb 2c d6b8 b1ea 2c bbf9 c6da 0d0a b8a3 d6dd cad0 2c CODE 2c 333030 0d0a cfc3 c3c5 cad0 2c CODE 2c 313030'
      .replaceAll('CODE', Buffer.from('fj-14.2.07').toString('hex'))
      .replaceAll(' ', ''); // prettier-ignore
    writeFileSync(at('gb.csv'), Buffer.from(bytes, 'hex'));
    const { indicators, unlisted } = planJson<Answer>([
      ...['split', '--plan', 'fj-14', '--box', '2', '--units', at('gb.csv'), '--by', 'base', '-o', at('分解')],
    ]);
    expect(indicators.find(({ code }) => code === 'fj-14.2.07')).toMatchObject({
      units: { 福州市: 521.25, 厦门市: 173.75 },
      remarks: ['各单位基期合计400万人，与印刷的基期“664.41”不符'],
    });
    expect(unlisted).toHaveLength(8);
  });

  test('what stands there is not overwritten: filled-in workbooks are refused as a whole, the same content is not', () => {
    const halves = () => list('填报单位,份额', ['福州市,50%', '厦门市,50%']);
    expect(split(halves(), '分解').code).toBe(0);
    writeFileSync(at('分解', '说明.txt'), '留着');
    expect(split(halves(), '分解').code).toBe(0);
    writeFileSync(at('分解', '厦门市.xlsx'), '已填报');
    const before = readFileSync(at('分解', '福州市.xlsx'));
    const again = split(halves(), '分解', '--as-of', '2022', '--zip', at('分解.zip'));
    expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/厦门市\.xlsx”.*--force/)]);
    expect(readFileSync(at('分解', '厦门市.xlsx'), 'utf8')).toBe('已填报');
    expect(readFileSync(at('分解', '福州市.xlsx'))).toEqual(before);
    expect(split(halves(), '分解', '--as-of', '2022', '--force').code).toBe(0);
    expect(readFileSync(at('分解', '福州市.xlsx'))).not.toEqual(before);
    expect(filesIn('分解')).toEqual(['任务分解.xlsx', '福州市.xlsx', '厦门市.xlsx', '说明.txt'].sort());
    expect(readdirSync(folder).sort()).toEqual(['分解', '名单.csv'].sort());
  });

  test('a plan of one’s own travels in the workbook of every unit', () => {
    const reading = readingOf(EDUCATION);
    const draft = draftRows(reading, new Map([[DOUBTFUL_ROW, { target: '200' }]]));
    writeFileSync(at('教育.json'), JSON.stringify(ownPlanSource(educationFacts(), reading, draft)));
    const units = list('填报单位,代码,目标', ['鼓楼区,jy-14.1.04,9', '闽侯县,jy-14.1.04,6']);
    const made = plan(['split', '--plan', at('教育.json'), '--box', '1', '--units', units, '-o', at('分解')]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('2 个单位') as unknown });
    expect(plan(['check', at('分解', '鼓楼区.xlsx'), at('分解', '闽侯县.xlsx')]).code).toBe(0);
  });

  test('a folder is never replaced by a file, forced or not', () => {
    mkdirSync(at('分解.zip'));
    const { code, stderr } = split(shares(), '分解', '--zip', at('分解.zip'), '--force');
    expect([code, stderr]).toEqual([2, expect.stringContaining('同名的文件或文件夹')]);
    expect(readdirSync(folder).sort()).toEqual(['分解.zip', '名单.csv'].sort());
  });
});
