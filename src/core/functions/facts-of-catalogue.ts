import type { Figure } from '../model/figure';
import type { CellResult, FunctionContext, Argument } from './define';
import { textOf } from './arguments';
import { requiredName } from './measuring';
import { resolveIndicator, type Resolution } from './resolve';

/** The indicator of (indicator, …, plan). */
export function resolved(
  context: FunctionContext,
  indicator: Argument | undefined,
  plan: Argument | undefined,
): Resolution {
  return resolveIndicator(context.catalogue, requiredName(indicator), textOf(plan));
}

/** A figure in a cell 印刷数值: a number where it holds exactly one, else as printed; "" when missing. */
export function figureCell(figure: Figure): CellResult {
  if (figure.missing) return '';
  return figure.value === null || figure.qualitative ? figure.printed : figure.value;
}
