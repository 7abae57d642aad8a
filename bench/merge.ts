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
const COUNT = Number(process.env.BENCH_FILES ?? 400);
const SAMPLE = 3;
const WORKERS = Math.min(4, availableParallelism());
const ROUNDS = 3;

/** Seconds for all files, and the most memory of the whole process in MB (0 where the system does not tell). */
interface Reading {
  seconds: number;
  memory: number;
}

/** `plan merge` up to the last file read; then it is stopped, as the result is another matter, and what it had read is rolled up. */
async function readByPlan(paths: readonly string[], output: string): Promise<Reading> {
  const child = spawn(process.execPath, [PLAN, 'merge', ...paths, '-o', output, '--progress']);
  const last = `${String(paths.length)}/${String(paths.length)}`;
  const reading = await new Promise<Reading>((resolve, reject) => {
    let told = '';
    let start = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (start === 0 && told.includes('已读 ')) start = performance.now();
      if (!told.includes(`已读 ${last}`)) return;
      const seconds = ((performance.now() - start) / 1000) * (paths.length / (paths.length - 1));
      const reading = { seconds, memory: peakOf(child.pid!) };
      child.kill('SIGKILL');
      resolve(reading);
    });
    child.on('exit', () => reject(new Error(`plan merge ended early: ${told.slice(-300)}`)));
  });
  return reading;
}

function peakOf(pid: number): number {
  const status = `/proc/${String(pid)}/status`;
  const peak = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(peak ?? 0) / 1000;
}

async function secondsToRollUp(paths: readonly string[], output: string): Promise<number> {
  const cache = await MergeCache.open(output);
  const files: ReadFile[] = [];
  for (const path of paths) {
    const known = await cache.find(path);
    for (const received of known?.received ?? []) if (received.ok) files.push(received.file);
  }
  await cache.close('well');
  const start = performance.now();
  const rolled = rollupOf(files, [], BUILT_IN, { plan: null, names: null });
  if (!rolled.ok || rolled.result.boxes.length === 0) throw new Error('nothing was rolled up');
  return ((performance.now() - start) / 1000) * (paths.length / Math.max(1, files.length));
}

/** The bare reader in as many threads. */
async function secondsOfBare(paths: readonly string[]): Promise<number> {
  const shares = Array.from({ length: WORKERS }, (_, at) => paths.filter((_path, index) => index % WORKERS === at));
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
  return Math.max(...times);
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

async function lines(paths: readonly string[], made: readonly string[], output: string): Promise<Line[]> {
  let bare = Infinity;
  let read: Reading = { seconds: Infinity, memory: 0 };
  let rollup = Infinity;
  // In turn, so that whatever else the machine does is shared by both.
  for (let round = 0; round < ROUNDS; round++) {
    bare = Math.min(bare, await secondsOfBare(paths));
    const now = await readByPlan(paths, output);
    read = { seconds: Math.min(read.seconds, now.seconds), memory: Math.max(read.memory, now.memory) };
    rollup = Math.min(rollup, await secondsToRollUp(paths, output));
  }
  const fewer = await readByPlan(paths.slice(0, Math.ceil(paths.length / 4)), output);
  rmSync(`${output}.merge.json`, { force: true });
  const seconds = read.seconds + rollup;
  const core = (seconds * WORKERS) / paths.length;
  const name = `${String(paths.length)} sealed workbooks (${String(made.length)} different) read, verified, validated, rolled up`;
  const found: Line[] = [
    {
      name: `${name}, against a bare reader`,
      figure: `${(seconds / bare).toFixed(2)} × (${seconds.toFixed(1)} s, of these ${rollup.toFixed(1)} s to roll up / ${bare.toFixed(1)} s, ${String(WORKERS)} threads each)`,
      limit: '≤ 1.5 ×',
      ok: seconds <= bare * 1.5,
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
