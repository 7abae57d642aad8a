import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReceived } from '../../../src/cli/merge/read-received';
import { PlanLines } from '../../../src/cli/merge/plan-lines';
import { readRecord, writeRecord, type KnownFile } from '../../../src/cli/merge/received-record';
import { writeEml } from '../../../src/hosts/mail/write-eml';
import { receivedWorkbook } from '../../support/received-workbook';
import { rawZip } from '../../support/raw-zip';

jest.setTimeout(60_000);

let folder: string;
let book: Uint8Array;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'received-'));
  book = await receivedWorkbook('福州市', { 'fj-14.2.07': 12.5 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: Uint8Array | string): string => {
  writeFileSync(at(name), content);
  utimesSync(at(name), new Date('2023-10-09T00:00:00Z'), new Date('2023-10-09T00:00:00Z'));
  return at(name);
};
const eml = (name: string, bytes: Uint8Array): Uint8Array =>
  writeEml({
    to: 'a@b.cn',
    subject: '报送',
    text: '',
    html: '',
    attachment: { name, bytes },
    date: new Date('2023-10-08T01:30:00Z'),
  });
/** What was told of a file: name and digest, or name and reason. */
const told = async (path: string): Promise<string[]> =>
  (await readReceived(path)).received.map((one) =>
    one.ok ? `${one.file.file}：${one.file.forms[0]!.unit}` : `${one.rejected.file}：${one.rejected.reason}`,
  );

test('a workbook attached to a mail is named behind its mail and dates from when it was sent', async () => {
  const path = write('邮件.eml', eml('福州市 报送.xlsx', book));
  const { stamp, received } = await readReceived(path);
  expect(stamp!.modified).toBe('2023-10-09T00:00:00.000Z');
  expect(received).toMatchObject([
    {
      ok: true,
      file: {
        file: `${path} › 福州市 报送.xlsx`,
        bytes: book.length,
        modified: '2023-10-08T01:30:00.000Z',
        forms: [{ unit: '福州市' }],
      },
    },
  ]);
  const [alone] = (await readReceived(write('福州市.xlsx', book))).received;
  const digest = (one: typeof alone) => (one?.ok ? one.file.sha256 : '');
  expect(digest(received[0])).toBe(digest(alone));
});

test('what a mail brings is told one by one', async () => {
  const parts = [
    ['福州市.xlsx', book],
    ['各县.zip', rawZip([{ name: '福清市.xlsx', data: 'x' }])],
    ['winmail.dat', Uint8Array.from([0x78, 0x9f, 0x3e, 0x22])],
    ['说明.docx', new Uint8Array(9)],
  ] as const;
  const path = write(
    '几个.eml',
    `From: a@b.cn\nDate: Sun, 08 Oct 2023 09:30:00 +0800\nContent-Type: multipart/mixed; boundary=b\n\n${parts
      .map(
        ([name, bytes]) =>
          `--b\nContent-Type: application/octet-stream; name="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`,
      )
      .join('')}--b--\n`,
  );
  expect(await told(path)).toEqual([
    `${path} › 福州市.xlsx：福州市`,
    `${path} › 各县.zip：这是压缩包，没有解开；请解压后选择其中的 .xlsx 文件。`,
    `${path} › winmail.dat：是 Outlook 专用的附件包，没有读取；请让发件人改用“HTML”或“纯文本”格式重发。`,
  ]);
});

test.each<[string, string, string]>([
  [
    'a mail without workbooks',
    '空.eml',
    '邮件里没有附 Excel 工作簿（.xlsx），没有汇入；请确认附件没有丢失，加密的邮件请先把附件另存出来。',
  ],
  ['a file that is not there', '没有.xlsx', '找不到文件，请检查路径。'],
  ['a pipe that nobody writes to', '管道', '不是普通文件，没有读取；请给出 .xlsx 或 .eml 文件。'],
  ['a folder', '.', '是文件夹，请给出其中的 .xlsx 或 .eml 文件。'],
])('%s is told', async (_, name, reason) => {
  write('空.eml', 'From: a@b.cn\nTo: c@d.cn\n\n见附件');
  if (!existsSync(at('管道'))) execFileSync('bash', ['-c', 'mkfifo "$0"', at('管道')]);
  expect(await told(at(name))).toEqual([`${at(name)}：${reason}`]);
});

test('a file that another program goes on writing is never taken in half', async () => {
  const path = write('在写.xlsx', new Uint8Array(30 << 20));
  const script = `const fs = require('fs'); const file = fs.openSync(process.argv[1], 'a'); process.stdout.write('.');
    const byte = Buffer.from('x'); for (const end = Date.now() + 20000; Date.now() < end; ) fs.writeSync(file, byte);`;
  const writer = spawn(process.execPath, ['-e', script, path]);
  try {
    await once(writer.stdout, 'data');
    let answers: string[] = [];
    for (let tries = 0; tries < 40 && !answers.some((text) => text.includes('有变化')); tries++)
      answers = await told(path);
    expect(answers).toEqual([`${path}：读取过程中文件有变化（可能正在保存或下载），没有汇入；请等它写完后再汇总。`]);
  } finally {
    writer.kill();
    await once(writer, 'exit');
  }
  write('在写.xlsx', book);
  expect(await told(path)).toEqual([`${path}：福州市`]);
});

test('the record gives back what was read of a mail, and passes over what is not of its shape', async () => {
  const read = (await readReceived(write('邮件.eml', eml('福州市.xlsx', book)))) as KnownFile;
  const rejected = { file: 'x › y.zip', reason: '压缩包。', bytes: 3, sha256: 'f' };
  const known: KnownFile = { ...read, received: [...read.received, { ok: false, rejected }] };
  const lines: string[] = [];
  const record = writeRecord(known, (plans) => new PlanLines().numbersOf(plans, (line) => lines.push(line)));
  expect(lines).toEqual([]);
  const back = (text: string) => readRecord(JSON.parse(text), new PlanLines());
  expect(back(record)).toEqual(known);
  const other = (change: (of: Record<string, unknown>) => void): string => {
    const value = JSON.parse(record) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  };
  const wrong = [
    'null',
    '[]',
    other((of) => delete of.path),
    other((of) => (of.stamp = { bytes: -1, modified: '2023' })),
    other((of) => (of.received = [{}])),
    other((of) => (of.received = [{ rejected: { ...rejected, bytes: 'x' } }])),
    other((of) => (of.received = [{ file: { forms: [] } }])),
    record.replace('"plans":[]', '"plans":[0]'),
  ];
  expect(wrong.map(back)).toEqual(wrong.map(() => null));
});

test('an own plan is written into the record once, and is found by its number', () => {
  const [a, b] = [{ plan: { id: 'a' } }, { plan: { id: 'b' } }];
  const written: string[] = [];
  const writing = new PlanLines();
  const numbers = [[a], [a, b], [b], []].map((plans) => writing.numbersOf(plans, (line) => written.push(line)));
  expect(numbers).toEqual([[0], [0, 1], [1], []]);
  expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
    { plan: 0, source: a },
    { plan: 1, source: b },
  ]);
  const reading = new PlanLines();
  expect(written.map((line) => reading.read(JSON.parse(line)))).toEqual([true, true]);
  expect([0, 1, 2, null, '0'].map((number) => reading.find(number))).toEqual([a, b, null, null, null]);
  expect([null, [], {}, { plan: -1, source: a }, { plan: 3 }].map((line) => reading.read(line))).not.toContain(true);
  // A further run goes on counting.
  const more: string[] = [];
  expect(reading.numbersOf([{ plan: { id: 'c' } }], (line) => more.push(line))).toEqual([2]);
});
