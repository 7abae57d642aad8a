/** What a use case refuses 操作被拒绝. */
export type AppErrorCode =
  | 'unknown-plan'
  | 'unknown-box'
  | 'box-unavailable'
  | 'unknown-unit'
  | 'bad-period'
  | 'bad-name'
  | 'bad-value'
  | 'not-an-entry'
  | 'sheet-missing'
  | 'not-live'
  | 'nothing-to-use'
  | 'not-loaded'
  | 'too-large'
  | 'stopped';

/**
 * Raised by a use case before anything has changed. `message` is one Chinese sentence for the person: what is wrong,
 * where, and what to do next. `nearest` are the names that were probably meant, best first.
 */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly nearest: readonly string[] = [],
  ) {
    super(message);
    this.name = 'AppError';
  }
}
