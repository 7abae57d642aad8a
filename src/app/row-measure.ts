import { completionValue, progressValue, statusValue } from '../core/measure/cell-values';
import type { Measure } from '../core/measure/measure';
import { percentText } from '../core/measure/percent-text';
import { decimal } from '../core/model/decimal';
import type { RowReading, SheetReading } from '../core/model/reading';
import { rowContext, withMeasure } from '../core/rules/support/context';

/** Completion of a row, ready to show 完成情况. */
export interface CompletionText {
  /** 81.31%, 达标, or "" where METHOD gives none. */
  completion: string;
  progress: string;
  /** 序时进度 of the report date that counts. */
  elapsed: string;
  /** The status with its caveats, as the cell shows it. */
  status: string;
  remarks: readonly string[];
}

/** Whether the row is reported at this unit's level; elsewhere it is 不适用. */
export function isCollected(sheet: SheetReading, row: RowReading): boolean {
  return sheet.unit === null || row.indicator.levels.includes(sheet.unit.level);
}

/**
 * Completion of a row, as its cells and the rules have it. Null where the row is 不适用 or blank, the 报告期 cannot be
 * read, or a lower unit has no target of its own (METHOD §2 “Whose target”).
 */
export function rowMeasure(sheet: SheetReading, row: RowReading): Measure | null {
  if (!isCollected(sheet, row) || sheet.problems.some((problem) => problem.kind === 'bad-period')) return null;
  const scene = { sheet, previous: null, settings: sheet.plan.settings };
  return withMeasure(scene, rowContext(scene, row)).measure;
}

/** The same in words and percent; says why where there is nothing to show. */
export function completionOf(sheet: SheetReading, row: RowReading): CompletionText {
  const measure = rowMeasure(sheet, row);
  if (!measure) return { completion: '', progress: '', elapsed: '', status: whyNot(sheet, row), remarks: [] };
  return {
    completion: shown(completionValue(measure)),
    progress: shown(progressValue(measure)),
    elapsed: measure.timeElapsedShare ? percentText(measure.timeElapsedShare) : '',
    status: statusValue(measure),
    remarks: measure.remarks,
  };
}

function whyNot(sheet: SheetReading, row: RowReading): string {
  if (!isCollected(sheet, row)) return '不适用';
  if (sheet.problems.some((problem) => problem.kind === 'bad-period')) return '报告期读不懂，请先改正';
  if (row.ownTarget && row.ownTarget.value.kind === 'blank') return '未填本级目标，不计算完成情况';
  return '';
}

function shown(value: number | string): string {
  return typeof value === 'number' ? percentText(decimal(value)) : value;
}
