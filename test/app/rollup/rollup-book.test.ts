import { RollupBook, type BookChange } from '../../../src/app/rollup/rollup-book';
import { BUILT_IN } from '../../../src/catalogues/built-in';
import type { RejectedFile } from '../../../src/core/rollup/submission';
import { fileOf, type Given } from '../../core/rollup/given';

const CODE = 'fj-14.2.07';
const given = (unit: string, value: number, others: Partial<Given> & { sha256?: string } = {}) => ({
  ...fileOf({ unit, values: { [CODE]: { 2022: value } }, ...others }),
  sha256: others.sha256 ?? `${unit} ${String(value)}`,
});
const unreadable = (file: string): RejectedFile => ({ file, reason: '坏了。', bytes: 1, sha256: 'x' });

/** A book to which things were done in turn. */
function book(...changes: (ReturnType<typeof given> | RejectedFile | BookChange)[]): RollupBook {
  const made = new RollupBook(BUILT_IN);
  for (const change of changes) {
    if ('kind' in change) made.change(change);
    else if ('forms' in change) made.change({ kind: 'received', received: [{ ok: true, file: change }] });
    else made.change({ kind: 'received', received: [{ ok: false, rejected: change }] });
  }
  return made;
}
const row = (of: RollupBook, unit: string) => of.view().units.find((each) => each.unit === unit)!;
const total = (of: RollupBook): number =>
  of
    .roll()
    .boxes[0]!.indicators.find(({ indicator }) => indicator.code === CODE)!
    .headline.total!.toNumber();

const EARLY = given('福州市', 60, { file: 'a', state: 'sealed', sealedAt: '2023-01-01T00:00:00Z' });
const LATE = given('福州市', 61, { file: 'b', state: 'sealed', sealedAt: '2023-02-01T00:00:00Z' });
const OTHER = given('厦门市', 5, { file: 'c' });

test('units with what came of them, and those of which nothing came', () => {
  const view = book(EARLY, OTHER).view();
  expect(view.plan).toEqual({ id: 'fj-14', name: '福建“十四五”' });
  expect([view.units.length, view.missing, view.files, view.problem]).toEqual([10, 8, 2, null]);
  expect(view.units.slice(0, 3).map(({ unit, state, period }) => [unit, state, period])).toEqual([
    ['福州市', 'sealed', '2022年'],
    ['厦门市', 'unsealed', '2022年'],
    ['漳州市', null, null],
  ]);
});

test('the region is shown and is none of the units that are to report', () => {
  const view = book(OTHER, given('福建省', 600)).view();
  expect(view.units[0]!.unit).toBe('福建省');
  expect([view.units.length, view.expected, view.missing]).toEqual([11, 10, 9]);
});

test('the latest sealed version counts until a person chooses another, and again when the choice is given back', () => {
  const made = book(EARLY, LATE, OTHER);
  const versions = () => row(made, '福州市').versions.map(({ file, use, differing }) => [file, use, differing]);
  expect(versions()).toEqual([
    ['b', 'used', 0],
    ['a', 'replaced', 1],
  ]);
  made.change({ kind: 'pick', unit: '福州市', file: 'a' });
  expect([row(made, '福州市').picked, total(made)]).toEqual([true, 65]);
  expect(versions()).toEqual([
    ['a', 'used', 0],
    ['b', 'replaced', 1],
  ]);
  made.change({ kind: 'pick', unit: '福州市', file: null });
  expect([row(made, '福州市').picked, total(made)]).toEqual([false, 66]);
});

test('a choice is of one unit; a file that is taken away is chosen no longer', () => {
  const made = book(EARLY, LATE, OTHER, { kind: 'pick', unit: '厦门市', file: 'a' });
  expect(row(made, '福州市').picked).toBe(false);
  made.change({ kind: 'pick', unit: '福州市', file: 'a' });
  made.change({ kind: 'remove', file: 'a' });
  expect(row(made, '福州市').versions.map(({ file }) => file)).toEqual(['b']);
});

test('the same content under two names counts once, and counts still when the first is taken away', () => {
  const made = book(EARLY, { ...EARLY, file: '副本' });
  expect(made.view().refused).toMatchObject([{ file: '副本', reason: '与“a”内容相同，只计一次。' }]);
  expect(row(made, '福州市').versions).toHaveLength(1);
  made.change({ kind: 'remove', file: 'a' });
  expect([made.view().refused, row(made, '福州市').versions[0]!.file]).toEqual([[], '副本']);
});

test('of files with the same content the first by name counts, whenever they came, or the one that was chosen', () => {
  const made = book({ ...EARLY, file: 'x' }, { kind: 'pick', unit: '福州市', file: 'x' }, EARLY, LATE);
  const counts = () => row(made, '福州市').versions[0]!.file;
  expect([counts(), made.view().refused[0]!.file]).toEqual(['x', 'a']);
  made.change({ kind: 'pick', unit: '福州市', file: null });
  expect([counts(), made.view().refused[0]!.file]).toEqual(['b', 'x']);
});

test('a folder that is dropped again changes nothing; other content under a known name is another version', () => {
  const made = book(EARLY, unreadable('坏'), EARLY, unreadable('坏'));
  expect([made.view().files, made.view().refused.length]).toEqual([2, 1]);
  made.change({ kind: 'received', received: [{ ok: true, file: { ...LATE, file: 'a' } }] });
  expect(row(made, '福州市').versions.map(({ file }) => file)).toEqual(['a (2)', 'a']);
});

test('a file that could not be read is told until it can be', () => {
  const made = book(OTHER, unreadable('b'));
  expect(made.view().refused.map(({ file }) => file)).toEqual(['b']);
  made.change({ kind: 'received', received: [{ ok: true, file: LATE }] });
  expect([made.view().refused, made.view().missing]).toEqual([[], 8]);
});

test('of several plans one is rolled up, the other on demand; its choice goes with its files', () => {
  const old = given('福州市', 3, { file: '旧', plan: 'fj-13', box: '1' });
  const made = book(EARLY, OTHER, { ...old, sha256: '旧' });
  expect(
    made
      .view()
      .plans.map(({ id }) => id)
      .sort(),
  ).toEqual(['fj-13', 'fj-14']);
  expect(made.view().refused[0]).toMatchObject({ file: '旧', reason: expect.stringContaining('另一规划') as string });
  made.change({ kind: 'plan', id: 'fj-13' });
  expect([made.view().plan?.id, made.view().refused.length]).toEqual(['fj-13', 2]);
  made.change({ kind: 'remove', file: '旧' });
  expect(made.view().plan?.id).toBe('fj-14');
});

test('a list of units decides who is missing; a name that is not known is told, and nothing is rolled up', () => {
  const made = book(EARLY, OTHER, { kind: 'units', names: [{ name: '福州市', line: 2 }] });
  expect([made.view().missing, made.view().units.length]).toEqual([0, 1]);
  expect(made.view().refused.map(({ file }) => file)).toEqual(['c']);
  made.change({ kind: 'units', names: [{ name: '福洲市', line: 2 }] });
  expect(made.view().problem).toContain('是否指：福州市');
  expect(() => made.roll()).toThrow('是否指：福州市');
});

test('nothing usable: each file says why; anew: nothing is left', () => {
  const made = book(unreadable('b'));
  expect(made.view()).toMatchObject({ plan: null, problem: null, refused: [{ file: 'b' }] });
  expect(() => made.roll()).toThrow('没有一个文件可以汇总');
  made.change({ kind: 'clear' });
  expect(made.view()).toMatchObject({ files: 0, refused: [] });
});
