import { defineRule } from './define';
import { newestEntry } from './support/rows';

/** A project that is 已完成 while one of its quantified targets is not met 项目已完成而目标未达: one of the two needs a word. */
export const doneButTargetMissed = defineRule({
  meta: {
    id: 'done-but-target-missed',
    title: { zh: '项目完成而目标未达', en: 'Project done but target missed' },
    severity: 'warning',
    level: 1,
    family: 'logical',
    basis: '项目的数量目标是项目内容的一部分，项目完成时应当达到。',
    requires: [],
    messages: { missed: '阶段为已完成，但“{target}”为{value}{unit}，未达到目标“{printed}”' },
    remedies: { missed: '请核对阶段和“{target}”的完成数；情况属实的，在“核实说明”中写明。' },
  },
  scope: 'project',
  check: ({ sheet, project: { stage }, asOf, targets }) =>
    stage.value !== '已完成'
      ? []
      : targets.flatMap(({ row, measure }) => {
          if (measure?.met !== false) return [];
          const { indicator, ownTarget } = row;
          const entry = newestEntry(row, asOf?.year ?? sheet.plan.endYear);
          // A flow counts by its sum, a stock by its newest value.
          const actual = measure.actual !== null && 'toNumber' in measure.actual ? measure.actual.toString() : null;
          const data = {
            target: indicator.name,
            value: actual ?? String(entry?.raw ?? ''),
            unit: indicator.unit,
            printed: String(ownTarget?.raw ?? indicator.target.printed).trim(),
          };
          return [{ messageId: 'missed' as const, cell: stage.cell, value: stage.raw, data }];
        }),
});
