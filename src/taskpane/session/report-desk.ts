import type { OnViewThere } from '../../app/insert-view';
import type { Operation } from '../../app/undo';
import type { ReportFacts } from '../../core/report/facts';
import { REPORT_SHEET } from '../../core/sheet/own-sheets';
import type { ValidationStrings } from '../strings/validation-strings';
import type { Desk } from './desk';
import { Store } from './store';
import { timeText } from './time-text';
import type { ValidationDesk } from './validation';

export type ReportForm = 'html' | 'json';

/** A file that the browser is to keep. */
export interface ReportFile {
  fileName: string;
  type: string;
  content: string;
}

export interface ReportState {
  /** A sheet of that name is there that is no report of ours; the person decides. */
  conflict: { second: string; message: string } | null;
}

/** 审核报告 of the last complete check, as a sheet of the workbook or as a file; most of it loads when it is asked for. */
export class ReportDesk {
  readonly state = new Store<ReportState>({ conflict: null });

  constructor(
    private readonly desk: Desk,
    private readonly validation: ValidationDesk,
  ) {}

  /** Writes the sheet 审核报告, in the place of an earlier one; validates everything first where that has not been done. */
  async write(onConflict: OnViewThere = 'renew'): Promise<boolean> {
    const { host } = this.desk.services;
    if (!(await this.validation.complete())) return false;
    return this.desk.perform('insert-report', async () => {
      const [{ insertReport }, texts, facts] = await Promise.all([load(), this.texts(), this.facts()]);
      if (facts.sheets.length === 0) return { intent: 'info', text: texts.noSheets };
      const outcome = await insertReport(host, facts, onConflict);
      if (outcome.kind === 'sheet-exists') {
        this.state.patch({ conflict: { second: outcome.second, message: outcome.message } });
        return null;
      }
      const label = outcome.sheets.join();
      await this.desk.undo.push({ kind: 'insertion', label, receipt: outcome.receipt });
      return { intent: 'success', text: texts.reported(label, facts.findings.length) };
    });
  }

  /** The person's answer to a conflict. */
  async resolve(answer: 'second' | 'replace' | 'cancel'): Promise<void> {
    this.state.patch({ conflict: null });
    if (answer !== 'cancel') await this.write(answer);
  }

  /** The report as a file, or null where the check was stopped or failed. */
  async file(form: ReportForm): Promise<ReportFile | null> {
    if (!(await this.validation.complete())) return null;
    try {
      const [{ htmlReport, standardReport }, texts, facts] = await Promise.all([load(), this.texts(), this.facts()]);
      const fileName = `${texts.fileName}-${facts.time.slice(0, 10)}.${form}`;
      return form === 'html'
        ? { fileName, type: 'text/html', content: htmlReport([facts]) }
        : { fileName, type: 'application/json', content: `${JSON.stringify(standardReport(facts), null, 2)}\n` };
    } catch (error) {
      this.desk.report(error);
      return null;
    }
  }

  /** True for the writing of a report, which the tab takes back. */
  isReport(operation: Operation | undefined): boolean {
    return operation?.kind === 'insertion' && operation.receipt.sheets.some((sheet) => sheet.startsWith(REPORT_SHEET));
  }

  private async facts(): Promise<ReportFacts> {
    const { catalogue, now } = this.desk.services;
    const { report, checkedAt } = this.validation.state.get();
    return (await load()).factsOfReport(report, catalogue, timeText(checkedAt ?? now()));
  }

  private async texts(): Promise<ValidationStrings> {
    const { validationStrings } = await import('../strings/validation-strings');
    return validationStrings(this.desk.services.strings.language);
  }
}

function load() {
  return import(/* webpackChunkName: "report" */ '../../app/insert-report');
}
