import type { Doubt, TableIndicator, TableReading } from '../../src/core/notation/table/table';

/** What a fixture of a printed table is expected to read as: a line of text an indicator, so that people can review it. */
export interface TableSummary {
  problem: string | null;
  title: string | null;
  years: string | null;
  columns: string[];
  indicators: string[];
  footnotes: string[];
  doubts: string[];
  unread: string[];
}

function indicatorLine(indicator: TableIndicator): string {
  const { no, name, unit, section, parent, attribute, line } = indicator;
  const figures = [`${indicator.baseline.printed} ${indicator.readBack.baseline}`];
  figures.push(`${indicator.target.printed} ${indicator.readBack.target}`);
  if (indicator.outcome) figures.push(`完成 ${indicator.outcome.printed}`);
  if (indicator.previousTarget) figures.push(`上期 ${indicator.previousTarget.printed}`);
  const place = `${section ?? ''}${parent === null ? '' : ` < ${parent}`}`;
  return [`${line}: ${no}`, name, unit, place, attribute ?? '', indicator.class, ...figures, ...indicator.notes].join(
    ' | ',
  );
}

const doubtLine = ({ line, kind, printed, choices }: Doubt): string =>
  [`${line}: ${kind} “${printed.trim()}”`, ...choices.map(({ cell }) => cell.trim())].join(' | ');

export function summaryOf(reading: TableReading): TableSummary {
  const { problem, title, years } = reading;
  return {
    problem,
    title,
    years: years && `${years.start}—${years.end}`,
    columns: reading.columns.map(({ head, role }) => `${head}: ${role}`),
    indicators: reading.indicators.map(indicatorLine),
    footnotes: [...reading.footnotes],
    doubts: reading.doubts.map(doubtLine),
    unread: reading.unread.map(({ line, printed, reason }) => `${line}: ${printed.trim()} (${reason})`),
  };
}
