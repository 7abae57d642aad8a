import { AppError } from '../../app/app-error';
import type { LiveValidationHandlers } from '../../app/live-validation';
import type { LiveWorkbook } from '../../app/live-workbook';
import type { ValidationStep } from '../../app/validate-workbook';
import { EMPTY_REPORT, withSheets, type ValidationReport } from '../../app/validation-report';
import type { ValidationStrings } from '../strings/validation-strings';
import type { Desk } from './desk';
import type { Place } from './entry';
import { createPause } from './pause';
import { NO_FILTER, withoutSheets, type FindingFilter } from './report';
import { Store } from './store';
import { work } from './work';

export interface ValidationState {
  report: ValidationReport;
  /** True once the whole workbook has been validated; before, the report holds only what was edited. */
  complete: boolean;
  /** When the newest check was made; null before the whole workbook has been validated. */
  checkedAt: Date | null;
  /** Where 全部审核 stands while it runs. */
  step: ValidationStep | null;
  /** 停止 was pressed; the check ends at its next rest. */
  stopping: boolean;
  filter: FindingFilter;
}

const START: ValidationState = {
  report: EMPTY_REPORT,
  complete: false,
  checkedAt: null,
  step: null,
  stopping: false,
  filter: NO_FILTER,
};

/** What the other parts of the pane follow. */
export interface ValidationEvents {
  /** Indicator sheets have been checked again: what is shown of them elsewhere is old. */
  checked(sheets: readonly string[]): void;
  /** Something was entered into these indicator sheets, by the person or for them. */
  entered(sheets: readonly string[]): void;
}

/** The tab 审核: validating everything, following edits. */
export class ValidationDesk {
  readonly state = new Store<ValidationState>(START);
  private live: LiveWorkbook | null = null;
  /** Stops 全部审核 while it runs. */
  private stopper: AbortController | null = null;
  /** Sheets edited while 全部审核 ran: what it read of them is old. */
  private readonly meanwhile = new Set<string>();
  /** Tables were added since 全部审核. */
  private added = false;

  constructor(
    private readonly desk: Desk,
    private readonly events: ValidationEvents,
  ) {}

  /** Checks while the person types. Returns the way to stop. */
  async watch(): Promise<() => Promise<void>> {
    const { services } = this.desk;
    const { startLiveValidation } = await work();
    const handlers: LiveValidationHandlers = {
      onReport: (report) => {
        this.events.entered(namesOf(report));
        if (this.stopper) for (const sheet of namesOf(report)) this.meanwhile.add(sheet);
        this.merge(report);
      },
      onError: (error) => this.desk.report(error),
    };
    return startLiveValidation(services.host, () => services.catalogue, handlers, await this.workbook());
  }

  /** 全部审核, which the person can stop: then workbook and list stay as they were. */
  validateAll(): Promise<boolean> {
    return this.desk.perform('validate', async () => {
      const texts = await this.texts();
      const stopper = new AbortController();
      this.stopper = stopper;
      this.meanwhile.clear();
      try {
        const report = await this.checkAll(stopper.signal);
        const text = texts.done(report.sheets.length, report.counts);
        return report.sheets.length === 0 ? null : { intent: 'info', text };
      } catch (error) {
        if (error instanceof AppError && error.code === 'stopped') return { intent: 'info', text: texts.stopped };
        throw error;
      } finally {
        this.stopper = null;
        this.state.patch({ step: null, stopping: false });
      }
    });
  }

  stop(): void {
    if (!this.stopper || this.stopper.signal.aborted) return;
    this.stopper.abort();
    this.state.patch({ stopping: true });
  }

  /** Validates everything unless that has been done and no table was added since. True when the list is complete. */
  async complete(): Promise<boolean> {
    const isComplete = (): boolean => this.state.get().complete && !this.added;
    if (!isComplete()) await this.validateAll();
    return isComplete();
  }

  private async checkAll(signal: AbortSignal): Promise<ValidationReport> {
    const { host, catalogue, now } = this.desk.services;
    const { validateWorkbook } = await work();
    const report = await validateWorkbook(host, catalogue, {
      onProgress: (step) => this.state.patch({ step }),
      pause: createPause(),
      signal,
    });
    (await this.workbook()).remember(catalogue, report);
    this.added = false;
    this.state.patch({ report, complete: true, checkedAt: now(), filter: NO_FILTER });
    this.events.checked(namesOf(report));
    const edited = [...this.meanwhile].map((sheet) => ({ sheet, cell: 'A1' }));
    if (edited.length > 0) await this.recheck(edited);
    return this.state.get().report;
  }

  /** Puts the sheet 审核关系 into the workbook, or goes to the one that is there. */
  writeRelations(): Promise<boolean> {
    const { host } = this.desk.services;
    return this.desk.perform('insert-relations', async () => {
      const { FIRST_RELATION, insertRelations } = await work();
      const receipt = await insertRelations(host);
      if (receipt) await this.desk.undo.push({ kind: 'insertion', label: FIRST_RELATION.sheet, receipt });
      await host.select(FIRST_RELATION.sheet, FIRST_RELATION.cell);
      return { intent: 'success', text: (await this.texts()).relationsReady };
    });
  }

  /** Checks sheets that the program itself has written into; its own writes are no edits. */
  async recheck(places: readonly Place[]): Promise<void> {
    const edits = places.map(({ sheet, cell }) => ({ sheet, area: cell }));
    const report = await (await this.workbook()).check(this.desk.services.catalogue, edits);
    if (report) this.merge(report);
  }

  /** What edits and corrections are checked against; made when the checks have loaded. */
  private async workbook(): Promise<LiveWorkbook> {
    const { LiveWorkbook } = await work();
    return (this.live ??= new LiveWorkbook(this.desk.services.host));
  }

  forget(sheets: readonly string[]): void {
    this.state.patch({ report: withoutSheets(this.state.get().report, sheets) });
  }

  /** Tables came into the workbook; what an earlier one of that name had is forgotten. */
  addedSheets(sheets: readonly string[]): void {
    this.forget(sheets);
    this.added = true;
  }

  show(part: Partial<FindingFilter>): void {
    this.state.patch({ filter: { ...this.state.get().filter, ...part } });
  }

  /** The texts of this tab, which load with it. */
  private async texts(): Promise<ValidationStrings> {
    const { validationStrings } = await import('../strings/validation-strings');
    return validationStrings(this.desk.services.strings.language);
  }

  private merge(newer: ValidationReport): void {
    const { report, complete } = this.state.get();
    const { now } = this.desk.services;
    this.state.patch({ report: withSheets(report, newer), ...(complete ? { checkedAt: now() } : {}) });
    this.events.checked(namesOf(newer));
  }
}

function namesOf(report: ValidationReport): string[] {
  return report.sheets.map(({ sheet }) => sheet);
}
