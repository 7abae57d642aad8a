import type { IndicatorClass } from '../../model/indicator';
import type { Observation } from '../observe';
import { annual } from './annual';
import { ceiling } from './ceiling';
import { count } from './count';
import { cumulative } from './cumulative';
import { floor } from './floor';
import { growth } from './growth';
import type { Method } from './method';
import { range } from './range';
import { ratio } from './ratio';
import { stock } from './stock';

/**
 * The method of each class. `observe` gives a ratio parts and every other class one number, so a method is only asked
 * about values of its own shape.
 */
export const METHODS: Readonly<Record<IndicatorClass, Method<Observation>>> = {
  K1: cumulative,
  K2: stock,
  K3: cumulative,
  K4: annual,
  K5: floor,
  K6: ceiling,
  K7: ratio,
  K8: range,
  K9: growth,
  K10: count,
} satisfies Record<IndicatorClass, unknown>;
