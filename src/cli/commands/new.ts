import { findPlan } from '../../core/model/catalogue';
import type { Box } from '../../core/model/box';
import type { Plan } from '../../core/model/plan';
import { buildSet, periodInBox, type SetRequest } from '../../core/sheet/build-set';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { writeWorkbook } from '../../hosts/xlsx/write';
import { BUILT_IN } from '../../catalogues/built-in';
import { CommandError } from '../command-error';
import { writeWhole } from '../files';
import { asOfOption, boxOf, planOf, unitOf } from '../lookup';
import { say } from '../output';

interface NewOptions {
  plan: string;
  box: string[];
  all?: boolean;
  unit: string;
  asOf?: string;
  functions?: boolean;
  example?: boolean;
  output: string;
}

interface Chosen {
  plan: Plan;
  box: Box;
}

function chosenBoxes(options: NewOptions): Chosen[] {
  if (options.all && options.box.length > 0) throw new CommandError('--all 与 --box 只能用一个，请去掉其中之一。');
  if (options.all) return listedBoxes(BUILT_IN, planOf(options.plan)).flatMap(({ found }) => found ?? []);
  if (options.box.length === 0) throw new CommandError('请用 --box 指定专栏（如 --box 2），或用 --all 生成全部。');
  const chosen = options.box.map((text) => boxOf(options.plan, text));
  const seen = new Set<Box>();
  for (const { box } of chosen) {
    if (seen.has(box)) throw new CommandError(`${box.number}给了两次，请去掉重复的 --box。`);
    seen.add(box);
  }
  return chosen;
}

function refuseExample(options: NewOptions, chosen: readonly Chosen[]): void {
  if (!options.example) return;
  for (const { plan, box } of chosen) {
    const unit = unitOf(plan, options.unit);
    if (unit.level !== 'province') {
      throw new CommandError(`示例只有全省数，不能填入${unit.display}的报表；请去掉 --unit 或 --example。`);
    }
    if (!options.all && !box.indicators.some((indicator) => indicator.outcome)) {
      throw new CommandError(`${box.number}没有印刷的完成数，做不出示例。示例用 --plan fj-13 --box 1 --example 生成。`);
    }
  }
}

/** The sheets asked for. A single one is refused a 报告期 that is not its own; of several, those take it that it concerns. */
function setOf(options: NewOptions, chosen: readonly Chosen[]): SetRequest {
  refuseExample(options, chosen);
  const several = chosen.length > 1;
  const asOf = several ? asOfOption(planOf(options.plan), options.asOf) : null;
  const sheets = chosen.map(({ plan, box }) => ({
    plan,
    box,
    unit: unitOf(plan, options.unit),
    asOf: several ? periodInBox(plan, box, asOf) : asOfOption(plan, options.asOf),
    example: options.example ?? false,
  }));
  const plan = findPlan(BUILT_IN, options.plan);
  if (!options.all || !plan) return { sheets };
  return { sheets, contents: { plan, unit: unitOf(plan, options.unit), boxes: listedBoxes(BUILT_IN, plan) } };
}

/** `plan new`: a workbook with one sheet for each box asked for; with all of them, a contents sheet comes first. */
export async function create(options: NewOptions): Promise<number> {
  const specs = buildSet(setOf(options, chosenBoxes(options)));
  const title = options.all ? `${planOf(options.plan).shortName}规划指标报表` : undefined;
  const bytes = await writeWorkbook(specs, {
    dialect: options.functions ? 'plan' : 'native',
    ...(title === undefined ? {} : { title }),
  });
  await writeWhole(options.output, bytes);
  say(`已生成 ${options.output}：${specs.map((spec) => spec.name).join('、')}。`);
  return 0;
}
