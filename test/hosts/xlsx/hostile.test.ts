import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreadableFile, readWorkbook } from '../../../src/hosts/xlsx/read';
import { writeWorkbook } from '../../../src/hosts/xlsx/write';
import { HOSTILE_FILES } from '../../support/hostile';
import type { Outcome, ReadFile } from '../../support/hostile/read-files';
import { smallSpec } from '../../support/small-spec';

const ROOT = join(__dirname, '../../..');
/** What a file may cost: seconds by clock or processor, and the heap of the process that reads all of them in turn. */
const MOST_MS = 2000;
const HEAP = '--max-old-space-size=300';
/** One Chinese sentence: what is wrong; what to do. */
const SENTENCE = /^[^。]*[\u4e00-\u9fff][^。；]*；[^。]*请[^。]*。$/;

describe('files made to hurt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const pathOf = (name: string): string =>
    join(folder, `${HOSTILE_FILES.findIndex((file) => file.name === name)}.xlsx`);
  const read = new Map<string, ReadFile>();
  let died = '';

  beforeAll(() => {
    const paths = HOSTILE_FILES.map(({ name, make }) => {
      const path = pathOf(name);
      writeFileSync(path, make());
      return path;
    });
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [HEAP, '--import', 'tsx', join(ROOT, 'test/support/hostile/read-files.ts')],
      { cwd: ROOT, input: JSON.stringify(paths), encoding: 'utf8', maxBuffer: 64 << 20 },
    );
    if (status !== 0) died = stderr.slice(-2000);
    stdout
      .trim()
      .split('\n')
      .forEach((line, index) => read.set(HOSTILE_FILES[index]!.name, JSON.parse(line) as ReadFile));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const answered = (outcome: Outcome): void => {
    expect(outcome.ms).toBeLessThan(MOST_MS);
    expect(outcome.answer).toMatch(/^[a-z-]+$/);
    if (outcome.answer !== 'read') expect(outcome.message).toMatch(SENTENCE);
  };

  test('have names of their own, and there are many', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThan(200);
    expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  });

  test('are all answered by one process', () => {
    expect(died).toBe('');
    expect(read.size).toBe(HOSTILE_FILES.length);
  });

  test.each(HOSTILE_FILES)('$name: $answer', ({ name, answer, holds }) => {
    const { received, opened } = read.get(name)!;
    expect(received.answer).toBe(answer);
    answered(received);
    if (opened) answered(opened);
    if (holds) holds(readWorkbook(readFileSync(pathOf(name))));
  });
});

describe('files that are damaged', () => {
  test('a file cut off anywhere is unreadable', async () => {
    const bytes = await writeWorkbook([smallSpec()], { dialect: 'native' });
    for (let length = 4; length < bytes.length; length += 97) {
      expect(() => readWorkbook(bytes.subarray(0, length))).toThrow(UnreadableFile);
    }
    expect(() => readWorkbook(bytes.subarray(0, bytes.length - 1))).toThrow('文件不完整');
  });

  test('a flipped byte is either noticed or harmless, and never another error', async () => {
    const bytes = await writeWorkbook([smallSpec()], { dialect: 'native' });
    let noticed = 0;
    for (let at = 0; at < bytes.length; at += 41) {
      const flipped = Uint8Array.from(bytes);
      flipped[at]! ^= 0x55;
      try {
        readWorkbook(flipped);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
        noticed++;
      }
    }
    expect(noticed).toBeGreaterThan(50);
  });
});
