import { defineMeasuring, measured } from './measuring';

/**
 * PLAN.PACE 年均需: what each year left must bring, (T−C)/years for flows and (T−A)/years for stocks, negative where the
 * value must fall; 0 when the target is met, "" when no years are left or years are missing.
 */
export const PACE = defineMeasuring({
  id: 'PACE',
  summary: { zh: '剩余各年平均每年还需完成的量', en: 'What each remaining year must bring' },
  examples: [{ formula: '=PLAN.PACE("城镇新增就业人数",F6:J6,2023)', gives: '50' }],
  show(scene) {
    const result = measured(scene);
    return typeof result === 'string' ? result : (result.pace?.toNumber() ?? '');
  },
});
