import type { ClassFormulas } from './class-formulas';
import { k1 } from './k1';

/** K3 annual base beside a cumulative target (15.49 → [85]): as K1, the base never enters. */
export const k3: ClassFormulas = k1;
