import type { RowReading } from '../model/reading';
import { cityAround } from '../model/reporting-unit';
import { defineRule, type Report, type SheetContext } from './define';
import { lowerSheets, meet, rounding, unitValues, type LowerSheets } from './support/between';
import { rowContext } from './support/context';
import { isCollected, isComputed, isNumber, periodName } from './support/rows';
import { isCountedTwice, sumOf } from './support/sums';
import { slipsOf } from './support/slips';
import { plain } from './support/text';

type Id = 'differs' | 'counted-twice' | 'exceeds' | 'sheets' | 'entries';

/**
 * The units do not add up to the province 各单位合计与全省不符: Σ 设区市、平潭、省本级 = 省 for additive indicators, within what rounding
 * hides (METHOD §3.9, §7 level 3). A sum over missing units is judged only where it is more than the whole already; how many there are
 * is said.
 */
export const unitsSumDiffers = defineRule<Id>({
  meta: {
    id: 'units-sum-differs',
    title: { zh: '各单位合计与全省不符', en: 'Units do not add up' },
    severity: 'error',
    level: 3,
    family: 'balance',
    basis: '可加指标：下级各单位（含本级）之和等于{whole}，每个单位只计一次，四舍五入之内的差不算。',
    requires: [],
    between: true,
    messages: {
      differs: '{period}{whole}{value}{unit}，{count}个单位合计{sum}{unit}，相差{gap}{unit}',
      'counted-twice':
        '{period}{whole}{value}{unit}，{count}个单位合计{sum}{unit}；不加{part}的{partValue}{unit}则与{whole}相符，{city}数可能已含{part}',
      exceeds: '{period}{whole}{value}{unit}，{have}个单位合计已有{sum}{unit}，多{gap}{unit}，还缺{missing}',
      sheets: '本工作簿有{have}/{count}个单位的本表，缺{missing}，各单位合计不作判断',
      entries: '{period}有{have}/{count}个单位填报，缺{missing}，合计不作判断',
    },
    remedies: {
      differs: '请核对{whole}数和各单位数。',
      'counted-twice': '请核对{city}是否含{part}：含的，改为不含；只能按含报送的，在“核实说明”中写明。',
      exceeds: '请核对{whole}数和各单位数，有没有重复计算；数据无误的，在“核实说明”中写明。',
      sheets: '需要审核合计的，请把各单位的表都放入本工作簿。',
      entries: '请所缺单位补填后再审核合计。',
    },
  },
  scope: 'sheet',
  check: (context) => {
    const { sheet, workbook } = context;
    const lower = lowerSheets(sheet, workbook);
    if (!lower) return [];
    const { sheets, absent } = lower;
    const rows = sheet.rows.filter(
      (row) => row.indicator.additive && row.indicator.unit !== '%' && isCollected(sheet, row) && !isComputed(row),
    );
    if (rows.length === 0) return [];
    const found = rows.flatMap((row) => differences(context, row, lower));
    if (absent.length === 0) return found;
    const data = {
      whole: sheet.unit?.display ?? '',
      have: sheets.length,
      count: sheets.length + absent.length,
      missing: absent.map((unit) => unit.display).join('、'),
    };
    return [
      ...found,
      { messageId: 'sheets', cell: sheet.unitCell, value: sheet.unit?.display ?? '', data, severity: 'information' },
    ];
  },
});

/** Of one row; `absent` are the units without a sheet. */
function differences(context: SheetContext, row: RowReading, { sheets, absent }: LowerSheets): Report<Id>[] {
  const { sheet, previous, settings } = context;
  const { code, decimals, unit } = row.indicator;
  const reports: Report<Id>[] = [];
  let incomplete: Report<Id> | null = null;
  for (const entry of row.entries) {
    if (!isNumber(entry)) continue;
    const found = unitValues(sheet, sheets, code, entry.period);
    if (!found || found.values.length === 0) continue;
    const { values, lacking } = found;
    const missing = [...absent.map(({ display }) => display), ...lacking];
    const whole = rounding(entry.value.value, decimals);
    const sum = sumOf(values, decimals);
    const data = {
      whole: sheet.unit?.display ?? '',
      period: periodName(sheet, row, entry),
      have: values.length,
      count: values.length + missing.length,
      missing: missing.join('、'),
      value: plain(entry.value.value),
      sum: plain(sum.value),
      gap: plain(sum.value.minus(entry.value.value).abs()),
      unit,
    };
    const at = { cell: entry.cell, value: entry.raw, row, data };
    if (missing.length > 0 && !sum.low.gt(whole.high)) {
      if (lacking.length > 0) incomplete = { messageId: 'entries', severity: 'information', ...at };
      continue;
    }
    // A unit above the province, and a slipped figure of the province, are told as such.
    const isTold = (): boolean =>
      values.some(({ entry: { value } }) => rounding(value.value, decimals).low.gt(whole.high)) ||
      slipsOf(rowContext({ sheet, previous, settings }, row)).has(entry.cell);
    if (meet(whole, sum) || isTold()) continue;
    const twice = values.find((one) => isCountedTwice(one, values, whole, decimals));
    if (missing.length > 0) reports.push({ messageId: 'exceeds', severity: 'warning', ...at });
    else if (!twice) reports.push({ messageId: 'differs', ...at });
    else {
      const partValue = plain(twice.entry.value.value);
      const part = { part: twice.unit.display, partValue, city: cityAround(twice.unit) ?? '' };
      reports.push({ messageId: 'counted-twice', severity: 'warning', ...at, data: { ...data, ...part } });
    }
  }
  return incomplete ? [...reports, incomplete] : reports;
}
