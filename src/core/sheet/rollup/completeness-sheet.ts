import { formatReferencePeriod } from '../../measure/period';
import { doubtsOf } from '../../rollup/doubts';
import { beijingTime } from '../../rollup/moment';
import type { RollupResult } from '../../rollup/result';
import type { BoxTotal } from '../../rollup/roll-up';
import type { UnitReport } from '../../rollup/unit-reports';
import { COMPLETENESS_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { middle, SEAL_WORDS, text } from './record-cells';
import { tableSheet, type TableCell } from './table';

/** 完整性与时效: who reported when, in which version, with what seal and findings, and who has not. */
export function completenessSheet(result: RollupResult, lines: readonly string[]): SheetSpec {
  const { plan } = result.collection;
  return tableSheet({
    name: COMPLETENESS_SHEET,
    planId: plan.id,
    unit: '',
    title: `${plan.shortName}报送完整性与时效`,
    lines,
    columns: [
      { head: '单位', width: 18 },
      { head: '报送', width: 8 },
      { head: '封签', width: 14 },
      { head: '封签人', width: 12 },
      { head: '封签或保存时间\n（北京时间）', width: 20 },
      { head: '报告期', width: 14 },
      { head: '专栏数', width: 8 },
      { head: '强制性', width: 8 },
      { head: '核实性', width: 8 },
      { head: '已说明', width: 8 },
      { head: '提示性', width: 8 },
      { head: '被代替的表', width: 11 },
      { head: '其中数值不同', width: 13 },
      { head: '采用的文件', width: 40 },
      { head: '说明', width: 50 },
    ],
    rows: result.units.map((report) => unitRow(report, result)),
    notes: ['注：同一单位有几份的，先取报告期与多数相同的，再取封签完好的，再取最新的；其余见“版本变化”和“文件日志”。'],
  });
}

function unitRow(report: UnitReport, { boxes }: RollupResult): TableCell[] {
  const { unit, files, state, counts } = report;
  if (files.length === 0 || state === null) {
    const blank = Array.from({ length: 12 }, (): TableCell => ({ look: 'blank' }));
    return [text(unit.display), middle('未报'), ...blank, text('没有收到可用的报表')];
  }
  const remarks = [
    ...errorsOf(unit.name, boxes),
    ...(report.otherPeriod ? ['报告期与多数单位不同，不同期的数不计入合计'] : []),
    ...new Set(files.flatMap((file) => file.remarks)),
    ...boxes.flatMap((box) =>
      box.indicators.flatMap((total) =>
        (doubtsOf(box, total).get(unit.name) ?? []).map((message) => `${total.indicator.name}：${message}`),
      ),
    ),
  ];
  return [
    text(unit.display),
    middle('已报'),
    middle(SEAL_WORDS[state]),
    middle(report.sealedBy ?? ''),
    middle(beijingTime(report.at ?? '')),
    middle(report.period ? formatReferencePeriod(report.period) : '未填'),
    middle(report.boxes),
    middle(counts.error),
    middle(counts.warning),
    middle(counts.explained),
    middle(counts.information),
    middle(report.superseded),
    middle(report.differing),
    text(files.map(({ file }) => file).join('\n')),
    text(remarks.slice(0, 10).join('；')),
  ];
}

/** How many errors a unit's forms have, and in which file and sheet they are found: the result workbook holds none of its cells. */
function errorsOf(unit: string, boxes: readonly BoxTotal[]): string[] {
  const forms = boxes
    .flatMap(({ choices }) => choices.get(unit)?.chosen ?? [])
    .filter(({ form }) => form.counts.error > 0);
  if (forms.length === 0) return [];
  const files = [...new Set(forms.map(({ file }) => file))].map((one) => {
    const sheets = forms.filter(({ file }) => file === one);
    const words = sheets.map(({ form }) => `“${form.sheet}”${String(form.counts.error)} 条`);
    return `“${one.file}”的${words.join('、')}`;
  });
  return [`强制性差错：${files.join('，')}；打开该文件按“审核”逐条查看`];
}
