import { AppError } from '../../app/app-error';
import { HostError } from '../../app/ports/workbook-host';
import type { Strings } from '../strings/strings';

/** What the pane tells after an operation 操作结果. */
export interface Notice {
  intent: 'success' | 'info' | 'error';
  text: string;
  /** What a developer would ask for; shown folded under an unexpected error. */
  details?: string;
  /** 撤销 is offered beside it. */
  undoable?: boolean;
}

/** A failure in words: use cases and hosts speak for themselves, anything else gets a sentence and its details. */
export function noticeOf(error: unknown, strings: Strings): Notice {
  if (error instanceof AppError || error instanceof HostError) return { intent: 'error', text: error.message };
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { intent: 'error', text: strings.unexpected, details };
}

/** True while a person types into a cell, when Excel answers nothing. */
export function isCellEditing(error: unknown): boolean {
  return error instanceof HostError && error.code === 'cell-editing';
}
