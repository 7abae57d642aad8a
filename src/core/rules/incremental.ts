import type { Finding } from '../model/finding';
import type { ProjectReading, RowReading, SheetReading } from '../model/reading';
import type { Rule } from './define';
import { RULES } from './index';
import { checkRow } from './run-row';
import { checkProject, checkSeries, checkSheet, sceneOf, type ValidateOptions } from './runner';
import { inReadingOrder } from './support/order';
import { isBlankSheet } from './support/rows';
import { isSameReading } from './support/same';
import type { Scene } from './support/context';

/** What was found in a sheet, part by part, with the reading it was found in. */
interface Known {
  sheet: SheetReading;
  alone: readonly Finding[];
  between: readonly Finding[];
  rows: readonly (readonly Finding[])[];
  series: readonly (readonly Finding[])[];
  projects: readonly (readonly Finding[])[];
  all: readonly Finding[];
}

/** Checks a workbook again and again 增量审核: the same findings as `validate`, computed only where something changed. */
export type Validator = (sheets: readonly SheetReading[], options?: ValidateOptions) => Finding[];

/**
 * A validator that remembers the workbook it saw last. A row is checked again when it, its 其中 parent, or the unit, the
 * 报告期 or the emptiness of its sheet changed; sheets are compared with each other again when one of them changed.
 */
export function createValidator(rules: readonly Rule[] = RULES): Validator {
  const rowRules = rules.filter((rule) => rule.scope === 'row');
  const sheetRules = rules.filter((rule) => rule.scope === 'sheet');
  const alone = sheetRules.filter((rule) => !rule.meta.between);
  const between = sheetRules.filter((rule) => rule.meta.between);
  let known = new Map<string, Known>();
  let last: ValidateOptions = {};

  const checkAgain = (sheet: SheetReading, scene: Scene, before: Known | undefined): Known => {
    const kept = before && hasSameHead(before.sheet, sheet) ? before : null;
    const changed = new Set(sheet.rows.filter((row, at) => !isSameReading(row, kept?.sheet.rows[at])));
    const isKept = (row: RowReading): boolean => !changed.has(row) && !changed.has(parentOf(sheet, row) ?? row);
    const seen = scene.sheet;
    return {
      sheet,
      alone: alone.flatMap((rule) => checkSheet(rule, scene)),
      between: [],
      rows: sheet.rows.map((row, at) => (kept && isKept(row) ? kept.rows[at]! : checkRow(rowRules, scene, row))),
      series: (seen.series ?? []).map((series, at) =>
        kept && isSameReading(series, kept.sheet.series?.[at]) ? kept.series[at]! : checkSeries(rules, scene, series),
      ),
      projects: (seen.projects ?? []).map((project, at) =>
        kept && isSameReading(project, kept.sheet.projects?.[at]) && !touches(project, changed)
          ? kept.projects[at]!
          : checkProject(rules, scene, project),
      ),
      all: [],
    };
  };

  /** Only the rows of some indicators compared with other sheets again. */
  const comparedAgain = (before: Known, scene: Scene, codes: ReadonlySet<string>): Known => {
    const concerned = ({ code }: Finding): boolean => code !== null && codes.has(code);
    const rows = scene.sheet.rows.filter(({ indicator }) => codes.has(indicator.code));
    const narrowed = { ...scene, sheet: { ...scene.sheet, rows } };
    const found = between.flatMap((rule) => checkSheet(rule, narrowed)).filter(concerned);
    return whole(before, [...before.between.filter((finding) => !concerned(finding)), ...found]);
  };

  return (sheets, options = {}) => {
    if (!isSameReading(options.settings, last.settings) || options.previous !== last.previous) known = new Map();
    last = options;
    const workbook = options.workbook ?? sheets;
    const changed = workbook.filter((sheet) => !isSameReading(sheet, known.get(sheet.sheet)?.sheet));
    const moved = [...known.keys()].join('\n') !== workbook.map(({ sheet }) => sheet).join('\n');
    const next = new Map<string, Known>();
    for (const sheet of workbook) {
      const before = known.get(sheet.sheet);
      const isChanged = changed.includes(sheet);
      const concerning = moved ? changed : changed.filter((other) => concerns(other, sheet, known.get(other.sheet)));
      if (before && !isChanged && !moved && concerning.length === 0) {
        next.set(sheet.sheet, before);
        continue;
      }
      const scene = sceneOf(sheet, workbook, options);
      const codes = isChanged || moved ? null : codesToCompare(sheet, concerning, known);
      if (before && codes) {
        next.set(sheet.sheet, comparedAgain(before, scene, codes));
        continue;
      }
      const own = before && !isChanged ? before : checkAgain(sheet, scene, before);
      const across = between.flatMap((rule) => checkSheet(rule, scene));
      next.set(sheet.sheet, whole(own, across));
    }
    known = next;
    return sheets.flatMap(({ sheet }) => known.get(sheet)?.all ?? []);
  };
}

function whole(known: Known, between: readonly Finding[]): Known {
  const parts = [...known.alone, ...between, ...[...known.rows, ...known.series, ...known.projects].flat()];
  return { ...known, between, all: inReadingOrder(parts) };
}

/** Codes of the rows that changed in other sheets of the same form; null where more than some rows changed. */
function codesToCompare(
  sheet: SheetReading,
  changed: readonly SheetReading[],
  known: ReadonlyMap<string, Known>,
): ReadonlySet<string> | null {
  const codes = new Set<string>();
  for (const other of changed) {
    const before = known.get(other.sheet)?.sheet;
    const isSameForm = other.plan.id === sheet.plan.id && other.box.id === sheet.box.id;
    if (!isSameForm || !before || !hasSameHead(before, other) || other.sheet === sheet.sheet) return null;
    other.rows.forEach((row, at) => {
      if (!isSameReading(row, before.rows[at])) codes.add(row.indicator.code);
    });
  }
  return codes;
}

/** What every row of a sheet is judged by besides itself. */
function hasSameHead(a: SheetReading, b: SheetReading): boolean {
  return (
    a.plan === b.plan &&
    a.box === b.box &&
    isSameReading([a.unit, a.asOf, a.asOfCell, a.unitCell], [b.unit, b.asOf, b.asOfCell, b.unitCell]) &&
    isBlankSheet(a) === isBlankSheet(b) &&
    isSameReading(codesOf(a), codesOf(b))
  );
}

function codesOf({ rows }: SheetReading): string[] {
  return rows.map(({ indicator }) => indicator.code);
}

function parentOf(sheet: SheetReading, { indicator }: RowReading): RowReading | undefined {
  return indicator.parent === null ? undefined : sheet.rows.find((row) => row.indicator.code === indicator.parent);
}

function touches({ project }: ProjectReading, rows: ReadonlySet<RowReading>): boolean {
  return [...rows].some(({ indicator }) => indicator.project === project.code);
}

/** Whether rules compare the two sheets: those of one unit, and the province's with those of its form. */
function concerns(changed: SheetReading, sheet: SheetReading, before: Known | undefined): boolean {
  return [changed, ...(before ? [before.sheet] : [])].some(
    (other) =>
      other.unit?.name === sheet.unit?.name ||
      (other.plan.id === sheet.plan.id &&
        other.box.id === sheet.box.id &&
        [other, sheet].some(({ unit }) => unit?.level === 'province')),
  );
}
