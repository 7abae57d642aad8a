import { address } from '../../model/cells';
import type { Stage } from '../../model/project';
import { cautionFill, cautionText, evenFill, evenText, goodFill, goodText } from '../palette';
import type { ConditionalSpec } from '../spec';

const TONES: Readonly<Record<Stage, readonly [fill: string, text: string]>> = {
  未启动: [cautionFill, cautionText],
  推进中: [evenFill, evenText],
  已完成: [goodFill, goodText],
};

/** Colours of the stages of projects 阶段, with the word in the cell for those who see none. */
export function stageTones(area: ConditionalSpec['area']): ConditionalSpec[] {
  const cell = address(area.row, area.column);
  return Object.entries(TONES).map(([stage, [fill, fontColor]]): ConditionalSpec => {
    return { type: 'formula', area, formula: `=${cell}="${stage}"`, fill, fontColor, bold: false };
  });
}
