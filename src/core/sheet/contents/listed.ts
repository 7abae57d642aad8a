import type { Box, BoxKind } from '../../model/box';
import { findBox, type Catalogue } from '../../model/catalogue';
import type { Plan } from '../../model/plan';

/** A box as a plan lists it 目录项: what can be made of it, or why nothing can. */
export interface ListedBox {
  /** Id and number by which this plan lists it. */
  id: string;
  number: string;
  /** The box with the plan that owns its sheet (专栏1 of the 十四五 is the 十三五's), or null where it is not available. */
  found: { plan: Plan; box: Box } | null;
  title: string;
  kind: BoxKind;
  /** Why it is not available, in Chinese; null where it is. */
  reason: string | null;
}

/** Every box that a plan lists, in its order, available or not. */
export function listedBoxes(catalogue: Catalogue, plan: Plan): ListedBox[] {
  return plan.boxes.map((listed) => {
    const owner = findBox(catalogue, plan.id, listed.id);
    const found = listed.available && owner?.box.available ? owner : null;
    const { title, kind } = owner?.box ?? listed;
    const reason = found ? null : (listed.reason ?? owner?.box.reason ?? '目录中没有它的指标');
    return { id: listed.id, number: listed.number, found, title, kind, reason };
  });
}

/** Kinds of sheets in the words of the contents 报表类别. */
export const KIND_WORDS: Readonly<Record<BoxKind, string>> = {
  indicators: '指标表',
  outcomes: '完成情况表',
  works: '工程项目表',
  warning: '预警监测表',
  campaign: '专项行动表',
  coverage: '覆盖情况表',
  dimensions: '分类联系表',
  'text-targets': '正文目标表',
};
