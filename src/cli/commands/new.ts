import type { Box } from '../../core/model/box';
import { findBox } from '../../core/model/catalogue';
import type { Plan } from '../../core/model/plan';
import { buildSheet } from '../../core/sheet/build';
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

function chosenBoxes(options: NewOptions): { plan: Plan; box: Box }[] {
  if (options.all && options.box.length > 0) throw new CommandError('--all 与 --box 只能用一个，请去掉其中之一。');
  if (options.all) {
    const plan = planOf(options.plan);
    return plan.boxes.flatMap((box) => (box.available ? (findBox(BUILT_IN, plan.id, box.id) ?? []) : []));
  }
  if (options.box.length === 0) throw new CommandError('请用 --box 指定专栏（如 --box 2），或用 --all 生成全部。');
  const chosen = options.box.map((text) => boxOf(options.plan, text));
  const seen = new Set<Box>();
  for (const { box } of chosen) {
    if (seen.has(box)) throw new CommandError(`${box.number}给了两次，请去掉重复的 --box。`);
    seen.add(box);
  }
  return chosen;
}

/** `plan new`: a workbook with one sheet for each box asked for. */
export async function create(options: NewOptions): Promise<number> {
  const boxes = chosenBoxes(options);
  const specs = boxes.map(({ plan, box }) => {
    const unit = unitOf(plan, options.unit);
    if (options.example && unit.level !== 'province') {
      throw new CommandError(`示例只有全省数，不能填入${unit.display}的报表；请去掉 --unit 或 --example。`);
    }
    if (options.example && !options.all && !box.indicators.some((indicator) => indicator.outcome)) {
      throw new CommandError(`${box.number}没有印刷的完成数，做不出示例。示例用 --plan fj-13 --box 1 --example 生成。`);
    }
    return buildSheet({
      plan,
      box,
      unit,
      asOf: asOfOption(plan, options.asOf),
      example: options.example ?? false,
    });
  });
  const bytes = await writeWorkbook(specs, { dialect: options.functions ? 'plan' : 'native' });
  await writeWhole(options.output, bytes);
  say(`已生成 ${options.output}：${specs.map((spec) => spec.name).join('、')}。`);
  return 0;
}
