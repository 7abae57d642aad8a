import { readingsOf } from '../../src/app/readings';
import type { CellValue, SheetCells } from '../../src/core/model/cells';
import type { Finding } from '../../src/core/model/finding';
import type { Entry, SheetReading } from '../../src/core/model/reading';
import { reportFacts } from '../../src/core/report/facts';
import { htmlReport } from '../../src/core/report/html-report';
import { standardReport } from '../../src/core/report/standard-report';
import { validate } from '../../src/core/rules/run';
import { allCells } from '../../src/core/rules/support/rows';
import { seriesRows } from '../../src/core/rules/support/series-row';
import { buildReportSheet } from '../../src/core/sheet/report/build-report';
import { EVERYTHING } from './filled-sheets';
import type { Nasty } from './nasty-cells';

/** Everything that is done with a workbook between reading and reporting. */
export function check(sheets: readonly SheetCells[]): {
  readings: SheetReading[];
  others: string[];
  findings: Finding[];
} {
  const { sheets: readings, others } = readingsOf(sheets, EVERYTHING);
  const findings = validate(readings);
  const facts = reportFacts(readings, findings, {
    time: '2026-01-01T00:00:00Z',
    program: 'plan',
    trigger: 'plan check',
  });
  JSON.parse(JSON.stringify(standardReport(facts)));
  htmlReport([facts]);
  buildReportSheet(facts, { linked: true });
  return { readings, others, findings };
}

function entryAt(reading: SheetReading, cell: string): Entry | null {
  const { rows, projects = [] } = reading;
  const entries = [
    ...[...rows, ...seriesRows(reading)].flatMap(allCells),
    ...projects.flatMap(({ planned, done }) => [planned, done]),
  ];
  return entries.find((entry) => entry.cell === cell) ?? null;
}

/** What a cell of words was read as: its raw content, or null when it is not read. */
function wordsAt(reading: SheetReading, cell: string): CellValue | undefined {
  const rows = [...reading.rows, ...seriesRows(reading)].flatMap((row) => [row.explanation, row.verdict]);
  const projects = (reading.projects ?? []).flatMap((project) => [
    project.lead,
    project.stage,
    project.explanation,
    project.verdict,
    ...project.notes,
  ]);
  const series = (reading.series ?? []).map(({ frequency }) => frequency);
  return [...reading.marks.values(), ...rows, ...projects, ...series].find((found) => found.cell === cell)?.raw;
}

/** Why content was neither used as what it is nor told with its address; null when it was. */
export function lost(reading: SheetReading, findings: readonly Finding[], cell: string, put: Nasty): string | null {
  if (findings.some((finding) => finding.sheet === reading.sheet && finding.cell === cell)) return null;
  const entry = entryAt(reading, cell);
  const blank = put.raw === null || (put.means === null && put.formula === undefined);
  if (entry) {
    if (entry.value.kind === 'number') return entry.value.value.eq(put.means ?? NaN) ? null : 'another number';
    if (entry.value.kind === 'ratio') return put.raw === '10:40:50' ? null : 'another ratio';
    return blank && !put.formula ? null : `${entry.value.kind} without a word`;
  }
  if (cell === reading.asOfCell) return reading.asOf !== null || blank ? null : 'a period without a word';
  if (cell === reading.unitCell) return reading.unit !== null ? null : 'a unit without a word';
  if (put.error) return 'an error without a word';
  const words = wordsAt(reading, cell);
  if (put.date && typeof words === 'string') return null;
  return words === undefined
    ? blank
      ? null
      : 'not read'
    : Object.is(words, put.raw)
      ? null
      : `read as ${String(words)}`;
}
