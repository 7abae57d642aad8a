import { resolve } from 'node:path';
import { findUnit } from '../../core/catalogue/find-unit';
import type { ReferencePeriod } from '../../core/model/reference-period';
import type { ReportingUnit } from '../../core/model/reporting-unit';
import { splitTargets, type Split } from '../../core/rollup/split/split';
import { periodInBox, type SetRequest } from '../../core/sheet/build-set';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { SPLIT_SHEET } from '../../core/sheet/own-sheets';
import { basesSheet } from '../../core/sheet/split/bases-sheet';
import { splitSheet } from '../../core/sheet/split/split-sheet';
import { unitForms } from '../../core/sheet/split/unit-forms';
import { writeWorkbook } from '../../hosts/xlsx/write';
import { createPackage } from '../../hosts/xlsx/zip/save-package';
import { chosenBoxes, type ChosenBox } from '../chosen-boxes';
import { CommandError } from '../command-error';
import { formWorkbook } from '../form-workbook';
import { asOfOption, planOf } from '../lookup';
import { print, printJson } from '../output';
import { planOption, type PlanChoice } from '../plan-option';
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

const MOST_TOLD = 30;

/** `--by base` and `--decimals`, or what is wrong with them. */
function waysOf({ by, decimals }: SplitOptions): { byBase: boolean; decimals: number | null } {
  if (by !== undefined && by !== 'base' && by !== '基期')
    throw new CommandError(`--by 的“${by}”不认识；没有份额的单位要按基期分解，请写 --by base。`);
  if (decimals !== undefined && !/^[0-8]$/.test(decimals))
    throw new CommandError(`--decimals 的“${decimals}”不是位数，请写 0 到 8 的整数。`);
  return { byBase: by !== undefined, decimals: decimals === undefined ? null : Number(decimals) };
}

/** Name of a unit's file: what no file system takes becomes a hyphen. */
function fileName(unit: string): string {
  return `${unit.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.xlsx`;
}

function refuseSameNames(units: readonly ReportingUnit[]): void {
  const taken = new Map([[fileName(SPLIT_SHEET).toLowerCase(), SPLIT_SHEET]]);
  for (const { name } of units) {
    const key = fileName(name).toLowerCase();
    const earlier = taken.get(key);
    if (earlier !== undefined)
      throw new CommandError(
        `“${name}”与“${earlier}”的文件同名（${fileName(name)}），没有写出任何文件；请改单位名称。`,
      );
    taken.set(key, name);
  }
}

function splitOf(options: SplitOptions, request: Parameters<typeof splitTargets>[0]): Split {
  const answer = splitTargets(request);
  if (answer.ok) return answer.split;
  const shown = answer.problems.slice(0, MOST_TOLD).join('\n');
  const more = answer.problems.length > MOST_TOLD ? `\n另有 ${String(answer.problems.length - MOST_TOLD)} 处` : '';
  if (answer.of === 'sum')
    throw new CommandError(
      `${String(answer.problems.length)} 项指标的各单位目标与印刷的目标合不上，没有写出任何文件：\n${shown}${more}\n请改正“${options.units}”后重试。`,
      1,
    );
  throw new CommandError(`分解名单“${options.units}”有误，没有写出任何文件：\n${shown}${more}`);
}

/** The forms of one unit as `plan new` makes them; of several boxes those take the 报告期 that it concerns. */
function setOf(
  { all }: SplitOptions,
  { catalogue, id }: PlanChoice,
  chosen: readonly ChosenBox[],
  unit: ReportingUnit,
  asOf: ReferencePeriod | null,
): SetRequest {
  const sheets = chosen.map(({ plan, box }) => ({
    plan,
    box,
    unit: findUnit(plan, unit.name) ?? unit,
    asOf: chosen.length > 1 ? periodInBox(plan, box, asOf) : asOf,
  }));
  const plan = planOf(id, catalogue);
  return all ? { sheets, contents: { plan, unit, boxes: listedBoxes(catalogue, plan) } } : { sheets };
}

function printSplit({ plan, units, unlisted, indicators }: Split, { output, zip }: SplitOptions): void {
  const parted = indicators.filter(({ splitting, targets }) => splitting.how === 'parts' && targets.size > 0);
  print(
    `${plan.shortName}：${String(units.length)} 个单位，${String(indicators.length)} 项指标，分解 ${String(parted.length)} 项，已写入 ${output}${zip === undefined ? '' : `，压缩包 ${zip}`}`,
  );
  if (unlisted.length > 0) print(`提示：名单里没有${unlisted.map(({ display }) => display).join('、')}`);
  for (const { indicator, remarks } of indicators)
    if (remarks.length > 0) print(`  ${indicator.code} ${indicator.name}：${remarks.join('；')}`);
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
  refuseSameNames(result.units);
  const title = `${plan.shortName}规划目标任务分解`;
  const overview = [splitSheet(result), basesSheet(result)].filter((spec) => spec !== null);
  const files = new Map([[fileName(SPLIT_SHEET), await writeWorkbook(overview, { dialect: 'native', title })]]);
  for (const unit of result.units) {
    const specs = unitForms(result, unit, setOf(options, choice, chosen, unit, asOf), choice.catalogue);
    files.set(fileName(unit.name), await formWorkbook(specs, choice, { dialect: 'native' }));
  }
  const beside = options.zip === undefined ? null : { path: options.zip, bytes: createPackage(files) };
  await writeFolder({ folder: options.output, files, beside, force: options.force ?? false });
  if (options.json)
    printJson(splitJson(result, { folder: options.output, zip: options.zip ?? null, fileOf: fileName }));
  else printSplit(result, options);
  return 0;
}
