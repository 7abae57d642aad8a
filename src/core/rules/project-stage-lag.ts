import { decimal } from '../model/decimal';
import { percentText } from '../measure/percent-text';
import { defineRule, type Report } from './define';

/** Share of the term from which a project that has not begun wants an explanation. */
const LATE = decimal('0.5');

/**
 * A project behind its time 项目进展滞后: a fact, not a fault. Not begun informs, and wants an explanation in the second half of
 * the term; so does one that is not done at its end. Milestones are held against τ as progress is (METHOD §2).
 */
export const projectStageLag = defineRule({
  meta: {
    id: 'project-stage-lag',
    title: { zh: '项目进展滞后', en: 'Project behind schedule' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis: '项目按阶段和里程碑与序时进度比较；滞后是事实，不是差错：期末未完成、过半未启动须说明，其他仅作提示。',
    requires: [],
    messages: {
      notBegun: '序时进度已到{elapsed}，项目未启动',
      notDone: '规划期末，项目{stage}，没有完成',
      behind: '里程碑完成{progress}，{status}于序时进度{elapsed}',
    },
    remedies: {
      notBegun: '请核对；情况属实的不必改动，{wanted}。',
      notDone: '请核对；情况属实的不必改动，{wanted}。',
      behind: '请核对；情况属实的不必改动，{wanted}。',
    },
  },
  scope: 'project',
  check: ({ project: { stage }, measure: { progress, status, timeElapsedShare: elapsed } }) => {
    if (!elapsed) return [];
    const report = (messageId: 'notBegun' | 'notDone' | 'behind', pressing: boolean): Report<typeof messageId>[] => [
      {
        messageId,
        cell: stage.cell,
        value: stage.raw,
        data: {
          stage: stage.value ?? '',
          status: status ?? '',
          elapsed: percentText(elapsed),
          progress: progress ? percentText(progress) : '',
          wanted: pressing ? '在“核实说明”中写明原因' : '必要时写明原因',
        },
        severity: pressing ? 'warning' : 'information',
      },
    ];
    if (status === '未完成') return report('notDone', true);
    if (status === '未启动') return report('notBegun', elapsed.gte(LATE));
    return status === '滞后' || status === '严重滞后' ? report('behind', false) : [];
  },
});
