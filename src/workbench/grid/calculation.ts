import type { Injector } from '@univerjs/core';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

const SILENCE_MS = 250;
/** All tables of a plan at once take some seconds, and several times that on a busy machine. */
const LONGEST_CALCULATION_MS = 60_000;

/**
 * Knows when the formulas have caught up with the cells. The engine starts a new session some time after a write and may
 * still report the finished one before it, so the session seen at the write is remembered and a later one awaited.
 */
export class Calculation {
  private readonly sessions: FormulaCalculationSessionService;
  private writtenIn: number | null = null;

  constructor(injector: Injector) {
    this.sessions = injector.get(FormulaCalculationSessionService);
  }

  /** Call just before content is written. */
  touch(): void {
    this.writtenIn = this.sessions.state.id;
  }

  /** True when content was written since the last wait. */
  get pending(): boolean {
    return this.writtenIn !== null;
  }

  /** Resolves when the results of everything written so far stand in the cells; at once when nothing was written. */
  async settled(): Promise<void> {
    while (this.writtenIn !== null) {
      const since = this.writtenIn;
      await this.sessionAfter(since);
      if (this.writtenIn === since) this.writtenIn = null;
    }
  }

  private sessionAfter(since: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let quiet: ReturnType<typeof setTimeout> | undefined;
      let ended = false;
      const end = (settle: () => void): void => {
        ended = true;
        subscription.unsubscribe();
        clearTimeout(quiet);
        clearTimeout(tooLong);
        settle();
      };
      const tooLong = setTimeout(() => end(() => reject(new Error('公式计算超时'))), LONGEST_CALCULATION_MS);
      const look = (): void => {
        if (ended) return;
        clearTimeout(quiet);
        const { id, started, completed, resultApplied, stopped } = this.sessions.state;
        const running = id > since && started && !(completed && resultApplied);
        if (running) return;
        // The state is announced just before the results are written, so look again when the announcement is over. A write
        // that no formula can notice starts no session, and one that was stopped may have no successor: wait for silence.
        const finished = id > since && completed && resultApplied && !stopped;
        quiet = setTimeout(() => end(resolve), finished ? 0 : SILENCE_MS);
      };
      const subscription = this.sessions.state$.subscribe(() => queueMicrotask(look));
      look();
    });
  }
}
