import { decimal } from '../model/decimal';
import { defineRule, numberEntries } from './define';
import { anchors, otherYears } from './support/references';
import { powerOfTen } from './support/slips';
import { periodName } from './support/rows';
import { plain } from './support/text';
import { always, type Pretest } from './support/pretest';

/** Within a factor of two of a hundredth of the reference the fraction is certain: a rate moves less than that. */
const FACTOR_TWO = 0.301;

/** A rate typed as a fraction of one 百分数填成小数: 0.955 in a row printed in %. */
export const percentAsFraction = defineRule({
  meta: {
    id: 'percent-as-fraction',
    title: { zh: '百分数填成小数', en: 'Percentage typed as a fraction' },
    severity: 'error',
    level: 0,
    family: 'unit',
    basis: '计量单位为%的指标填百分号前的数：95.5%填95.5，不填0.955。',
    requires: ['numberEntry'],
    silentOnPlainRows: true,
    messages: {
      certain: '{period}填{value}，应是把{corrected}%填成了小数（{reference}）',
      suspected: '{period}填{value}（即{value}%），远小于{reference}，疑似把百分数填成小数',
    },
    remedies: {
      certain: '请改为{corrected}。',
      suspected: '请核对：确为{value}%的，在“核实说明”中写明；否则乘以100后重填。',
    },
  },
  scope: 'row',
  check: (context) => {
    const { sheet, row } = context;
    if (row.indicator.unit !== '%' || row.indicator.class === 'K9') return [];
    return numberEntries(row).flatMap((entry) => {
      const { value } = entry.value;
      if (!value.isPositive() || value.gt(1)) return [];
      const others = otherYears(context, entry, (other) => other.value.value).filter((reference) =>
        reference.value.gt(1),
      );
      const references = [...anchors(context, entry), ...others];
      const certain = references.find((reference) => powerOfTen(value, reference.value, FACTOR_TWO) === -2);
      const first = certain ?? references[0];
      if (!first || references.some((reference) => reference.value.lt(value.times(10)))) return [];
      const corrected = value.times(decimal(100));
      return [
        {
          messageId: certain ? ('certain' as const) : ('suspected' as const),
          cell: entry.cell,
          value: entry.raw,
          data: {
            period: periodName(sheet, row, entry),
            value: plain(value),
            corrected: plain(corrected),
            reference: first.label,
          },
          severity: certain ? ('error' as const) : ('warning' as const),
          correction: certain
            ? { cell: entry.cell, value: corrected.toNumber(), label: `改为 ${plain(corrected)}` }
            : null,
        },
      ];
    });
  },
});

const isNoFraction = (x: number): boolean => !(x > 0) || x > 1;

export const certain: Pretest = (form) =>
  form.row.indicator.unit === '%' ? ({ value, previous }) => isNoFraction(value) && isNoFraction(previous) : always;
