import { caveatsOfScene } from '../measure/measure-indicator';
import { statusOf } from '../measure/status';
import { statusText } from '../measure/status-text';
import { defineMeasuring } from './measuring';

/**
 * PLAN.STATUS 状态 (METHOD §2) with what a reader must know in brackets: 超额完成（增幅过小，不宜解读）; 已报2年，至少35.20%
 * where years are missing; "" when nothing has been entered.
 */
export const STATUS = defineMeasuring({
  id: 'STATUS',
  summary: {
    zh: '指标的进展状态：提前实现、快于预期、基本符合预期、滞后、严重滞后、背离、达标、临界、未达标，期末为超额完成、完成、接近完成、未完成',
    en: 'Status of progress in words, with remarks in brackets',
  },
  examples: [
    { formula: '=PLAN.STATUS("fj-13.1.09",113.83,2020)', gives: '未完成' },
    { formula: '=PLAN.STATUS("fj-13.1.04",1588.16,2020)', gives: '超额完成（增幅过小，不宜解读）' },
  ],
  show: (scene) => statusText({ status: statusOf(scene.facts, scene.seen), caveats: caveatsOfScene(scene) }),
});
