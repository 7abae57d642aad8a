import type { Box } from '../model/box';
import type { Figure } from '../model/figure';
import type { Indicator } from '../model/indicator';
import type { Project } from '../model/project';

/** A row of the table's body: a section head 一、就业, a project or an indicator. */
export type BodyRow =
  | { kind: 'section'; text: string }
  | { kind: 'project'; project: Project }
  | { kind: 'indicator'; indicator: Indicator };

/**
 * Rows of the body in printed order, each section head before its first indicator. Where there are projects each is
 * followed by its quantified targets; indicators of no project stand where their line in the plan puts them.
 */
export function bodyRows(box: Box): BodyRow[] {
  const rows: BodyRow[] = [];
  let section: string | null = null;
  const addIndicator = (indicator: Indicator): void => {
    if (indicator.section !== section && indicator.section) rows.push({ kind: 'section', text: indicator.section });
    section = indicator.section;
    rows.push({ kind: 'indicator', indicator });
  };
  const codes = new Set(box.projects.map((project) => project.code));
  const loose = box.indicators.filter(({ project }) => project === null || !codes.has(project));
  let next = 0;
  for (const project of box.projects) {
    while (next < loose.length && loose[next]!.line < project.line) addIndicator(loose[next++]!);
    rows.push({ kind: 'project', project });
    for (const indicator of box.indicators) {
      if (indicator.project === project.code) rows.push({ kind: 'indicator', indicator });
    }
  }
  for (const indicator of loose.slice(next)) addIndicator(indicator);
  return rows;
}

/** How deep a project stands under others: 0 for a project, 1 for a part of it, … */
export function projectDepth(box: Box, project: Project): number {
  let depth = 0;
  let { parent } = project;
  while (parent !== null && depth <= box.projects.length) {
    const code: string = parent;
    parent = box.projects.find((candidate) => candidate.code === code)?.parent ?? null;
    depth += 1;
  }
  return depth;
}

/** Title of a project with what is to be built or done under it, as its cell holds them. */
export function shownProject(project: Project): string {
  return project.content ? `${project.name}\n${project.content}` : project.name;
}

/** Ordinal of a project as its cell holds it: "01" stays as printed. */
export function projectOrdinal(project: Project): string | number {
  return /^[1-9]\d*$/.test(project.no) ? Number(project.no) : project.no;
}

/** How deep a row stands under others: 0 for an indicator, 1 for its 其中 or under its project, … */
export function depthOf(box: Box, indicator: Indicator): number {
  let depth = 0;
  let parent = indicator.parent;
  // A catalogue cannot hold a chain longer than the box; the bound keeps a faulty own plan from looping.
  while (parent !== null && depth <= box.indicators.length) {
    const code: string = parent;
    parent = box.indicators.find((candidate) => candidate.code === code)?.parent ?? null;
    depth += 1;
  }
  const project = box.projects.find((candidate) => candidate.code === indicator.project);
  return project ? depth + projectDepth(box, project) + 1 : depth;
}

/** Name as the row shows it: the first part under a parent begins with 其中：. */
export function shownName(box: Box, indicator: Indicator): string {
  if (indicator.parent === null) return indicator.name;
  const first = box.indicators.find((candidate) => candidate.parent === indicator.parent);
  return first?.code === indicator.code ? `其中：${indicator.name}` : indicator.name;
}

/** Ordinal as the cell holds it: a number where it is one. */
export function shownOrdinal(indicator: Indicator): string | number {
  return /^\d+$/.test(indicator.no) ? Number(indicator.no) : indicator.no;
}

/** Base or target as the cell holds it: a bare number is a number, everything else stays as printed (`[250]`, `<5.5`). */
export function shownFigure(figure: Figure): string | number {
  const printed = figure.printed.trim();
  return /^-?\d+(\.\d+)?$/.test(printed) ? Number(printed) : figure.printed;
}

/** Decimals printed in a figure; none where it is not a number. */
export function figureDecimals(figure: Figure): number {
  return figure.decimals ?? /\.(\d+)/.exec(figure.printed)?.[1]?.length ?? 0;
}
