import { loadCatalogue } from '../core/catalogue/load';
import { problemText } from '../core/catalogue/problem';
import type { Catalogue } from '../core/model/catalogue';
import boxes12 from '../../seeds/fj-12/boxes.json';
import indicators12 from '../../seeds/fj-12/indicators.json';
import plan12 from '../../seeds/fj-12/plan.json';
import boxes13 from '../../seeds/fj-13/boxes.json';
import indicators13 from '../../seeds/fj-13/indicators.json';
import plan13 from '../../seeds/fj-13/plan.json';
import boxes14 from '../../seeds/fj-14/boxes.json';
import indicators14 from '../../seeds/fj-14/indicators.json';
import plan14 from '../../seeds/fj-14/plan.json';

/** The contents of seeds/, newest plan first. */
const SEEDS: readonly unknown[] = [
  { plan: plan14, boxes: boxes14, indicators: indicators14 },
  { plan: plan13, boxes: boxes13, indicators: indicators13 },
  { plan: plan12, boxes: boxes12, indicators: indicators12 },
];

/** The plans of seeds/, read and checked; the build packs what this gives. Throws with everything that is wrong. */
export function catalogueFromSeeds(): Catalogue {
  const result = loadCatalogue(SEEDS);
  if (result.ok) return result.catalogue;
  throw new Error(`内置规划目录有误：\n${result.problems.map(problemText).join('\n')}`);
}
