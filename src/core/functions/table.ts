import { completionValue, elapsedValue, progressValue, statusValue } from '../measure/cell-values';
import { measureIndicator, UnreadableValue } from '../measure/measure-indicator';
import type { Box } from '../model/box';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import type { ReferencePeriod } from '../model/reference-period';
import { bodyRows } from '../sheet/rows';
import { cellsOf, periodOf, textOf } from './arguments';
import { defineFunction, FunctionError, type CellResult } from './define';
import { ACTUALS, AS_OF, BOX, PLAN } from './parameters';
import { resolveBox } from './resolve';

const EMPTY_ROW: CellResult[] = ['', '', '', ''];

/**
 * PLAN.TABLE 完成情况表, spilled: 完成率, 进度, 序时进度, 状态 of every indicator of a box. `entries` has a row for each
 * indicator in printed order, or for each row of the table's body with its section heads, which stay empty.
 */
export const TABLE = defineFunction({
  id: 'TABLE',
  summary: {
    zh: '一次算出整个专栏的完成率、进度、序时进度、状态，每个指标一行',
    en: 'All completion columns of a box in one call: completion, progress, elapsed share, status',
  },
  parameters: [
    BOX,
    {
      ...ACTUALS,
      name: 'entries',
      label: { zh: '填报区', en: 'entries' },
      hint: {
        zh: '填报区域：每个指标一行（可含“一、就业”等分节行），每年一列',
        en: 'The entry area: a row for each indicator (section rows may be included), a column for each year',
      },
    },
    AS_OF,
    PLAN,
  ],
  result: 'matrix',
  examples: [{ formula: '=PLAN.TABLE(2,H9:L33,2023,"fj-14")', gives: '与填报区等高的4列' }],
  evaluate(context, [boxText, entries, asOf, planText]) {
    const text = textOf(boxText);
    if (text === null) throw new FunctionError('#N/A', '请给出专栏号，如 2');
    const { plan, box } = resolveBox(context.catalogue, text, textOf(planText));
    const rows = typeof entries === 'object' && entries !== null ? entries : [];
    const period = periodOf(asOf);
    return layout(box, rows.length).map((indicator, i) =>
      indicator === null ? EMPTY_ROW : tableRow(plan, indicator, cellsOf([rows[i]!], ACTUALS.label.zh), period),
    );
  },
});

/** The indicator of each row given, null for a section head. */
function layout(box: Box, rows: number): (Indicator | null)[] {
  if (rows === box.indicators.length) return [...box.indicators];
  const body = bodyRows(box);
  if (rows === body.length) return body.map((row) => (row.kind === 'indicator' ? row.indicator : null));
  throw new FunctionError(
    '#VALUE!',
    `填报区有 ${rows} 行，${box.number}应为 ${box.indicators.length} 行（含分节行为 ${body.length} 行）`,
  );
}

function tableRow(
  plan: Plan,
  indicator: Indicator,
  actuals: readonly (string | number | null)[],
  asOf: ReferencePeriod | null,
): CellResult[] {
  try {
    const measure = measureIndicator(plan, indicator, { actuals, asOf });
    return [completionValue(measure), progressValue(measure), elapsedValue(measure), statusValue(measure)];
  } catch (error) {
    if (error instanceof UnreadableValue) return ['', '', '', `填报有误：${error.message}`];
    throw error;
  }
}
