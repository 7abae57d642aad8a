import { resolve } from 'node:path';
import { AppError } from '../../app/app-error';
import { BUILT_IN } from '../../catalogues/built-in';
import { copyReason } from '../../core/rollup/copies';
import { missingLine } from '../../core/rollup/missing-units';
import { rollupOf, type RollupResult } from '../../core/rollup/result';
import { sealingRemark } from '../../core/rollup/result-size';
import type { ReadFile, RejectedFile } from '../../core/rollup/submission';
import { tidyCsv } from '../../core/rollup/tidy-csv';
import { CommandError } from '../command-error';
import { assertWritable, writeWhole } from '../files';
import { MergeCache } from '../merge/cache';
import { mergeJson } from '../merge/json';
import { KeptFiles } from '../merge/kept';
import { readAll } from '../merge/pool';
import type { ReceivedFile } from '../merge/read-received';
import { readUnitNames } from '../merge/units-file';
import { resultWorkbook } from '../../entries/result-workbook';
import { print, printJson, say } from '../output';

interface MergeOptions {
  output: string;
  units?: string;
  plan?: string;
  csv?: string;
  round?: string;
  json?: boolean;
  progress?: boolean;
}

/** Decimals of 舍位平衡, or null where it was not asked for. */
function decimalsOf({ round }: MergeOptions): number | null {
  if (round === undefined) return null;
  if (/^[0-8]$/.test(round)) return Number(round);
  throw new CommandError(`--round 的“${round}”不是位数，请写 0 到 8 的整数。`);
}

/** The result must not take the place of what it is made from. */
function refuseOverwrite(paths: readonly string[], { output, csv, units }: MergeOptions): void {
  const sources = new Set([...paths, ...(units === undefined ? [] : [units])].map((path) => resolve(path)));
  for (const target of [output, ...(csv === undefined ? [] : [csv])])
    if (sources.has(resolve(target)))
      throw new CommandError(`输出文件“${target}”也在要汇总的文件中，未写出任何文件；请换一个输出文件名。`);
  if (csv !== undefined && resolve(csv) === resolve(output))
    throw new CommandError(`--csv 与 -o 是同一个文件“${csv}”，请换一个文件名。`);
}

/** Every file once, from the record of an interrupted rollup where it has not changed, else read anew. */
async function receive(
  given: readonly string[],
  options: MergeOptions,
  cache: MergeCache,
): Promise<{ files: ReadFile[]; rejected: RejectedFile[] }> {
  const paths = [...new Map(given.map((path) => [resolve(path), path])).values()];
  const kept = new KeptFiles();
  const unread: string[] = [];
  let done = 0;
  const tell = (): void => {
    if (options.progress) say(`已读 ${String(done)}/${String(paths.length)}`);
  };
  const keep = (file: ReceivedFile): void => {
    done++;
    kept.add(file);
  };
  for (const path of paths) {
    const known = await cache.find(path);
    if (known) keep(known);
    else unread.push(path);
  }
  if (done > 0) {
    say(`上次中断前已读 ${String(done)} 个文件，没有变化，不再重读。`);
    tell();
  }
  await readAll(unread, (file) => {
    cache.add(file);
    keep(file);
    tell();
  });
  const received = kept.take().flatMap((file) => file.received);
  return {
    files: received.flatMap((one) => (one.ok ? [one.file] : [])),
    rejected: received.flatMap((one) => (one.ok ? [] : [one.rejected])),
  };
}

function printMerged(result: RollupResult, output: string): void {
  const { collection, boxes, units, copies, rejected } = result;
  const came = `${String(collection.units.length - collection.missing.length)}/${String(collection.units.length)}`;
  print(`${collection.plan.shortName}：${came} 个单位，${String(boxes.length)} 个专栏，已写入 ${output}`);
  for (const { unit, files, state, counts, superseded, differing, otherPeriod } of units) {
    if (files.length === 0) continue;
    const told = [
      ...(state === 'changed' ? ['封签后有改动'] : []),
      ...(counts.error > 0 ? [`强制性差错 ${String(counts.error)} 条`] : []),
      ...(otherPeriod ? ['报告期与多数单位不同'] : []),
      ...(superseded > 0
        ? [`另有 ${String(superseded)} 份旧表${differing > 0 ? `，${String(differing)} 份数值不同` : ''}`]
        : []),
    ];
    print(
      `  ${unit.display}　${files.map(({ file }) => file).join('、')}${told.length > 0 ? `　${told.join('；')}` : ''}`,
    );
  }
  if (collection.missing.length > 0) print(missingLine(collection.missing));
  for (const copy of copies) print(`  ${copy.file}　${copyReason(copy)}`);
  for (const { file, reason } of rejected) say(`未汇入 ${file}：${reason}`);
  const remark = sealingRemark(result);
  if (remark !== null) say(remark);
}

/**
 * `plan merge`: rolls up the workbooks of many units; exit 0 all well, 1 written but something was rejected, missing or in error, 2
 * nothing could be written.
 */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<number> {
  const decimals = decimalsOf(options);
  refuseOverwrite(paths, options);
  const names = options.units === undefined ? null : await readUnitNames(options.units);
  for (const target of [options.output, ...(options.csv === undefined ? [] : [options.csv])])
    await assertWritable(target);
  const cache = await MergeCache.open(options.output);
  let result: RollupResult;
  try {
    const { files, rejected } = await receive(paths, options, cache);
    const rolled = rollupOf(files, rejected, BUILT_IN, { plan: options.plan ?? null, names });
    if (!rolled.ok) throw new CommandError(`${rolled.problem}\n未写出任何文件。`);
    ({ result } = rolled);
    await writeWhole(options.output, await resultWorkbook(result, decimals, 'command'));
    if (options.csv !== undefined)
      await writeWhole(options.csv, new TextEncoder().encode([...tidyCsv(result.boxes)].join('')));
  } catch (error) {
    await cache.close('badly');
    if (error instanceof AppError) throw new CommandError(`${error.message}\n未写出任何文件。`);
    throw error;
  }
  await cache.close('well');
  if (options.json) printJson(mergeJson(result));
  else printMerged(result, options.output);
  const isInError = result.units.some(({ counts, state }) => counts.error > 0 || state === 'changed');
  return isInError || result.rejected.length > 0 || result.collection.missing.length > 0 ? 1 : 0;
}
