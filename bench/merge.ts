import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BUILT_IN } from '../src/catalogues/built-in';
import { MergeCache } from '../src/cli/merge/cache';
import { rollupOf } from '../src/core/rollup/result';
import type { ReadFile } from '../src/core/rollup/submission';
import type { Line } from './measure-time';
import { writeCollection } from './support/collection';

const PLAN = join(__dirname, '../dist/cli/plan.js');
/** Making a workbook takes as long as reading dozens: a few are made, and copied under other names. */
const DIFFERENT = Number(process.env.BENCH_DIFFERENT ?? 12);
const COUNT = Number(process.env.BENCH_FILES ?? 1000);
const SAMPLE = 3;
const WORKERS = Math.min(4, availableParallelism());
const ROUNDS = 3;

/** Seconds for all files by the clock and by the processors, on which other work of the machine has less influence. */
interface Times {
  seconds: number;
  processor: number;
}

/** With the most memory of the whole process in MB. What the system does not tell is 0. */
interface Reading extends Times {
  memory: number;
}

/** `plan merge` up to the last file read; then it is stopped, as the result is another matter, and what it had read is rolled up. */
async function readByPlan(paths: readonly string[], output: string): Promise<Reading> {
  const child = spawn(process.execPath, [PLAN, 'merge', ...paths, '-o', output, '--progress']);
  const last = `${String(paths.length)}/${String(paths.length)}`;
  const reading = await new Promise<Reading>((resolve, reject) => {
    let told = '';
    let start = 0;
    let processor = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (start === 0 && told.includes('已读 ')) [start, processor] = [performance.now(), processorOf(child.pid!)];
      if (!told.includes(`已读 ${last}`)) return;
      const scale = paths.length / (paths.length - 1);
      const reading = {
        seconds: ((performance.now() - start) / 1000) * scale,
        processor: (processorOf(child.pid!) - processor) * scale,
        memory: peakOf(child.pid!),
      };
      child.kill('SIGKILL');
      resolve(reading);
    });
    child.on('exit', () => reject(new Error(`plan merge ended early: ${told.slice(-300)}`)));
  });
  return reading;
}

/** Seconds of all its threads so far; the system counts them in hundredths. */
function processorOf(pid: number): number {
  const path = `/proc/${String(pid)}/stat`;
  if (!existsSync(path)) return 0;
  const [user = 0, system = 0] = readFileSync(path, 'utf8').split(') ').at(-1)!.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}

function peakOf(pid: number): number {
  const status = `/proc/${String(pid)}/status`;
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(peak ?? 0) / 1000;
}

async function timesToRollUp(paths: readonly string[], output: string): Promise<Times> {
  const cache = await MergeCache.open(output);
  const files: ReadFile[] = [];
  for (const path of paths) {
    const known = await cache.find(path);
    for (const received of known?.received ?? []) if (received.ok) files.push(received.file);
  }
  await cache.close('well');
  const [start, processor] = [performance.now(), processorOf(process.pid)];
  const rolled = rollupOf(files, [], BUILT_IN, { plan: null, names: null });
  if (!rolled.ok || rolled.result.boxes.length === 0) throw new Error('nothing was rolled up');
  const scale = paths.length / Math.max(1, files.length);
  return {
    seconds: ((performance.now() - start) / 1000) * scale,
    processor: (processorOf(process.pid) - processor) * scale,
  };
}

/** The bare reader in as many threads. */
async function timesOfBare(paths: readonly string[]): Promise<Times> {
  const shares = Array.from({ length: WORKERS }, (_, at) => paths.filter((_path, index) => index % WORKERS === at));
  const before = processorOf(process.pid);
  const times = await Promise.all(
    shares.map(
      (share) =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(join(__dirname, 'support/bare-reader.mjs'), { workerData: share, execArgv: [] });
          worker.on('message', ({ cells, milliseconds }: { cells: number; milliseconds: number }) =>
            cells > 0 ? resolve(milliseconds / 1000) : reject(new Error('no cells')),
          );
          worker.on('error', reject);
        }),
    ),
  );
  return { seconds: Math.max(...times), processor: processorOf(process.pid) - before };
}

/** Seconds a file takes another reader, on one core; null where it is not there. */
function secondsAFile(command: string, args: readonly string[], sample: readonly string[]): number | null {
  try {
    return Number(execFileSync(command, [...args, ...sample], { encoding: 'utf8', stdio: 'pipe' })) / sample.length;
  } catch {
    return null;
  }
}

/** A collection of sealed workbooks, 12 sheets × 48 indicators each: read, verified, validated and rolled up. */
export async function benchMerge(): Promise<Line[]> {
  if (!existsSync(PLAN)) throw new Error('dist/ is missing: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'merge-bench-'));
  try {
    const made = process.env.BENCH_COLLECTION
      ? existing(process.env.BENCH_COLLECTION)
      : await writeCollection(join(folder, 'made'), DIFFERENT);
    const paths = Array.from({ length: COUNT }, (_, at) => {
      const path = join(folder, `${String(at + 1)}.xlsx`);
      copyFileSync(made[at % made.length]!, path);
      return path;
    });
    return await lines(paths, made, join(folder, '汇总.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Workbooks made before: `ls` of a folder. */
function existing(folder: string): string[] {
  return execFileSync('ls', [folder], { encoding: 'utf8' })
    .split('\n')
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name));
}

const SLOWEST: Times = { seconds: Infinity, processor: Infinity };

function lesser(a: Times, b: Times): Times {
  return { seconds: Math.min(a.seconds, b.seconds), processor: Math.min(a.processor, b.processor) };
}

async function lines(paths: readonly string[], made: readonly string[], output: string): Promise<Line[]> {
  let bare: Times = SLOWEST;
  let read: Reading = { ...SLOWEST, memory: 0 };
  let rollup: Times = SLOWEST;
  // In turn, so that whatever else the machine does is shared by both.
  for (let round = 0; round < ROUNDS; round++) {
    bare = lesser(bare, await timesOfBare(paths));
    const now = await readByPlan(paths, output);
    read = { ...lesser(read, now), memory: Math.max(read.memory, now.memory) };
    rollup = lesser(rollup, await timesToRollUp(paths, output));
  }
  const fewer = await readByPlan(paths.slice(0, Math.ceil(paths.length / 4)), output);
  rmSync(`${output}.merge.json`, { force: true });
  const seconds = read.seconds + rollup.seconds;
  const processor = (read.processor + rollup.processor) / bare.processor;
  const core = (seconds * WORKERS) / paths.length;
  const name = `${String(paths.length)} sealed workbooks (${String(made.length)} different) read, verified, validated, rolled up`;
  const found: Line[] = [
    {
      name: `${name}, against a bare reader`,
      figure: `${(seconds / bare.seconds).toFixed(2)} × by the clock (${seconds.toFixed(1)} s, of these ${rollup.seconds.toFixed(1)} s to roll up / ${bare.seconds.toFixed(1)} s, ${String(WORKERS)} threads each), ${processor.toFixed(2)} × by the processors`,
      limit: '≤ 1.5 ×',
      ok: seconds <= bare.seconds * 1.5,
    },
    {
      name: `memory of ${String(paths.length)} workbooks`,
      figure: `${read.memory.toFixed(0)} MB (${fewer.memory.toFixed(0)} MB for ${String(Math.ceil(paths.length / 4))})`,
      limit: '< 250 MB',
      ok: read.memory < 250,
    },
  ];
  const sample = made.slice(0, SAMPLE);
  const others = [
    {
      name: 'openpyxl (every cell, values, not read-only)',
      least: 10,
      command: '/usr/bin/python3',
      args: [join(__dirname, 'support/read-with-openpyxl.py')],
    },
    ...(process.env.BENCH_EXCELJS
      ? [
          {
            name: 'exceljs (every cell)',
            least: 6,
            command: process.execPath,
            args: [join(__dirname, 'support/read-with-exceljs.mjs'), process.env.BENCH_EXCELJS],
          },
        ]
      : []),
  ];
  for (const { name: other, least, command, args } of others) {
    const taken = secondsAFile(command, args, sample);
    if (taken === null) continue;
    found.push({
      name: `a workbook against ${other}, one core each`,
      figure: `${(taken / core).toFixed(1)} × faster (${(core * 1000).toFixed(0)} ms / ${(taken * 1000).toFixed(0)} ms)`,
      limit: `≥ ${String(least)} ×`,
      ok: taken >= core * least,
    });
  }
  return found;
}
