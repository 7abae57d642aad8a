import type { GivenFile } from '../../../src/app/ports/rollup-background';
import { WorkerBackground } from '../../../src/app/rollup/background';
import { WorkerLine } from '../../../src/app/rollup/worker-line';
import { writeEml } from '../../../src/hosts/mail/write-eml';
import { readWorkbook } from '../../../src/hosts/xlsx/read';
import { inProcess } from '../../support/in-process-worker';
import { receivedWorkbook } from '../../support/received-workbook';

const CODE = 'fj-14.2.07';

const background = (kill?: (name: string) => boolean) => new WorkerBackground(() => new WorkerLine(inProcess(kill)), 2);

function given(name: string, content: Uint8Array | string): GivenFile {
  return { name, file: new File([content as BlobPart], name, { lastModified: Date.UTC(2023, 0, 10) }) };
}

let files: GivenFile[];
beforeAll(async () => {
  const early = await receivedWorkbook('福州市', { [CODE]: 60 }, { sealedAt: '2023-01-05T00:00:00Z' });
  files = [
    given('福州市.xlsx', early),
    given('福州市 副本.xlsx', early),
    given('福州市 更正.xlsx', await receivedWorkbook('福州市', { [CODE]: 61 }, { sealedAt: '2023-01-08T00:00:00Z' })),
    given('厦门市.xlsx', await receivedWorkbook('厦门市', { [CODE]: 5 })),
    given('错名.xlsx', await receivedWorkbook('漳州市', {}, { typedUnit: '漳洲市' })),
    given('坏.xlsx', 'PK\u0003\u0004'),
  ];
});

test('files are read, told as they come, sorted, rolled up and written', async () => {
  const made = background();
  const told: number[] = [];
  expect(await made.read(files, (done) => told.push(done)).finished).toEqual([]);
  expect(told).toEqual([1, 2, 3, 4, 5, 6]);
  const view = await made.view();
  expect([view.files, view.missing, view.units.length]).toEqual([6, 8, 10]);
  expect(view.units[0]).toMatchObject({ display: '福州市', state: 'sealed', by: '陈某' });
  expect(view.units[0]!.versions.map(({ file, use, differing }) => [file, use, differing])).toEqual([
    ['福州市 更正.xlsx', 'used', 0],
    [expect.stringMatching(/^福州市( 副本)?\.xlsx$/), 'replaced', 1],
  ]);
  expect(view.refused.map(({ reason }) => reason).sort()).toEqual([
    expect.stringContaining('“漳洲市”不在福建“十四五”的单位中，是否指：漳州市、') as string,
    expect.stringMatching(/^与“福州市.*内容相同，只计一次。$/) as string,
    expect.stringMatching(/。$/) as string,
  ]);

  const book = await made.make({ form: 'workbook', decimals: 1 });
  expect([book.fileName, book.came, book.missing]).toEqual(['福建十四五规划指标汇总.xlsx', 2, 8]);
  const sheets = readWorkbook(book.content).sheets.map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(['汇总', '文件日志', '版本变化', '舍位平衡']));
  const csv = await made.make({ form: 'csv' });
  expect(csv.fileName).toBe('福建十四五规划指标汇总.csv');
  expect(new TextDecoder().decode(csv.content)).toMatch(/福州市,2022年,61,/);
});

test('workbooks attached to a mail are received like files; the same workbook as a file counts once', async () => {
  const made = background();
  const attachment = { name: '厦门市.xlsx', bytes: new Uint8Array(await files[3]!.file.arrayBuffer()) };
  const date = new Date('2023-01-09T00:00:00Z');
  const mail = writeEml({ to: '', subject: '报送', text: '', html: '', attachment, date });
  await made.read([given('报送.eml', mail), files[3]!], () => undefined).finished;
  const view = await made.view();
  expect(view.units[1]!.versions.map(({ file }) => file)).toEqual(['报送.eml › 厦门市.xlsx']);
  // The mail tells when it was sent, the file only when it was saved from it.
  expect(view.refused).toMatchObject([
    { file: '厦门市.xlsx', reason: '与“报送.eml › 厦门市.xlsx”内容相同，只计一次。' },
  ]);
});

test('a worker that dies takes only its file with it', async () => {
  const made = background((name) => name === '厦门市.xlsx');
  expect(await made.read(files.slice(0, 4), () => undefined).finished).toEqual([]);
  const view = await made.view();
  expect(view.refused.find(({ file }) => file === '厦门市.xlsx')?.reason).toContain('耗尽内存');
  expect([view.units[0]!.state, view.files]).toEqual(['sealed', 4]);
});

test('stopped, what has been read stays and the rest can be read later', async () => {
  const made = background();
  let stop = (): void => undefined;
  const reading = made.read(files, (done) => done === 2 && stop());
  stop = () => reading.stop();
  const left = await reading.finished;
  expect([left.length, (await made.view()).files]).toEqual([4, 2]);
  expect(await made.read(left, () => undefined).finished).toEqual([]);
  expect([(await made.view()).files, (await made.view()).missing]).toEqual([6, 8]);
});

test('a file that changes while it is read is told', async () => {
  const made = background();
  const file = Object.assign(new Blob(['x']), { lastModified: 0 });
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  await made.read([{ name: '在写.xlsx', file }], () => undefined).finished;
  expect((await made.view()).refused[0]?.reason).toContain('读取过程中文件有变化');
});

test('a list of units is read as the command reads it; what is wrong with it is told and changes nothing', async () => {
  const made = background();
  await made.read(files.slice(3, 4), () => undefined).finished;
  await made.list(new Blob(['填报单位\n厦门市\n宁德市\n']));
  expect([(await made.view()).units.length, (await made.view()).missing]).toEqual([2, 1]);
  await expect(made.list(new Blob(['地区\n厦门市\n']))).rejects.toThrow('单位名单没有“填报单位”（或 unit）列');
  expect((await made.view()).units).toHaveLength(2);
  await made.list(null);
  expect((await made.view()).units).toHaveLength(10);
});

test('without anything usable nothing is made, and the reason is told', async () => {
  await expect(background().make({ form: 'csv' })).rejects.toThrow('没有一个文件可以汇总');
});

test('a program that cannot be fetched is told once, not file by file', async () => {
  const broken = new WorkerBackground(() => {
    const worker = inProcess();
    worker.postMessage = () => setImmediate(() => worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent));
    return new WorkerLine(worker);
  }, 2);
  await expect(broken.read(files, () => undefined).finished).rejects.toThrow('后台程序没有载入');
  await expect(broken.view()).rejects.toThrow('后台程序没有载入');
});
