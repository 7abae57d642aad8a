import type { Catalogue } from '../core/model/catalogue';
import { factsOf, type ReportFacts } from '../core/report/facts';
import { REPORT_SHEET } from '../core/sheet/own-sheets';
import { buildReportSheet } from '../core/sheet/report/build-report';
import { AppError } from './app-error';
import { isTaken } from './free-name';
import type { InsertOutcome } from './insert-set';
import { insertView, type OnViewThere } from './insert-view';
import type { WorkbookHost } from './ports/workbook-host';
import { PROGRAM } from './program';
import type { ValidationReport } from './validation-report';

export { htmlReport } from '../core/report/html-report';
export { standardReport } from '../core/report/standard-report';

/** A check of the open workbook, as facts of its report. `time` is ISO 8601. */
export function factsOfReport(report: ValidationReport, catalogue: Catalogue, time: string): ReportFacts {
  const ids = new Set(report.sheets.map(({ planId }) => planId));
  const plans = catalogue.plans.filter(({ id }) => ids.has(id));
  return factsOf(report.sheets, plans, report.findings, { time, program: PROGRAM, trigger: '全部审核' });
}

/**
 * Inserts the sheet 审核报告 or renews the one that is there. Two syncs in a live host. A sheet of that name that is no report of ours
 * is asked about; a sheet that was checked and has gone is an AppError, for links would lead nowhere.
 */
export function insertReport(
  host: WorkbookHost,
  facts: ReportFacts,
  onConflict: OnViewThere = 'renew',
): Promise<InsertOutcome> {
  return insertView(
    host,
    REPORT_SHEET,
    (name, present) => {
      const gone = facts.findings.find(({ sheet }) => !isTaken(sheet, present));
      if (gone)
        throw new AppError('sheet-missing', `“${gone.sheet}”在审核之后删除或改名了。请重新审核，再写审核报告。`);
      return buildReportSheet(facts, { name, linked: true });
    },
    onConflict,
  );
}
