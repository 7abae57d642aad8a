import { measure } from '../measure/evaluate';
import type { Measure } from '../measure/measure';
import { caveatsOfScene, sceneOf, UnreadableValue, type Scene } from '../measure/measure-indicator';
import type { Indicator } from '../model/indicator';
import { cellsOf, ownValue, periodOf, textOf } from './arguments';
import {
  defineFunction,
  FunctionError,
  type Argument,
  type Bilingual,
  type CellResult,
  type FunctionContext,
  type PlanFunction,
} from './define';
import { ACTUALS, AS_OF, INDICATOR, OWN_BASELINE, OWN_TARGET, PLAN } from './parameters';
import { resolveIndicator } from './resolve';

const LABELS = { actuals: ACTUALS.label.zh, target: OWN_TARGET.label.zh, baseline: OWN_BASELINE.label.zh };

interface Measuring {
  id: string;
  summary: Bilingual;
  examples: PlanFunction['examples'];
  /** What the cell shows once the values have been read. */
  show(scene: Scene, indicator: Indicator): CellResult;
}

/**
 * Declares a function that measures an indicator against its values 测算函数: (indicator, actuals, [as_of], [plan],
 * [target], [baseline]). All of them read their arguments here, so that they answer alike.
 */
export function defineMeasuring({ id, summary, examples, show }: Measuring): PlanFunction {
  return defineFunction({
    id,
    summary,
    parameters: [INDICATOR, ACTUALS, AS_OF, PLAN, OWN_TARGET, OWN_BASELINE],
    result: 'scalar',
    examples,
    evaluate(context, args) {
      const { indicator, scene } = read(context, args);
      return show(scene, indicator);
    },
  });
}

/** The measure of a scene, or the words a cell shows where it has none: "", 口径不可比, 不评价. */
export function measured(scene: Scene): Measure | '' | '口径不可比' | '不评价' {
  const { facts, seen } = scene;
  if (seen.actual === null || facts.untargeted) return '';
  if (facts.scopeConflict !== null) return '口径不可比';
  if (facts.reason !== null) return '不评价';
  return { ...measure(facts, seen), caveats: caveatsOfScene(scene) };
}

function read(context: FunctionContext, args: readonly Argument[]): { indicator: Indicator; scene: Scene } {
  const [name, actuals, asOf, plan, target, baseline] = args;
  const { plan: owner, indicator } = resolveIndicator(context.catalogue, requiredName(name), textOf(plan));
  try {
    const scene = sceneOf(owner, indicator, {
      actuals: cellsOf(actuals, LABELS.actuals),
      asOf: periodOf(asOf),
      target: ownValue(target, LABELS.target),
      baseline: ownValue(baseline, LABELS.baseline),
    });
    return { indicator, scene };
  } catch (error) {
    if (error instanceof UnreadableValue) throw new FunctionError('#VALUE!', error.message);
    throw error;
  }
}

/** A name must be given: a blank one is a formula that points to the wrong cell. */
export function requiredName(argument: Argument | undefined): string {
  const text = textOf(argument);
  if (text === null) throw new FunctionError('#N/A', '请给出指标名称或代码');
  return text;
}
