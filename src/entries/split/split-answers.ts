import { AppError } from '../../app/app-error';
import type { GivenFile } from '../../app/ports/rollup-background';
import type { SplitCheck, SplitFile, SplitForm, SplitOrder } from '../../app/ports/split-background';
import type { WorkerCalls } from '../../app/rollup/worker-line';
import { BUILT_IN } from '../../catalogues/built-in';
import type { PlanChoice } from '../../cli/plan-option';
import { joinCatalogues } from '../../core/catalogue/join';
import { findPlan } from '../../core/model/catalogue';
import type { Plan } from '../../core/model/plan';
import { lowerUnits } from '../../core/rollup/expected-units';
import type { ListLine } from '../../core/rollup/split/list';
import { splitTargets, type Split, type SplitAnswer } from '../../core/rollup/split/split';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { CsvError } from '../../hosts/xlsx/csv';
import { UnreadableFile } from '../../hosts/xlsx/read';
import { createPackage } from '../../hosts/xlsx/zip/save-package';
import { givenBytes } from '../given-bytes';
import { listLines } from './list-lines';
import { OVERVIEW_FILE, overviewWorkbook, sameNameProblem, splitWorkbooks } from './split-workbooks';
import { openLines, partedCount, remarkLines, splitProblem } from './split-words';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** What a worker does for 任务分解: nothing is kept from one question to the next. */
export const SPLIT_ANSWERS: Pick<WorkerCalls, 'split' | 'makeSplit'> = { split: check, makeSplit };

async function check(order: SplitOrder): Promise<SplitCheck> {
  const answer = await splitOf(order, choiceOf(order));
  if (!answer.ok) return answer;
  const { split } = answer;
  return { ok: true, ...counts(split), open: openLines(split), remarks: remarkLines(split) };
}

async function makeSplit({ form, ...order }: SplitOrder & { form: SplitForm }): Promise<SplitFile> {
  const choice = choiceOf(order);
  const answer = await splitOf(order, choice);
  if (!answer.ok) throw new AppError('bad-value', splitProblem(answer, order.list?.name ?? ''));
  const { split } = answer;
  if (form === 'sheet') {
    const content = await overviewWorkbook(split);
    return { fileName: OVERVIEW_FILE, type: WORKBOOK, content, ...counts(split) };
  }
  const problem = sameNameProblem(split.units);
  if (problem !== null) throw new AppError('bad-value', problem);
  const files = await splitWorkbooks(split, { choice, all: order.box === null, asOf: null });
  return { fileName: zipName(split.plan), type: ZIP, content: createPackage(files), ...counts(split) };
}

function counts(split: Split): { units: number; indicators: number; parted: number } {
  return { units: split.units.length, indicators: split.indicators.length, parted: partedCount(split) };
}

function choiceOf({ plan, own }: SplitOrder): PlanChoice {
  return { catalogue: own ? joinCatalogues(BUILT_IN, [own]).catalogue : BUILT_IN, id: plan, own };
}

async function splitOf({ box, list, byBase, decimals }: SplitOrder, choice: PlanChoice): Promise<SplitAnswer> {
  const plan = findPlan(choice.catalogue, choice.id);
  if (!plan) throw new AppError('unknown-plan', `没有规划“${choice.id}”；请重新选择规划。`);
  const boxes = listedBoxes(choice.catalogue, plan).flatMap(({ id, found }) =>
    found && (box === null || box === id) ? [found] : [],
  );
  if (boxes.length === 0) throw new AppError('box-unavailable', `${plan.shortName}没有可以分解的专栏；请另选专栏。`);
  const lines = list ? await linesOf(list) : lowerLines(plan);
  if (typeof lines === 'string') return { ok: false, of: 'list', problems: [lines] };
  return splitTargets({ plan, boxes, lines, byBase, decimals });
}

/** The lines of a given file, or why there are none. */
async function linesOf({ file }: GivenFile): Promise<ListLine[] | string> {
  const bytes = await givenBytes(file);
  if (typeof bytes === 'string') return bytes;
  try {
    return listLines(bytes);
  } catch (error) {
    if (error instanceof CsvError || error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

function lowerLines(plan: Plan): ListLine[] {
  const blank = { code: null, indicator: null, target: null, share: null, percent: false, baseline: null };
  const units = lowerUnits(plan);
  if (units.length === 0)
    throw new AppError(
      'unknown-unit',
      `${plan.shortName}没有下级填报单位，不能分解；请另选规划，或给规划填上下级填报单位。`,
    );
  return units.map(({ name }, at) => ({ ...blank, line: at + 1, unit: name }));
}

/** A name without the marks that file systems refuse: 福建“十四五” gives 福建十四五任务分解.zip. */
function zipName({ shortName }: Plan): string {
  return `${shortName.replace(/[“”"'\\/:*?<>|]/g, '')}任务分解.zip`;
}
