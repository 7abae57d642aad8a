import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEml } from '../../src/hosts/mail/write-eml';
import { HOSTILE_FILES } from '../support/hostile';
import { COMMAND, plan } from '../support/plan-command';
import { receivedWorkbook } from '../support/received-workbook';

jest.setTimeout(120_000);

const CODE = 'fj-14.2.07';
let folder: string;
let cities: Uint8Array[];
const at = (...names: string[]): string => join(folder, ...names);
const put = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(at(name), bytes);
  return at(name);
};
/** What lies beside the results: temporary files and records. */
const rubbish = (): string[] => readdirSync(folder).filter((name) => /\.tmp$|merge\.json$/.test(name));

interface Merged {
  units: { unit: string; file: string; at: string }[];
  rejected: { file: string; reason: string }[];
  indicators: { code: string; total: number | null }[];
}
const merge = (...args: string[]): { code: number | null; answer: Merged; stderr: string } => {
  const { code, stdout, stderr } = plan(['merge', ...args, '--json']);
  return { code, answer: (stdout === '' ? null : JSON.parse(stdout)) as Merged, stderr };
};
const totalOf = ({ indicators }: Merged): number | null => indicators.find(({ code }) => code === CODE)!.total;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trouble-'));
  cities = await Promise.all(['福州市', '厦门市'].map((unit, i) => receivedWorkbook(unit, { [CODE]: 10 + i })));
});
afterEach(() => expect(rubbish()).toEqual([]));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('mails are rolled up beside files; what was read of them is kept over an interruption', () => {
  const mail = put(
    '邮件.eml',
    writeEml({
      to: 'a@b.cn',
      subject: '报送',
      text: '',
      html: '',
      attachment: { name: '福州市.xlsx', bytes: cities[0]! },
      date: new Date('2023-10-08T01:30:00Z'),
    }),
  );
  const files = [mail, put('厦门市.xlsx', cities[1]!)];
  const refused = merge(...files, '-o', at('一.xlsx'), '--units', put('名单.csv', '填报单位\n火星市\n'));
  expect(refused.code).toBe(2);
  const { answer, stderr } = merge(...files, '-o', at('一.xlsx'), '--progress');
  expect(stderr).toContain('上次中断前已读 2 个文件');
  expect(stderr).toContain('已读 2/2');
  expect(totalOf(answer)).toBe(21);
  expect(answer.units.find(({ unit }) => unit === '福州市')).toMatchObject({
    file: `${mail} › 福州市.xlsx`,
    at: '2023-10-08T01:30:00.000Z',
  });
});

test('killed in the middle: the old result stays, and the next run reads only the rest', async () => {
  mkdirSync(at('many'));
  const files = Array.from({ length: 120 }, (_, i) => put(join('many', `${String(i)}.xlsx`), cities[i % 2]!));
  const output = put('二.xlsx', 'old');
  const record = `${output}.merge.json`;
  const running = spawn(COMMAND, ['merge', ...files, '-o', output], { stdio: 'ignore' });
  const ended = once(running, 'exit');
  while (running.exitCode === null && !(existsSync(record) && readFileSync(record, 'utf8').split('\n').length > 20))
    await new Promise((resolve) => setTimeout(resolve, 5));
  running.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  expect(readFileSync(output, 'utf8')).toBe('old');
  // Of the two that were being written: a line that is cut off, and a result that is not whole.
  writeFileSync(record, readFileSync(record).subarray(0, -30));
  put(`.二.xlsx.${String(running.pid)}.tmp`, 'half');
  const { answer, stderr } = merge(...files, '-o', output);
  const known = Number(/上次中断前已读 (\d+) 个文件/.exec(stderr)?.[1]);
  expect(known).toBeGreaterThanOrEqual(15);
  expect(known).toBeLessThan(120);
  expect(totalOf(answer)).toBe(21);
  expect(readFileSync(output).subarray(0, 2).toString()).toBe('PK');
});

test('a full disk and a place that cannot be written leave the old result, and say so', () => {
  const [source, output] = [put('福州市.xlsx', cities[0]!), put('三.xlsx', 'old')];
  const full = spawnSync('bash', ['-c', `ulimit -f 8; exec "$0" merge "$1" -o "$2"`, COMMAND, source, output], {
    encoding: 'utf8',
  });
  expect(full.stderr).toContain('磁盘空间不足');
  expect(full.status).toBe(2);
  expect(readFileSync(output, 'utf8')).toBe('old');
  rmSync(`${output}.merge.json`);
  for (const [place, reason] of [
    [join(source, '四.xlsx'), '写不了文件'],
    [at('many'), '这是文件夹'],
  ] as const) {
    const { code, stderr } = merge(source, '-o', place);
    expect(stderr).toContain(reason);
    expect(code).toBe(2);
  }
});

test('files made to hurt are told one by one, and change nothing in what the others say', () => {
  const isFirst = (answer: string, index: number): boolean =>
    HOSTILE_FILES.findIndex((file) => file.answer === answer) === index;
  const chosen = HOSTILE_FILES.filter(({ answer }, index) => index % 8 === 0 || isFirst(answer, index));
  mkdirSync(at('hostile'));
  const hostile = chosen.map(({ make }, i) => put(join('hostile', `${String(i)}.xlsx`), make()));
  const good = cities.map((bytes, i) => put(`好${String(i)}.xlsx`, bytes));
  const { code, answer } = merge(...hostile, ...good, '-o', at('五.xlsx'));
  expect(code).toBe(1);
  expect(answer.rejected.map(({ file }) => file).sort()).toEqual([...hostile].sort());
  for (const { reason } of answer.rejected) expect(reason).toMatch(/^[^\n]*[^。]。$/);
  expect(totalOf(answer)).toBe(21);
});
