import { address, type Area } from '../model/cells';
import type { ProgressStatus } from '../measure/measure';
import type { ProjectStatus } from '../measure/measure-project';
import {
  badFill,
  badText,
  cautionFill,
  cautionText,
  completionBar,
  evenFill,
  evenText,
  goodFill,
  goodText,
  mutedFill,
  mutedText,
  progressBar,
} from './palette';
import type { ConditionalSpec } from './spec';

interface Tone {
  fill: string;
  fontColor: string;
  bold: boolean;
  statuses: readonly (ProgressStatus | ProjectStatus)[];
}

/** Colours of the statuses: good, even, with caution, bad, not judged. */
export const TONES: readonly Tone[] = [
  { fill: goodFill, fontColor: goodText, bold: false, statuses: ['提前实现', '快于预期', '达标', '超额完成', '完成'] },
  { fill: evenFill, fontColor: evenText, bold: false, statuses: ['基本符合预期'] },
  { fill: cautionFill, fontColor: cautionText, bold: false, statuses: ['滞后', '临界', '接近完成'] },
  { fill: badFill, fontColor: badText, bold: true, statuses: ['严重滞后', '背离', '未达标', '未完成'] },
  { fill: mutedFill, fontColor: mutedText, bold: false, statuses: ['不评价', '口径不可比'] },
];

/** Colours of the statuses that only projects have. */
const PROJECT_TONES: readonly Tone[] = [
  { fill: evenFill, fontColor: evenText, bold: false, statuses: ['推进中'] },
  { fill: cautionFill, fontColor: cautionText, bold: false, statuses: ['未启动'] },
];

/** Data bars from 0 to 1 on 完成率 and 进度, and the status colours (plain comparisons that every program knows). */
export function conditionalsOf(
  areas: { completion: Area; progress: Area; status: Area },
  projects = false,
): ConditionalSpec[] {
  const cell = `$${address(areas.status.row, areas.status.column)}`;
  const tones = (projects ? [...TONES, ...PROJECT_TONES] : TONES).map((tone): ConditionalSpec => {
    // Remarks follow the status in brackets, so only its beginning is compared.
    const tests = tone.statuses.map((status) => `LEFT(${cell},${status.length})="${status}"`);
    return {
      type: 'formula',
      area: areas.status,
      formula: tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(',')})`,
      fill: tone.fill,
      fontColor: tone.fontColor,
      bold: tone.bold,
    };
  });
  return [
    { type: 'dataBar', area: areas.completion, minimum: 0, maximum: 1, color: completionBar },
    { type: 'dataBar', area: areas.progress, minimum: 0, maximum: 1, color: progressBar },
    ...tones,
  ];
}
