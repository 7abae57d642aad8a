import type { CellReading, Entry, ProjectReading, SeriesReading, SheetReading } from '../model/reading';
import type { SingleValue, UnitForm, UnitProject, UnitSeries } from './submission';

const MONTHS = 12;
/** Longer words are cut, and end with …: a cell may hold 32,767 characters, and thousands of files are kept. */
const MOST_WORDS = 1000;
const MOST_NAME = 200;

/** Projects and series of months of a sheet with the explanations on them 项目与预警监测; null for other sheets. */
export function projectsAndSeries({
  projects = [],
  series = [],
}: Pick<SheetReading, 'projects' | 'series'>): Pick<UnitForm, 'projects' | 'series' | 'explanations'> | null {
  if (projects.length === 0 && series.length === 0) return null;
  return {
    ...(projects.length > 0 ? { projects: projects.map(projectOf) } : {}),
    ...(series.length > 0 ? { series: series.map(seriesOf) } : {}),
    explanations: [
      ...projects.map(({ project, explanation }) => [project.code, cut(words(explanation), MOST_WORDS)] as const),
      ...series.map(({ indicator, explanation }) => [indicator.code, cut(words(explanation), MOST_WORDS)] as const),
    ].filter(([, text]) => text !== ''),
  };
}

function projectOf({ project, lead, stage, planned, done, notes }: ProjectReading): UnitProject {
  const told = notes.filter(({ text }) => text.trim() !== '').at(-1);
  return {
    code: project.code,
    lead: cut(words(lead), MOST_NAME),
    stage: cut(words(stage), MOST_NAME),
    planned: valueOf(planned),
    done: valueOf(done),
    note: told ? [told.period, cut(told.text.trim(), MOST_WORDS)] : null,
  };
}

function seriesOf({ indicator, frequency, yellow, red, months }: SeriesReading): UnitSeries {
  return {
    code: indicator.code,
    // Another word than 季度 counts as in the cells: every month.
    frequency: frequency.value ?? '月度',
    yellow: valueOf(yellow),
    red: valueOf(red),
    months: Array.from({ length: MONTHS }, (_, index) => valueOf(months.find(({ month }) => month === index + 1))),
  };
}

function valueOf(entry: Entry | undefined): SingleValue {
  if (!entry || entry.value.kind === 'blank') return null;
  if (entry.value.kind === 'number') return typeof entry.raw === 'number' ? entry.raw : entry.value.value.toNumber();
  return cut(words(entry), MOST_NAME) || null;
}

function words({ raw }: CellReading): string {
  return raw === null ? '' : String(raw).trim();
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
