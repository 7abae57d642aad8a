import { OWN_PLANS_NAMESPACE, writeOwnPlansPart } from '../../core/catalogue/own-part';
import { findPlan } from '../../core/model/catalogue';
import type { Box } from '../../core/model/box';
import type { Plan } from '../../core/model/plan';
import { buildSet, periodInBox, type SetRequest } from '../../core/sheet/build-set';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { patchWorkbook } from '../../hosts/xlsx/patch';
import { writeWorkbook } from '../../hosts/xlsx/write';
import { CommandError } from '../command-error';
import { writeWhole } from '../files';
import { asOfOption, boxOf, planOf, unitOf } from '../lookup';
import { say } from '../output';
import { planOption, type PlanChoice } from '../plan-option';

const PROVINCE = '福建省';

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

/** As typed: without a unit the sheet is the region's own. */
type TypedOptions = Omit<NewOptions, 'unit'> & { unit?: string };

interface Chosen {
  plan: Plan;
  box: Box;
}

function chosenBoxes(options: NewOptions, { catalogue, id }: PlanChoice): Chosen[] {
  if (options.all && options.box.length > 0) throw new CommandError('--all 与 --box 只能用一个，请去掉其中之一。');
  if (options.all) return listedBoxes(catalogue, planOf(id, catalogue)).flatMap(({ found }) => found ?? []);
  if (options.box.length === 0) throw new CommandError('请用 --box 指定专栏（如 --box 2），或用 --all 生成全部。');
  const chosen = options.box.map((text) => boxOf(id, text, catalogue));
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
function setOf(options: NewOptions, { catalogue, id }: PlanChoice, chosen: readonly Chosen[]): SetRequest {
  refuseExample(options, chosen);
  const several = chosen.length > 1;
  const asOf = several ? asOfOption(planOf(id, catalogue), options.asOf) : null;
  const sheets = chosen.map(({ plan, box }) => ({
    plan,
    box,
    unit: unitOf(plan, options.unit),
    asOf: several ? periodInBox(plan, box, asOf) : asOfOption(plan, options.asOf),
    example: options.example ?? false,
  }));
  const plan = findPlan(catalogue, id);
  if (!options.all || !plan) return { sheets };
  return { sheets, contents: { plan, unit: unitOf(plan, options.unit), boxes: listedBoxes(catalogue, plan) } };
}

/** `plan new`: a workbook with one sheet for each box asked for, and the plan itself where it is one's own; with all of them, a contents sheet comes first. */
export async function create(given: TypedOptions): Promise<number> {
  const choice = await planOption(given.plan);
  const plan = planOf(choice.id, choice.catalogue);
  const options = { ...given, unit: given.unit ?? (choice.own ? plan.units[0]!.name : PROVINCE) };
  const specs = buildSet(setOf(options, choice, chosenBoxes(options, choice)));
  const title = options.all ? `${plan.shortName}规划指标报表` : undefined;
  const bytes = await writeWorkbook(specs, {
    dialect: options.functions ? 'plan' : 'native',
    ...(title === undefined ? {} : { title }),
  });
  // The plan travels in the workbook: whoever checks or opens it knows its indicators.
  const part = choice.own && { namespace: OWN_PLANS_NAMESPACE, xml: writeOwnPlansPart([choice.own]) };
  await writeWhole(options.output, part ? patchWorkbook(bytes, { customXml: part }) : bytes);
  say(`已生成 ${options.output}：${specs.map((spec) => spec.name).join('、')}。`);
  return 0;
}
