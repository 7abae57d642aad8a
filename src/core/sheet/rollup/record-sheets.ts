import { formatReferencePeriod } from '../../measure/period';
import { figureText } from '../../rollup/remarks';
import type { RollupResult } from '../../rollup/result';
import type { ReadFile, SealState } from '../../rollup/submission';
import type { UnitReport } from '../../rollup/unit-reports';
import { supersededReason, type Choice, type VersionChange } from '../../rollup/versions';
import { COMPLETENESS_SHEET, FILES_SHEET, VERSIONS_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import type { Look } from '../styles';
import { tableSheet, type TableCell } from './table';

const SEAL_WORDS: Readonly<Record<SealState, string>> = {
  sealed: '完好',
  changed: '封签后有改动',
  unsealed: '没有封签',
};

const text = (content: string, look: Look = 'name'): TableCell => ({ look, content });
const middle = (content: string | number): TableCell =>
  typeof content === 'string' ? { look: 'center', content, format: '@' } : { look: 'center', content };

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
      { head: '封签或保存时间', width: 26 },
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
    ...(report.otherPeriod ? ['报告期与多数单位不同，不同期的数不计入合计'] : []),
    ...new Set(files.flatMap((file) => file.remarks)),
    ...new Set(
      files.flatMap((file) => file.slips.filter((slip) => slip.unit === unit.name).map(({ message }) => message)),
    ),
    ...boxes.flatMap(({ indicators }) =>
      indicators.flatMap(({ suspicions, indicator }) =>
        suspicions.filter((one) => one.unit === unit.display).map(({ message }) => `${indicator.name}：${message}`),
      ),
    ),
  ];
  return [
    text(unit.display),
    middle('已报'),
    middle(SEAL_WORDS[state]),
    middle(report.sealedBy ?? ''),
    middle(report.at ?? ''),
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

/** 文件日志: every file that was given, with its digest, its state and what became of it. */
export function filesSheet(result: RollupResult, lines: readonly string[]): SheetSpec {
  const { collection, rejected } = result;
  const outcomes = outcomesOf(collection.choices);
  const used = collection.files.map((file): TableCell[] => [
    text(file.file),
    middle([...new Set(file.forms.map(({ unit }) => unit))].join('、')),
    middle(SEAL_WORDS[file.state]),
    middle(outcomes.get(file)?.word ?? ''),
    text([...(outcomes.get(file)?.reasons ?? []), ...file.remarks].join('；')),
    middle(file.modified),
    middle(file.bytes),
    { look: 'code', content: file.sha256 },
  ]);
  const refused = rejected.map(({ file, reason, bytes, sha256 }): TableCell[] => [
    text(file),
    middle(''),
    middle(''),
    middle('未汇入'),
    text(reason),
    middle(''),
    bytes === null ? middle('') : middle(bytes),
    { look: 'code', content: sha256 },
  ]);
  return tableSheet({
    name: FILES_SHEET,
    planId: collection.plan.id,
    unit: '',
    title: '文件日志',
    lines,
    columns: [
      { head: '文件', width: 44 },
      { head: '单位', width: 18 },
      { head: '封签', width: 14 },
      { head: '结果', width: 10 },
      { head: '原因', width: 60 },
      { head: '修改时间', width: 26 },
      { head: '字节', width: 10 },
      { head: 'SHA-256', width: 66 },
    ],
    rows: [...used, ...refused],
  });
}

/** What became of each file: 采用, 部分采用 or 被代替, and why. */
function outcomesOf(choices: readonly Choice[]): ReadonlyMap<ReadFile, { word: string; reasons: readonly string[] }> {
  const chosen = new Set(choices.map((choice) => choice.chosen.file));
  const picked = new Set(choices.filter((choice) => choice.picked).map((choice) => choice.chosen.file));
  const reasons = new Map<ReadFile, Set<string>>();
  for (const choice of choices)
    for (const { version, changes } of choice.others) {
      const own = reasons.get(version.file) ?? new Set<string>();
      reasons.set(version.file, own.add(supersededReason(choice, version, changes)));
    }
  const files = new Set([...chosen, ...reasons.keys()]);
  return new Map(
    [...files].map((file) => {
      const why = [...(reasons.get(file) ?? [])];
      const word = !chosen.has(file) ? '被代替' : why.length > 0 ? '部分采用' : '采用';
      return [file, { word, reasons: [...(picked.has(file) ? ['人工选定'] : []), ...why.slice(0, 5)] }];
    }),
  );
}

/** A workbook shows at most so many changes. */
const SHOWN_CHANGES = 5000;

/** 版本变化: what the version that counts says otherwise than the one before it; null where no unit sent two that differ. */
export function versionsSheet(result: RollupResult, lines: readonly string[]): SheetSpec | null {
  const { choices, plan } = result.collection;
  const rows = choices.flatMap((choice) => {
    const [previous] = choice.others;
    return (previous?.changes ?? []).map((change) => changeRow(result, choice, previous!.version.file, change));
  });
  if (rows.length === 0) return null;
  return tableSheet({
    name: VERSIONS_SHEET,
    planId: plan.id,
    unit: '',
    title: '版本变化',
    lines,
    columns: [
      { head: '单位', width: 18 },
      { head: '专栏', width: 9 },
      { head: '指标', width: 34 },
      { head: '期间', width: 10 },
      { head: '另一份', width: 14 },
      { head: '采用', width: 14 },
      { head: '另一份的文件', width: 40 },
      { head: '采用的文件', width: 40 },
    ],
    rows: rows.slice(0, SHOWN_CHANGES),
    notes: rows.length > SHOWN_CHANGES ? [`只列出前 ${String(SHOWN_CHANGES)} 处，共 ${String(rows.length)} 处。`] : [],
  });
}

function changeRow(result: RollupResult, choice: Choice, other: ReadFile, change: VersionChange): TableCell[] {
  const box = result.boxes.find(({ plan, box: { id } }) => plan.id === choice.plan && id === choice.box);
  const indicator = box?.box.indicators.find(({ code }) => code === change.code);
  const value = (of: VersionChange['before']): TableCell => {
    if (typeof of === 'number') return { look: 'number', content: of };
    return {
      look: 'printed',
      content: of === null ? '（空）' : typeof of === 'string' ? of : figureText(of),
      format: '@',
    };
  };
  return [
    text(choice.unit),
    middle(box?.box.number ?? choice.box),
    text(indicator?.name ?? change.code),
    middle(typeof change.period === 'number' ? `${String(change.period)}年` : change.period),
    value(change.before),
    value(change.after),
    text(other.file),
    text(choice.chosen.file.file),
  ];
}
