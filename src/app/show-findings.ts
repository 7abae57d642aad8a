import type { Finding, Severity } from '../core/model/finding';
import type { SheetReading } from '../core/model/reading';
import { rowVerdicts } from '../core/report/verdict';
import { memoriesToWrite } from '../core/rules/support/explained';
import type { CellMark, CellWrite, WorkbookHost } from './ports/workbook-host';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

/**
 * Shows the findings in the checked sheets: tints the faulty cells and writes the 审核 column, and for which values each
 * 核实说明 was written. One sync.
 */
export async function showFindings(
  host: Pick<WorkbookHost, 'showMarks'>,
  sheets: readonly SheetReading[],
  findings: readonly Finding[],
): Promise<void> {
  await host.showMarks(
    sheets.map((sheet) => sheet.sheet),
    marksOf(findings),
    sheets.flatMap((sheet) => [...changedVerdicts(sheet, findings), ...changedMemories(sheet)]),
    sheets.flatMap(entryCellsOf),
  );
}

/** One mark a cell, of its most severe finding; a warning with its explanation stands and is not marked. */
function marksOf(findings: readonly Finding[]): CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { sheet, cell, severity, message, explanation } of findings) {
    if (severity === 'warning' && explanation !== null) continue;
    const key = `${sheet}!${cell}`;
    const known = marks.get(key);
    if (!known) marks.set(key, { sheet, cell, severity, message });
    else {
      const stronger = WEIGHT[severity] > WEIGHT[known.severity];
      const joined = stronger ? `${message}\n${known.message}` : `${known.message}\n${message}`;
      marks.set(key, { sheet, cell, severity: stronger ? severity : known.severity, message: joined });
    }
  }
  return [...marks.values()];
}

/** 审核 texts that differ from what stands there; unchanged ones are not written, so that a live check comes to rest. */
function changedVerdicts(reading: SheetReading, findings: readonly Finding[]): CellWrite[] {
  const verdicts = [...reading.rows, ...(reading.projects ?? []), ...(reading.series ?? [])].map(
    ({ verdict }) => verdict,
  );
  const now = new Map(verdicts.map(({ cell, raw }) => [cell, String(raw ?? '')]));
  return rowVerdicts(reading, findings)
    .filter(({ cell, value }) => (now.get(cell) ?? '') !== value)
    .map(({ cell, value }) => ({ sheet: reading.sheet, cell, value: value === '' ? null : value }));
}

/** What the rows remember of the values their 核实说明 was written for, where that changes. */
function changedMemories(reading: SheetReading): CellWrite[] {
  return memoriesToWrite(reading).map((memory) => ({ sheet: reading.sheet, ...memory }));
}

function entryCellsOf(reading: SheetReading): { sheet: string; cell: string }[] {
  const { sheet, unit } = reading;
  const ofRows = reading.rows
    .filter((row) => unit === null || row.indicator.levels.includes(unit.level))
    .flatMap((row) => [row.ownBaseline, row.ownTarget, ...row.entries])
    .flatMap((entry) => (entry && !entry.computed ? [entry.cell] : []));
  const ofProjects = (reading.projects ?? []).flatMap(({ lead, stage, planned, done, notes }) =>
    [lead, stage, planned, done, ...notes].map(({ cell }) => cell),
  );
  const ofSeries = (reading.series ?? [])
    .filter(({ indicator }) => unit === null || indicator.levels.includes(unit.level))
    .flatMap(({ frequency, yellow, red, months }) => [frequency, yellow, red, ...months].map(({ cell }) => cell));
  return [...ofRows, ...ofProjects, ...ofSeries].map((cell) => ({ sheet, cell }));
}
