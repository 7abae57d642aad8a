import type { Box } from '../model/box';
import type { Catalogue } from '../model/catalogue';
import type { Indicator } from '../model/indicator';
import type { Plan } from '../model/plan';
import { compact, expand, type Compact } from './compact';

/** Plans and indicators apart, as JSON: each indicator once, in the order of the catalogue. */
interface Parts {
  plans: (Omit<Plan, 'boxes'> & { boxes: Omit<Box, 'indicators'>[] })[];
  indicators: Indicator[];
}

/** Catalogue 规划目录 → short JSON of what has been read and checked, so that who gets it need not do so again. */
export function packCatalogue({ plans, byCode }: Catalogue): Compact {
  const parts: Parts = {
    plans: plans.map((plan) => ({
      ...plan,
      boxes: plan.boxes.map(({ indicators: _, ...box }) => box),
    })),
    indicators: [...byCode.values()],
  };
  return compact(parts);
}

/** The catalogue of `packCatalogue`. It is not checked: it comes with the program. */
export function unpackCatalogue(packed: Compact): Catalogue {
  const { plans, indicators } = expand(packed) as Parts;
  const inBox = (planId: string, boxId: string): Indicator[] =>
    indicators.filter((indicator) => indicator.planId === planId && indicator.boxId === boxId);
  return {
    plans: plans.map((plan) => ({
      ...plan,
      boxes: plan.boxes.map((box) => ({
        ...box,
        indicators: box.sameAs ? inBox(box.sameAs.planId, box.sameAs.boxId) : inBox(plan.id, box.id),
      })),
    })),
    byCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}
