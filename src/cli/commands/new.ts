import { findPlan } from '../../core/model/catalogue';
import { buildSet, periodInBox, type SetRequest } from '../../core/sheet/build-set';
import { listedBoxes } from '../../core/sheet/contents/listed';
import { chosenBoxes, type ChosenBox } from '../chosen-boxes';
import { CommandError } from '../command-error';
import { writeWhole } from '../files';
import { formWorkbook } from '../form-workbook';
import { asOfOption, planOf, unitOf } from '../lookup';
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

function refuseExample(options: NewOptions, chosen: readonly ChosenBox[]): void {
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
function setOf(options: NewOptions, { catalogue, id }: PlanChoice, chosen: readonly ChosenBox[]): SetRequest {
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
  const title = options.all ? { title: `${plan.shortName}规划指标报表` } : {};
  const bytes = await formWorkbook(specs, choice, { dialect: options.functions ? 'plan' : 'native', ...title });
  await writeWhole(options.output, bytes);
  say(`已生成 ${options.output}：${specs.map((spec) => spec.name).join('、')}。`);
  return 0;
}
