import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAll } from '../../../src/cli/merge/pool';
import type { ReceivedFile } from '../../../src/cli/merge/read-received';
import { times, withStrings } from '../../support/hostile/file';
import { receivedWorkbook } from '../../support/received-workbook';

jest.setTimeout(60_000);
const program = join(__dirname, '../../../dist/cli/plan.js');

const COUNT = 90_000;
/** A workbook whose texts take more memory than a small worker has: as many different ones as rows, each in its cell. */
const large = (): Uint8Array =>
  withStrings(
    times(COUNT, (i) => `<si><t>${'某市某县某项指标的文字说明'.repeat(4)}${String(i)}</t></si>`),
    times(COUNT, (i) => `<c r="A${String(i + 1)}" t="s"><v>${String(i)}</v></c></row><row r="${String(i + 2)}">`),
  );

test('a worker that dies of a file is followed by one with more room, and takes no other file with it', async () => {
  if (!existsSync(program)) throw new Error('dist/cli/plan.js is missing: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  try {
    const book = await receivedWorkbook('福州市', { 'fj-14.2.07': 12.5 });
    const names = ['大1.xlsx', '1.xlsx', '2.xlsx', '大2.xlsx', '3.xlsx', '4.xlsx', '5.xlsx', '6.xlsx', '7.xlsx'];
    const paths = names.map((name) => join(folder, name));
    // Smaller ones are read by this thread.
    expect(large().length).toBeGreaterThan(2 << 20);
    for (const path of paths) writeFileSync(path, path.includes('大') ? large() : book);
    const reasons = async (limits: number, roomy: number, given = paths): Promise<Record<string, string>> => {
      const answers: ReceivedFile[] = [];
      const memory = (megabytes: number) => ({ maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 4 });
      await readAll(given, (answer) => answers.push(answer), { program, limits: memory(limits), roomy: memory(roomy) });
      expect(answers.map(({ path }) => path).sort()).toEqual([...given].sort());
      return Object.fromEntries(
        answers.map(({ path, received: [one] }) => [
          path.slice(folder.length + 1),
          one!.ok ? '' : one!.rejected.reason,
        ]),
      );
    };
    const all = (large: string): Record<string, unknown> =>
      Object.fromEntries(names.map((name) => [name, name.startsWith('大') ? expect.stringContaining(large) : '']));
    expect(await reasons(24, 24)).toEqual(all('读取时耗尽内存或出错，没有汇入；请删去无关的工作表后再试。'));
    expect(await reasons(24, 400)).toEqual(all('没有找到规划指标报表'));
    // Few files need no other thread, unless one is large.
    expect(await reasons(24, 400, paths.slice(0, 3))).toMatchObject({
      '大1.xlsx': expect.stringContaining('没有') as string,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
