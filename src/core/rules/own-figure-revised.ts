import type { Entry } from '../model/reading';
import { defineRule, type Report } from './define';
import { isNumber, isRatio, isSameValue } from './support/rows';

type Id = 'changed' | 'cleared';

function revision(name: string, now: Entry | null, before: Entry | null | undefined): Report<Id>[] {
  if (!now || now.computed || !before || (!isNumber(before) && !isRatio(before))) return [];
  if (now.value.kind === 'unreadable' || isSameValue(now, before) === true) return [];
  const data = { name, value: String(now.raw), before: String(before.raw) };
  return [{ messageId: now.value.kind === 'blank' ? 'cleared' : 'changed', cell: now.cell, value: now.raw, data }];
}

/** A unit's own base or target that the previous submission reported otherwise 本级基期或目标被改: they hold for the whole plan. */
export const ownFigureRevised = defineRule<Id>({
  meta: {
    id: 'own-figure-revised',
    title: { zh: '本级数前后不同', en: 'Own base or target revised' },
    severity: 'warning',
    level: 2,
    family: 'time',
    basis: '本级基期和本级目标在规划期内一般不变；调整须说明依据。',
    requires: ['previousSubmission'],
    silentOnPlainRows: true,
    messages: {
      changed: '{name}填{value}，上次报送是{before}',
      cleared: '{name}上次报送{before}，本次未填',
    },
    remedies: {
      changed: '请核对；经批准调整的，在“核实说明”中写明依据，否则改回{before}。',
      cleared: '请补填；确需撤销的，在“核实说明”中写明依据。',
    },
  },
  scope: 'row',
  check: ({ row, previous }) =>
    previous?.indicator.unit !== row.indicator.unit
      ? []
      : [
          ...revision('本级基期', row.ownBaseline, previous.ownBaseline),
          ...revision('本级目标', row.ownTarget, previous.ownTarget),
        ],
});
