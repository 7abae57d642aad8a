import { factsOf, type MeasureFacts } from '../../measure/facts';
import { address } from '../../model/cells';
import { boxTerm, type Box } from '../../model/box';
import type { Figure } from '../../model/figure';
import type { Indicator, IndicatorClass } from '../../model/indicator';
import type { Plan } from '../../model/plan';
import { helperCells, periodCell } from '../header';
import { columnOf, type ColumnRole, type Layout } from '../layout';
import { isRatio } from './ratio-text';
import { and, not, number, or, round10, type Test } from './expr';

/** What the formulas of one row are made from. */
export interface FormulaRequest {
  plan: Plan;
  box: Box;
  indicator: Indicator;
  layout: Layout;
  row: number;
  /** Base and target are the unit's own entry cells. */
  own: boolean;
}

/** Everything a native formula says about a row 公式素材: constants of the plan, and cells. */
export interface Scene {
  class: IndicatorClass;
  direction: 'up' | 'down';
  strict: boolean;
  flow: boolean;
  milestone: boolean;
  outcome: boolean;
  startYear: number;
  endYear: number;
  months: number;
  deadline: number;
  thresholds: MeasureFacts['thresholds'];
  facts: MeasureFacts;
  own: boolean;
  /** T and B as expressions that are numbers; for K9 T is a fraction. */
  target: string;
  base: string;
  hasBase: Test;
  /** The unit has not entered its own target (a zero is none): nothing is computed. */
  noTarget: Test;
  /** No completion can be computed from this target. */
  reason: Test;
  /** The printed target holds no number: rates stay blank. */
  untargeted: boolean;
  conflict: boolean;
  maintain: Test;
  smallChange: Test;
  low: string | null;
  high: string | null;
  cells: {
    year: string;
    months: string;
    period: string;
    code: string;
    entries: readonly string[];
    ownBaseline: string | null;
    ownTarget: string | null;
    completion: string;
    progress: string;
    elapsed: string;
  };
}

/** Reads the facts of an indicator into expressions; below the province they look at the unit's own cells. */
export function sceneOf(request: FormulaRequest): Scene {
  const { box, indicator, layout, row, own } = request;
  const plan = boxTerm(request.plan, box);
  const facts = factsOf({
    class: indicator.class,
    baseline: indicator.baseline,
    target: own ? typedLike(indicator.target) : indicator.target,
    desiredDirection: indicator.desiredDirection,
    startYear: plan.startYear,
    endYear: plan.endYear,
    scopeConflict: own ? null : indicator.scopeConflict,
    settings: plan.settings,
  });
  const inRow = (column: number) => `$${address(row, column)}`;
  const at = (role: ColumnRole) => inRow(columnOf(layout, role));
  const fixed = (place: { row: number; column: number }) =>
    address(place.row, place.column).replace(/^([A-Z]+)/, '$$$1$$');
  const helpers = helperCells(layout);
  const common = {
    class: indicator.class,
    direction: facts.direction,
    strict: facts.strict,
    flow: facts.flow,
    milestone: facts.milestone,
    outcome: box.kind === 'outcomes',
    startYear: plan.startYear,
    endYear: plan.endYear,
    months: facts.months,
    deadline: facts.deadline,
    thresholds: facts.thresholds,
    facts,
    own,
    cells: {
      year: fixed(helpers.year),
      months: fixed(helpers.months),
      period: fixed(periodCell(layout)),
      code: at('code'),
      entries: Array.from({ length: layout.entries.count }, (_, i) => inRow(layout.entries.first + i)),
      ownBaseline: own && layout.at('ownBaseline') !== null ? at('ownBaseline') : null,
      ownTarget: own ? at('ownTarget') : null,
      completion: at('completion'),
      progress: at('progress'),
      elapsed: at('elapsed'),
    },
  };
  return own ? ownScene(common, indicator) : printedScene(common, facts);
}

type Common = Omit<
  Scene,
  | 'target'
  | 'base'
  | 'hasBase'
  | 'noTarget'
  | 'reason'
  | 'untargeted'
  | 'conflict'
  | 'maintain'
  | 'smallChange'
  | 'low'
  | 'high'
>;

function printedScene(common: Common, facts: MeasureFacts): Scene {
  return {
    ...common,
    target: facts.target === null ? '0' : number(facts.target),
    base: facts.base === null ? '0' : number(facts.base),
    hasBase: facts.class === 'K7' ? facts.baseParts !== null : facts.base !== null,
    noTarget: false,
    reason: facts.reason !== null,
    untargeted: facts.untargeted,
    conflict: facts.scopeConflict !== null,
    maintain: facts.maintain,
    smallChange: facts.smallChange,
    low: facts.low === null ? null : number(facts.low),
    high: facts.high === null ? null : number(facts.high),
  };
}

/** The printed target as if a bare number had been typed in its place: its bound and its nature stay. */
function typedLike(target: Figure): Figure {
  if (target.ratio) return target;
  const value = 1;
  const range = target.operator === 'range';
  return {
    ...target,
    value,
    low: range ? value : null,
    high: range ? value : null,
    text: null,
    printed: String(value),
    missing: false,
    qualitative: false,
  };
}

function ownScene(common: Common, indicator: Indicator): Scene {
  const { facts } = common;
  const typed = common.cells.ownTarget!;
  const base = common.cells.ownBaseline;
  const ratio = facts.class === 'K7';
  const hasBase: Test =
    base === null ? false : ratio ? isRatio(common.facts, base) : `IF(ISNUMBER(${base}),${base}<>0,FALSE)`;
  // N makes a text 0, so that tests over the base never fail on one.
  const level = base === null ? '0' : ratio ? base : `N(${base})`;
  const change = indicator.target.kind === 'change' && facts.class !== 'K9';
  const target = ownLevel(facts, indicator, typed, level);
  const scene: Scene = {
    ...common,
    target,
    base: level,
    hasBase,
    noTarget: ratio ? `NOT(${isRatio(common.facts, typed)})` : `IF(ISNUMBER(${typed}),${typed}=0,TRUE)`,
    reason: ownReason(facts, hasBase, level, change),
    untargeted: false,
    conflict: false,
    maintain: false,
    smallChange: false,
    low: null,
    high: null,
  };
  if (facts.class === 'K8') {
    const slack = `ABS(${typed})*${number(facts.thresholds.approxTolerance)}`;
    const approx = indicator.target.operator !== 'range';
    scene.low = approx ? `${typed}-${slack}` : typed;
    scene.high = approx ? `${typed}+${slack}` : typed;
  }
  scene.maintain = ownMaintain(scene);
  if (facts.class === 'K2' || facts.class === 'K4' || facts.class === 'K5' || facts.class === 'K6') {
    const near = `${round10(`ABS(${target}-${level})`)}<${round10(`ABS(${level})*${number(facts.thresholds.smallChange)}`)}`;
    scene.smallChange = and(hasBase, near, not(scene.maintain));
  }
  return scene;
}

function ownLevel(facts: MeasureFacts, indicator: Indicator, typed: string, base: string): string {
  if (facts.class === 'K9') return indicator.target.unit === '倍' ? typed : `${typed}/100`;
  if (indicator.target.kind !== 'change') return typed;
  return indicator.target.direction === 'reduce' ? `(${base}-${typed})` : `(${base}+${typed})`;
}

/** Reasons that no typed number can lift, and those that the unit's base decides. */
function ownReason(facts: MeasureFacts, hasBase: Test, base: string, change: boolean): Test {
  if (facts.class === 'K9') return or(not(hasBase), `${base}<=0`);
  if (change) return not(hasBase);
  return facts.reason !== null;
}

function ownMaintain(scene: Scene): Test {
  const { class: kind, hasBase, base, target } = scene;
  if (scene.flow || kind === 'K7' || kind === 'K9' || kind === 'K10') return false;
  if (kind === 'K8') {
    return and(hasBase, `${round10(base)}>=${round10(scene.low!)}`, `${round10(base)}<=${round10(scene.high!)}`);
  }
  return and(hasBase, `${round10(base)}${scene.direction === 'up' ? '>=' : '<='}${round10(target)}`);
}
