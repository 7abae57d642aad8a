import type { Catalogue } from '../core/model/catalogue';
import { whenFree } from './ports/when-free';
import type { EditEvent, WorkbookHost } from './ports/workbook-host';
import { LiveWorkbook } from './live-workbook';
import type { ValidationReport } from './validation-report';

export interface LiveValidationHandlers {
  /** The report of the sheets just checked; merge it into the whole with `withSheets`. */
  onReport(report: ValidationReport): void;
  onError(error: unknown): void;
}

/**
 * Checks while the person types 边填边审. One check runs at a time; edits that arrive meanwhile are checked together
 * afterwards. Returns the way to stop.
 */
export async function startLiveValidation(
  host: WorkbookHost,
  catalogue: () => Catalogue,
  handlers: LiveValidationHandlers,
  live: LiveWorkbook = new LiveWorkbook(host),
): Promise<() => Promise<void>> {
  let waiting: EditEvent[] = [];
  let running = false;
  let stopped = false;
  const drain = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (waiting.length > 0 && !stopped) {
      const edits = waiting;
      waiting = [];
      try {
        const report = await whenFree(
          () => live.check(catalogue(), edits),
          () => stopped,
        );
        if (report) handlers.onReport(report);
      } catch (error) {
        handlers.onError(error);
      }
    }
    running = false;
  };
  const stop = await host.watch((edit) => {
    waiting.push(edit);
    void drain();
  });
  return async () => {
    stopped = true;
    await stop();
  };
}
