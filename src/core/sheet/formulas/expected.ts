import type { Box } from '../../model/box';
import type { Indicator } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import type { ComputedField } from '../../model/reading';
import { BODY_ROW } from '../geometry';
import { helperCells } from '../header';
import { layoutOf, type Layout } from '../layout';
import { nativeFormulas } from './native';
import { monthsFormula, plainFormula, yearFormula } from './period-cells';
import { planFormulas } from './plan-dialect';
import { projectFormulas } from './project-formulas';
import { sceneOf } from './scene';
import { FormulaTemplate } from './template';

type RowField = Extract<ComputedField, 'completion' | 'progress' | 'elapsed' | 'status'>;
type HeaderField = Extract<ComputedField, 'plain' | 'year' | 'months'>;

export const ROW_FIELDS: readonly RowField[] = ['completion', 'progress', 'elapsed', 'status'];
type ProjectField = Exclude<RowField, 'completion'>;
export const PROJECT_FIELDS: readonly ProjectField[] = ['progress', 'elapsed', 'status'];
export const HEADER_FIELDS: readonly HeaderField[] = ['plain', 'year', 'months'];

/** What the formula cells of a sheet may hold, in either dialect. */
interface ExpectedFormulas {
  row(indicator: Indicator, field: RowField): FormulaTemplate;
  project(field: ProjectField): FormulaTemplate;
  header(field: HeaderField): FormulaTemplate;
}

/** Made once for each plan, box and kind of sheet: a live check runs after every entry. */
const KNOWN = new WeakMap<Plan, Map<string, ExpectedFormulas>>();

/** What the formula cells of a sheet must hold 应有公式. `own` is true below the province, where base and target are entered. */
export function expectedFormulas(plan: Plan, box: Box, own: boolean): ExpectedFormulas {
  const sheets = KNOWN.get(plan) ?? new Map<string, ExpectedFormulas>();
  KNOWN.set(plan, sheets);
  const key = `${box.id} ${String(own)}`;
  const expected = sheets.get(key) ?? prepare(plan, box, own);
  sheets.set(key, expected);
  return expected;
}

function prepare(plan: Plan, box: Box, own: boolean): ExpectedFormulas {
  const layout = layoutOf(plan, box, own ? 'city' : 'province');
  const header = headerTemplates(layout);
  const rows = new Map<string, Readonly<Record<RowField, FormulaTemplate>>>();
  const pieces = new Map<string, string>();
  const ofRow = (indicator: Indicator): Readonly<Record<RowField, FormulaTemplate>> => {
    const scene = sceneOf({ plan, box, indicator, layout, row: BODY_ROW, own });
    const native = nativeFormulas(scene);
    const dialect = planFormulas(scene, plan.id);
    const both = (field: RowField): FormulaTemplate =>
      new FormulaTemplate([native[field], dialect[field]], BODY_ROW, pieces);
    return {
      completion: both('completion'),
      progress: both('progress'),
      elapsed: both('elapsed'),
      status: both('status'),
    };
  };
  return {
    project: projectTemplates(plan, box, layout),
    row: (indicator, field) => {
      const known = rows.get(indicator.code) ?? ofRow(indicator);
      rows.set(indicator.code, known);
      return known[field];
    },
    header: (field) => header[field],
  };
}

/** Asked for only where a sheet has project rows. */
function projectTemplates(plan: Plan, box: Box, layout: Layout): (field: ProjectField) => FormulaTemplate {
  const known = new Map<ProjectField, FormulaTemplate>();
  return (field) => {
    const template =
      known.get(field) ??
      new FormulaTemplate([projectFormulas(plan, box, layout, BODY_ROW, null)[field].native], BODY_ROW);
    known.set(field, template);
    return template;
  };
}

function headerTemplates(layout: Layout): Readonly<Record<HeaderField, FormulaTemplate>> {
  const places = helperCells(layout);
  return {
    plain: new FormulaTemplate([plainFormula(layout, null).native], places.plain.row),
    year: new FormulaTemplate([yearFormula(layout, null).native], places.year.row),
    months: new FormulaTemplate([monthsFormula(layout, null).native], places.months.row),
  };
}
