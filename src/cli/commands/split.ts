import { resolve } from 'node:path';
import { splitTargets, type Split } from '../../core/rollup/split/split';
import { fileName, sameNameProblem, splitWorkbooks } from '../../entries/split/split-workbooks';
import { partedCount, remarkLines, splitProblem } from '../../entries/split/split-words';
import { createPackage } from '../../hosts/xlsx/zip/save-package';
import { chosenBoxes } from '../chosen-boxes';
import { CommandError } from '../command-error';
import { asOfOption, planOf } from '../lookup';
import { print, printJson } from '../output';
import { planOption } from '../plan-option';
import { splitJson } from '../split/json';
import { readSplitList } from '../split/list-file';
import { writeFolder } from '../split/write-folder';

interface SplitOptions {
  plan: string;
  box: string[];
  all?: boolean;
  units: string;
  output: string;
  by?: string;
  decimals?: string;
  asOf?: string;
  zip?: string;
  force?: boolean;
  json?: boolean;
}

/** `--by base` and `--decimals`, or what is wrong with them. */
function waysOf({ by, decimals }: SplitOptions): { byBase: boolean; decimals: number | null } {
  if (by !== undefined && by !== 'base' && by !== '基期')
    throw new CommandError(`--by 的“${by}”不认识；没有份额的单位要按基期分解，请写 --by base。`);
  if (decimals !== undefined && !/^[0-8]$/.test(decimals))
    throw new CommandError(`--decimals 的“${decimals}”不是位数，请写 0 到 8 的整数。`);
  return { byBase: by !== undefined, decimals: decimals === undefined ? null : Number(decimals) };
}

function splitOf(options: SplitOptions, request: Parameters<typeof splitTargets>[0]): Split {
  const answer = splitTargets(request);
  if (answer.ok) return answer.split;
  throw new CommandError(splitProblem(answer, options.units), answer.of === 'sum' ? 1 : 2);
}

function printSplit(split: Split, { output, zip }: SplitOptions): void {
  const { plan, units, unlisted, indicators } = split;
  print(
    `${plan.shortName}：${String(units.length)} 个单位，${String(indicators.length)} 项指标，分解 ${String(partedCount(split))} 项，已写入 ${output}${zip === undefined ? '' : `，压缩包 ${zip}`}`,
  );
  if (unlisted.length > 0) print(`提示：名单里没有${unlisted.map(({ display }) => display).join('、')}`);
  for (const line of remarkLines(split)) print(`  ${line}`);
}

/**
 * `plan split` 任务分解: a workbook of forms for every unit of the list with its own targets, and one that shows how they add up. Exit 1 where
 * they do not, 2 where the list or the command is wrong; then nothing is written.
 */
export async function split(options: SplitOptions): Promise<number> {
  const ways = waysOf(options);
  const choice = await planOption(options.plan);
  const plan = planOf(choice.id, choice.catalogue);
  const chosen = chosenBoxes(options, choice);
  const asOf = asOfOption(chosen.length === 1 ? chosen[0]!.plan : plan, options.asOf);
  if (options.zip !== undefined && resolve(options.zip) === resolve(options.output))
    throw new CommandError(`--zip 与 -o 是同一个位置“${options.zip}”，请换一个文件名。`);
  const lines = await readSplitList(options.units);
  const result = splitOf(options, { plan, boxes: chosen, lines, ...ways });
  const problem = sameNameProblem(result.units);
  if (problem !== null) throw new CommandError(problem);
  const files = await splitWorkbooks(result, { choice, all: options.all ?? false, asOf });
  const beside = options.zip === undefined ? null : { path: options.zip, bytes: createPackage(files) };
  await writeFolder({ folder: options.output, files, beside, force: options.force ?? false });
  if (options.json)
    printJson(splitJson(result, { folder: options.output, zip: options.zip ?? null, fileOf: fileName }));
  else printSplit(result, options);
  return 0;
}
