import { defineRule } from './define';
import { isNumber } from './support/rows';
import { plain } from './support/text';

/** More milestones done than planned 里程碑完成数大于计划数, or done ones without any plan: one of the two counts is wrong. */
export const milestonesExceeded = defineRule({
  meta: {
    id: 'milestones-exceeded',
    title: { zh: '里程碑超过计划数', en: 'More milestones done than planned' },
    severity: 'error',
    level: 1,
    family: 'balance',
    basis: '里程碑完成数是计划数的一部分，不大于计划数。',
    requires: [],
    messages: {
      exceeded: '里程碑完成数{done}大于计划数{planned}',
      unplanned: '里程碑完成数填了{done}，计划数未填',
    },
    remedies: {
      exceeded: '请核对两数；新增的里程碑应同时计入计划数。',
      unplanned: '请补填计划数；没有里程碑的，两格都留空。',
    },
  },
  scope: 'project',
  check: ({ project: { planned, done } }) => {
    if (!isNumber(done)) return [];
    const at = { cell: done.cell, value: done.raw };
    if (planned.value.kind === 'blank') {
      return [{ ...at, messageId: 'unplanned' as const, data: { done: plain(done.value.value) } }];
    }
    if (!isNumber(planned) || done.value.value.lte(planned.value.value)) return [];
    const data = { done: plain(done.value.value), planned: plain(planned.value.value) };
    return [{ ...at, messageId: 'exceeded' as const, data }];
  },
});
