import fc from 'fast-check';
import { pickKey, supersededReason } from '../../../src/core/rollup/versions';
import { filesSheet } from '../../../src/core/sheet/rollup/files-sheet';
import { versionsSheet } from '../../../src/core/sheet/rollup/versions-sheet';
import { fileOf, rolled, UNITS, type Given } from './given';

const CODE = 'fj-14.2.07';
const version = (file: string, value: number, others: Partial<Given> = {}) =>
  fileOf({ unit: '福州市', file, values: { [CODE]: { 2022: value } }, ...others });
const sealed = (at: string): Partial<Given> => ({ state: 'sealed', sealedAt: at });

/** Which of several files of one unit counts. */
const chosenOf = (files: ReturnType<typeof fileOf>[]) => {
  const { collection } = rolled([
    ...files,
    fileOf({ unit: '厦门市', values: {} }),
    fileOf({ unit: '漳州市', values: {} }),
  ]);
  return collection.choices.find(({ unit }) => unit === '福州市')!;
};

test.each<[string, ReturnType<typeof fileOf>[], string]>([
  [
    'the latest sealed',
    [version('a', 1, sealed('2023-01-01T00:00:00Z')), version('b', 2, sealed('2023-02-01T00:00:00Z'))],
    'b',
  ],
  [
    'a sealed one before a later one without a seal',
    [version('a', 1, sealed('2023-01-01T00:00:00Z')), version('b', 2, { modified: '2024-01-01T00:00:00Z' })],
    'a',
  ],
  [
    'a broken seal is none',
    [
      version('a', 1, { state: 'changed', sealedAt: '2023-09-01T00:00:00Z' }),
      version('b', 2, { modified: '2023-06-01T00:00:00Z' }),
    ],
    'b',
  ],
  [
    'the latest where none is sealed',
    [version('a', 1, { modified: '2023-03-01T00:00:00Z' }), version('b', 2, { modified: '2023-02-01T00:00:00Z' })],
    'a',
  ],
  [
    'the latest by the clock, whatever the time zones',
    [version('a', 1, sealed('2023-01-08T08:30:00+08:00')), version('b', 2, sealed('2023-01-08T01:00:00.000Z'))],
    'b',
  ],
  [
    'the report date of most units before a seal',
    [version('a', 1, { ...sealed('2024-01-01T00:00:00Z'), asOf: '2021' }), version('b', 2)],
    'b',
  ],
])('which version counts: %s', (_, files, expected) => {
  expect(chosenOf(files).chosen.file.file).toBe(expected);
  expect(chosenOf([...files].reverse()).chosen.file.file).toBe(expected);
});

test('what the other version says otherwise is told', () => {
  const choice = chosenOf([version('a', 60, sealed('2023-01-01T00:00:00Z')), version('b', 61), version('c', 60)]);
  expect(choice.others.map(({ version: { file }, changes }) => [file.file, changes])).toEqual([
    ['b', [{ code: CODE, period: 2022, before: 61, after: 60 }]],
    ['c', []],
  ]);
});

describe('a version of another report date', () => {
  const now = version('a', 60);
  const next = fileOf({ unit: '福州市', file: 'b', asOf: '2023', values: { [CODE]: { 2022: 61, 2023: 62 } } });
  const sheet = (files: ReturnType<typeof fileOf>[]) => {
    const others = [fileOf({ unit: '厦门市', values: {} }), fileOf({ unit: '漳州市', values: {} })];
    const spec = versionsSheet(rolled([...files, ...others]), ['']);
    return spec?.cells.filter(({ row }) => row > 2).map(({ value }) => value) ?? null;
  };

  test('is not compared value by value, and says so wherever it is told', () => {
    const choice = chosenOf([now, next]);
    const [other] = choice.others;
    expect(other).toMatchObject({ otherPeriod: true, changes: [] });
    expect(supersededReason(choice, other!)).toBe('报告期为2023年，采用报告期2022年的“a”，不逐项比较');
    expect(supersededReason({ ...choice, picked: true }, other!)).toBe('人工选定“a”，报告期不同，不逐项比较');
    expect(sheet([now, next])).toEqual([
      '福州市',
      '专栏2',
      '报告期不同，不逐项比较',
      '报告期',
      '2023年',
      '2022年',
      'b',
      'a',
    ]);
  });

  test('leaves the versions of the same date to be compared', () => {
    const earlier = version('c', 59, { modified: '2022-12-01T08:00:00.000Z' });
    expect(sheet([now, next, earlier])).toEqual(['福州市', '专栏2', '失业保险参保人数', '2022年', 59, 60, 'c', 'a']);
  });
});

test('units that are missing, listed, and not listed', () => {
  const files = UNITS.slice(0, 3).map((unit) => fileOf({ unit, values: {} }));
  expect(rolled(files).collection.missing).toHaveLength(7);
  const listed = rolled(files, { names: ['福州', '厦门市', '宁德市'] });
  expect(listed.collection.missing.map(({ name }) => name)).toEqual(['宁德市']);
  expect(listed.rejected).toEqual([expect.objectContaining({ file: '漳州市.xlsx' })]);
  expect(() => rolled(files, { names: ['福洲市'] })).toThrow('“福洲市”不是福建“十四五”的填报单位，是否指：福州市');
});

test('省本级 counts where it reports, and is not missed where it does not', () => {
  const files = UNITS.map((unit) => fileOf({ unit, values: {} }));
  expect(rolled(files).collection.units).toHaveLength(10);
  expect(rolled([...files, fileOf({ unit: '省本级', values: {} })]).collection.units).toHaveLength(11);
});

test('the choice never depends on the order', () => {
  const one = fc.record({
    file: fc.uuid(),
    value: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom('sealed' as const, 'changed' as const, 'unsealed' as const),
    sealedAt: fc.constantFrom('2023-01-01T00:00:00Z', '2023-05-01T00:00:00Z'),
    asOf: fc.constantFrom('2021', '2022', null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { minLength: 1, maxLength: 5, selector: ({ file }) => file }), (given) => {
      const files = given.map(({ file, value, ...others }) => version(file, value, others));
      expect(chosenOf([...files].reverse()).chosen.file.file).toBe(chosenOf(files).chosen.file.file);
    }),
    { numRuns: 60 },
  );
});

describe('人工选定', () => {
  const early = version('a', 1, sealed('2023-01-01T00:00:00Z'));
  const late = version('b', 2, sealed('2023-02-01T00:00:00Z'));
  const form = { unit: '福州市', plan: 'fj-14', box: '2' };
  const chosen = (picks: Record<string, string>, files = [early, late]) =>
    rolled(files, { picks: new Map(Object.entries(picks)) }).collection.choices[0]!;

  test('the file that a person chose counts, and the log says so', () => {
    const choice = chosen({ [pickKey(form)]: 'a' });
    expect([choice.chosen.file.file, choice.picked]).toEqual(['a', true]);
    const [other] = choice.others;
    expect(supersededReason(choice, other!)).toBe('人工选定“a”，有 1 个数不同');
    const result = rolled([early, late], { picks: new Map([[pickKey(form), 'a']]) });
    expect(result.units.filter(({ picked }) => picked).map(({ unit }) => unit.name)).toEqual(['福州市']);
    const log = JSON.stringify(filesSheet(result, []));
    expect([log.match(/"人工选定"/g)?.length, log.includes('"采用"'), log.includes('"被代替"')]).toEqual([
      1,
      true,
      true,
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ['a file that is not there', { [pickKey(form)]: 'c' }],
    ['another box', { [pickKey({ ...form, box: '1' })]: 'a' }],
    ['another plan', { [pickKey({ ...form, plan: 'fj-13' })]: 'a' }],
    ['another unit', { [pickKey({ ...form, unit: '厦门市' })]: 'a' }],
  ])('a choice of %s changes nothing', (_, picks) => {
    const choice = chosen(picks);
    expect([choice.chosen.file.file, choice.picked]).toEqual(['b', false]);
  });

  test('whatever is chosen counts, and all others are told as they would be', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), name, (names, pick) => {
        const files = names.map((file, at) => version(file, at, { modified: `2023-0${String(at + 1)}-01T00:00:00Z` }));
        const choice = chosen({ [pickKey(form)]: pick }, files);
        const free = chosen({}, files);
        expect(choice.chosen.file.file).toBe(names.includes(pick) ? pick : free.chosen.file.file);
        const fileNames = ({ others }: typeof choice) => others.map(({ version: { file } }) => file.file);
        expect(fileNames(choice)).toEqual(
          [free.chosen.file.file, ...fileNames(free)].filter((file) => file !== choice.chosen.file.file),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same content under several names', () => {
  const first = { ...version('b.xlsx', 60, { modified: '2023-01-10T08:00:00.000Z' }), sha256: 'same' };
  const again = { ...first, file: 'a.xlsx', modified: '2023-05-01T08:00:00.000Z' };
  const copied = { ...first, file: 'c.xlsx' };
  const later = version('d.xlsx', 61, { modified: '2023-03-01T08:00:00.000Z' });

  test('counts once and is no version; the earliest counts, of the same time the first by name, in whatever order', () => {
    for (const files of [
      [first, again, copied],
      [copied, again, first],
    ]) {
      const { collection, copies, rejected } = rolled(files);
      expect(collection.choices[0]).toMatchObject({ chosen: { file: { file: 'b.xlsx' } }, others: [] });
      expect(copies.map(({ file, of }) => [file, of])).toEqual([
        ['a.xlsx', 'b.xlsx'],
        ['c.xlsx', 'b.xlsx'],
      ]);
      expect(rejected).toEqual([]);
    }
  });

  test('a copy that is dated anew is not taken for a later version', () => {
    const { chosen, others } = rolled([again, first, later]).collection.choices[0]!;
    expect([chosen.file.file, others.map(({ version }) => version.file.file)]).toEqual(['d.xlsx', ['b.xlsx']]);
  });

  test('the file that a person chose counts under its name', () => {
    const picks = new Map([[pickKey(first.forms[0]!), 'a.xlsx']]);
    const { collection, copies } = rolled([first, again, later], { picks });
    expect([collection.choices[0]!.chosen.file.file, copies[0]!.file]).toEqual(['a.xlsx', 'b.xlsx']);
  });

  test('the log tells each copy, with what it is the same as', () => {
    const texts = filesSheet(rolled([first, again]), ['']).cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['a.xlsx', '内容相同', '与“b.xlsx”内容相同，只计一次。']));
    expect(texts).not.toContain('被代替');
  });
});

test('what the other version says otherwise of projects and of series of months is told', () => {
  const project = (file: string, done: number | null, stage: string) =>
    fileOf({
      unit: '福州市',
      file,
      box: '5',
      values: {},
      modified: file === 'a' ? '2023-01-01T00:00:00Z' : '2023-02-01T00:00:00Z',
      projects: [{ code: 'fj-14.5.01', stage, planned: 10, done, note: [2022, '开工'] }],
    });
  const changesOf = (...files: ReturnType<typeof fileOf>[]) => rolled(files).collection.choices[0]!.others[0]!.changes;
  expect(changesOf(project('a', null, '未启动'), project('b', 0, '推进中'))).toEqual([
    { code: 'fj-14.5.01', period: '阶段', before: '未启动', after: '推进中' },
    { code: 'fj-14.5.01', period: '里程碑完成数', before: null, after: 0 },
  ]);
  expect(changesOf(project('a', 1, '推进中'), project('b', 1, '推进中'))).toEqual([]);
  const series = (file: string, yellow: number, may: number | null) =>
    fileOf({
      unit: '福州市',
      file,
      plan: 'fj-12',
      box: '8',
      asOf: '2012-05',
      values: {},
      modified: file === 'a' ? '2012-06-01T00:00:00Z' : '2012-07-01T00:00:00Z',
      series: [{ code: 'fj-12.8.01', yellow, red: 5, months: [1, 2, 3, 4, may] }],
    });
  expect(changesOf(series('a', 4, null), series('b', 4.1, 5))).toEqual([
    { code: 'fj-12.8.01', period: '黄色预警线', before: 4, after: 4.1 },
    { code: 'fj-12.8.01', period: '5月', before: null, after: 5 },
  ]);
});
