import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFolder } from '../../src/cli/split/write-folder';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (files: Record<string, string>, more: { zip?: string; force?: boolean } = {}): Promise<void> =>
  writeFolder({
    folder: join(parent, '分解'),
    files: new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
    beside: more.zip === undefined ? null : { path: join(parent, more.zip), bytes: bytes('zip') },
    force: more.force ?? false,
  });
const content = (name: string): string => readFileSync(join(parent, '分解', name), 'utf8');

/** So long that a file of this name can be written but not be put aside under another. */
const LONG = 'x'.repeat(252);

test('when one file cannot be moved, those moved before it go back', async () => {
  mkdirSync(join(parent, '分解'));
  writeFileSync(join(parent, '分解', 'a'), 'old a');
  writeFileSync(join(parent, '分解', LONG), 'old');
  await expect(write({ a: 'new a', b: 'new b', [LONG]: 'new' }, { force: true })).rejects.toThrow('没有写出任何文件');
  expect(readdirSync(join(parent, '分解')).sort()).toEqual(['a', LONG]);
  expect([content('a'), content(LONG)]).toEqual(['old a', 'old']);
  expect(readdirSync(parent)).toEqual(['分解']);
});

test('when the file beside cannot be made ready, there is no folder', async () => {
  await expect(write({ a: 'a' }, { zip: 'y'.repeat(250) })).rejects.toThrow('没有写出任何文件');
  expect(readdirSync(parent)).toEqual([]);
});

test('a zip within the folder', async () => {
  await write({ a: 'a' }, { zip: '分解/全部.zip' });
  expect(readdirSync(join(parent, '分解')).sort()).toEqual(['a', '全部.zip']);
});

test('where a file has the name of the folder nothing is written', async () => {
  writeFileSync(join(parent, '分解'), 'a file');
  for (const force of [false, true]) await expect(write({ a: 'a' }, { force })).rejects.toThrow('同名的文件');
  expect(readdirSync(parent)).toEqual(['分解']);
});
