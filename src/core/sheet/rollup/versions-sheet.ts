import { formatReferencePeriod } from '../../measure/period';
import type { ReferencePeriod } from '../../model/reference-period';
import { figureText } from '../../rollup/remarks';
import type { RollupResult } from '../../rollup/result';
import type { BoxTotal } from '../../rollup/roll-up';
import type { ReadFile } from '../../rollup/submission';
import { NOT_COMPARED, type Choice, type Version, type VersionChange } from '../../rollup/versions';
import { VERSIONS_SHEET } from '../own-sheets';
import type { SheetSpec } from '../spec';
import { middle, text } from './record-cells';
import { tableSheet, type TableCell } from './table';

/** A workbook shows at most so many changes. */
const SHOWN_CHANGES = 5000;

/** 版本变化: what the version that counts says otherwise than the one before it, value by value where both are of one report date; null where no unit sent two that differ. */
export function versionsSheet(result: RollupResult, lines: readonly string[]): SheetSpec | null {
  const { choices, plan } = result.collection;
  const rows = choices.flatMap((choice) => {
    const [previous] = choice.others;
    if (!previous) return [];
    if (previous.otherPeriod) return [periodRow(result, choice, previous.version)];
    return previous.changes.map((change) => changeRow(result, choice, previous.version.file, change));
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

/** A version of another report date is told in one row. */
function periodRow(result: RollupResult, choice: Choice, { form, file }: Version): TableCell[] {
  const words = (asOf: ReferencePeriod | null): string => (asOf ? formatReferencePeriod(asOf) : '未填');
  return [
    text(choice.unit),
    middle(boxOf(result, choice)?.box.number ?? choice.box),
    text(NOT_COMPARED),
    middle('报告期'),
    middle(words(form.asOf)),
    middle(words(choice.chosen.form.asOf)),
    text(file.file),
    text(choice.chosen.file.file),
  ];
}

function boxOf({ boxes }: RollupResult, choice: Choice): BoxTotal | undefined {
  return boxes.find(({ plan, box: { id } }) => plan.id === choice.plan && id === choice.box);
}

function changeRow(result: RollupResult, choice: Choice, other: ReadFile, change: VersionChange): TableCell[] {
  const box = boxOf(result, choice);
  const rows = [...(box?.box.indicators ?? []), ...(box?.box.projects ?? [])];
  const named = rows.find(({ code }) => code === change.code);
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
    text(named?.name ?? change.code),
    middle(typeof change.period === 'number' ? `${String(change.period)}年` : change.period),
    value(change.before),
    value(change.after),
    text(other.file),
    text(choice.chosen.file.file),
  ];
}
