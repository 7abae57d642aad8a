import { parseFigure } from '../../notation/parse-figure';
import type { ProjectReading, RowReading } from '../../model/reading';
import { PLAIN_INDICATOR } from '../../model/indicator';
import { STAGES } from '../../model/project';

const MISSING = parseFigure('—', { unit: '个' });

const KNOWN = new WeakMap<ProjectReading, RowReading>();

/**
 * A project as a row of counts 项目的里程碑数: its two counts are the entries, its title the name, so that rules about numbers
 * and findings need not know projects. It has no target and no base.
 */
export function projectRow(reading: ProjectReading): RowReading {
  const known = KNOWN.get(reading);
  if (known) return known;
  const { code, planId, boxId, no, name, line } = reading.project;
  const row: RowReading = {
    indicator: {
      ...PLAIN_INDICATOR,
      code,
      planId,
      boxId,
      no,
      name,
      unit: '个',
      class: 'K10',
      baseline: MISSING,
      target: MISSING,
      line,
    },
    row: reading.row,
    entries: [reading.planned, reading.done],
    ownBaseline: null,
    ownTarget: null,
    locked: [],
    explanation: reading.explanation,
    verdict: reading.verdict,
    ...(reading.memory ? { memory: reading.memory } : {}),
    words: [{ ...reading.stage, label: '阶段' }],
  };
  KNOWN.set(reading, row);
  return row;
}

/** True when anything was written into the row of a project. */
export function isProjectFilled({ lead, stage, planned, done, notes }: ProjectReading): boolean {
  const cells = [lead, stage, planned, done, ...notes];
  return cells.some(({ raw }) => raw !== null && String(raw).trim() !== '');
}

/** The stages as a sentence lists them. */
export const STAGE_LIST = STAGES.join('、');
