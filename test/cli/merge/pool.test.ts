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
    const paths = ['1.xlsx', '大.xlsx', '2.xlsx', '3.xlsx'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, path.includes('大') ? large() : book);
    const reasons = async (limits: number, roomy: number): Promise<Record<string, string>> => {
      const answers: ReceivedFile[] = [];
      const memory = (megabytes: number) => ({ maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 4 });
      await readAll(paths, (answer) => answers.push(answer), { program, limits: memory(limits), roomy: memory(roomy) });
      expect(answers.map(({ path }) => path).sort()).toEqual([...paths].sort());
      return Object.fromEntries(
        answers.map(({ path, received: [one] }) => [
          path.slice(folder.length + 1),
          one!.ok ? '' : one!.rejected.reason,
        ]),
      );
    };
    const others = { '1.xlsx': '', '2.xlsx': '', '3.xlsx': '' };
    expect(await reasons(24, 24)).toEqual({
      ...others,
      '大.xlsx': '读取时耗尽内存或出错，没有汇入；请删去无关的工作表后再试。',
    });
    expect(await reasons(24, 400)).toEqual({
      ...others,
      '大.xlsx': expect.stringContaining('没有找到规划指标报表') as string,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
