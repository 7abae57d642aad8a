import { correct } from '../../app/correct';
import type { LiveValidationHandlers } from '../../app/live-validation';
import type { LiveWorkbook } from '../../app/live-workbook';
import type { ValidationStep } from '../../app/validate-workbook';
import { EMPTY_REPORT, withSheet, type ValidationReport } from '../../app/validation-report';
import type { Operation } from '../../app/undo';
import type { Finding, Severity } from '../../core/model/finding';
import type { Desk } from './desk';
import type { Place } from './entry';
import { withoutSheets } from './report';
import { Store } from './store';
import { work } from './work';

export interface ValidationState {
  report: ValidationReport;
  /** True once the whole workbook has been validated; before, the report holds only what was edited. */
  complete: boolean;
  /** Where 全部审核 stands while it runs. */
  step: ValidationStep | null;
  /** Only this severity; null for all. */
  severity: Severity | null;
}

/** What the other parts of the pane follow. */
export interface ValidationEvents {
  /** Indicator sheets have been checked again: what is shown of them elsewhere is old. */
  checked(sheets: readonly string[]): void;
  /** Something was entered into these indicator sheets, by the person or for them. */
  entered(sheets: readonly string[]): void;
}

/** The tab 审核: validating everything, following edits, correcting. */
export class ValidationDesk {
  readonly state = new Store<ValidationState>({ report: EMPTY_REPORT, complete: false, step: null, severity: null });
  /** Writes that were corrections, to tell them from what was filled in. */
  private readonly corrections = new WeakSet<Operation>();

  private live: LiveWorkbook | null = null;

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
        this.merge(report);
      },
      onError: (error) => this.desk.report(error),
    };
    return startLiveValidation(services.host, () => services.catalogue, handlers, await this.workbook());
  }

  validateAll(): Promise<boolean> {
    const { host, catalogue, strings } = this.desk.services;
    return this.desk.perform('validate', async () => {
      try {
        const { validateWorkbook } = await work();
        const report = await validateWorkbook(host, catalogue, (step) => this.state.patch({ step }));
        (await this.workbook()).remember(catalogue, report.findings);
        this.state.patch({ report, complete: true, severity: null });
        this.events.checked(namesOf(report));
        const text = strings.validation.done(report.sheets.length, report.counts);
        return report.sheets.length === 0 ? null : { intent: 'info', text };
      } finally {
        this.state.patch({ step: null });
      }
    });
  }

  /** Puts the sheet 审核关系 into the workbook, or goes to the one that is there. */
  writeRelations(): Promise<boolean> {
    const { host, strings } = this.desk.services;
    return this.desk.perform('insert-relations', async () => {
      const { FIRST_RELATION, insertRelations } = await work();
      const receipt = await insertRelations(host);
      if (receipt) await this.desk.undo.push({ kind: 'insertion', label: FIRST_RELATION.sheet, receipt });
      await host.select(FIRST_RELATION.sheet, FIRST_RELATION.cell);
      return { intent: 'success', text: strings.validation.relationsReady };
    });
  }

  /** Applies certain corrections in one write, then checks the sheets again. */
  correct(findings: readonly Finding[]): Promise<boolean> {
    const { host, strings } = this.desk.services;
    return this.desk.perform('correct', async () => {
      const receipt = await correct(host, findings);
      const label = receipt.before.map(({ sheet, cell }) => `${sheet}!${cell}`).join('、');
      const operation: Operation = { kind: 'write', label, receipt };
      this.corrections.add(operation);
      await this.desk.undo.push(operation);
      this.events.entered(receipt.before.map(({ sheet }) => sheet));
      await this.recheck(receipt.before);
      return { intent: 'success', text: strings.validation.corrected(receipt.before.length, label), undoable: true };
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

  isCorrection(operation: Operation | undefined): boolean {
    return operation !== undefined && this.corrections.has(operation);
  }

  forget(sheets: readonly string[]): void {
    this.state.patch({ report: withoutSheets(this.state.get().report, sheets) });
  }

  show(severity: Severity | null): void {
    this.state.patch({ severity });
  }

  private merge(newer: ValidationReport): void {
    this.state.patch({ report: withSheet(this.state.get().report, newer) });
    this.events.checked(namesOf(newer));
  }
}

function namesOf(report: ValidationReport): string[] {
  return report.sheets.map(({ sheet }) => sheet);
}
