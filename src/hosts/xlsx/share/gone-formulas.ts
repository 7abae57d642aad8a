import { changeCode, usesPlan } from '../../../core/sheet/plan-formula';
import { usesOtherBook } from '../../../core/sheet/outward';

/** Why a formula cannot be in a sending copy: it needs the add-in, or another workbook; null for all others. */
export type Reason = 'value' | 'link' | null;

/** A defined name with what it stands for, as stored. */
interface Named {
  name: string;
  refersTo: string;
}

/** Judges formulas of a workbook 公式取舍: what calls custom functions, itself or by a defined name, and what leads out. */
export class GoneFormulas {
  /** Names, in lower case, that cannot stay as they are. */
  private readonly names = new Map<string, Exclude<Reason, null>>();

  constructor(names: readonly Named[]) {
    for (let before = -1; before !== this.names.size;) {
      before = this.names.size;
      for (const { name, refersTo } of names) {
        const reason = this.reason(refersTo);
        if (reason) this.names.set(name.toLowerCase(), this.names.get(name.toLowerCase()) ?? reason);
      }
    }
  }

  /** `formula` as stored. What does both is a link: it cannot be put back. */
  reason(formula: string): Reason {
    if (usesOtherBook(formula)) return 'link';
    const named = this.namedReason(formula);
    if (named === 'link') return 'link';
    return named ?? (callsFunctions(formula) ? 'value' : null);
  }

  private namedReason(formula: string): Reason {
    if (this.names.size === 0) return null;
    const found: Reason[] = [];
    changeCode(formula, (code) => {
      for (const [word] of code.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu)) {
        const reason = this.names.get(word.toLowerCase());
        if (reason) found.push(reason);
      }
      return code;
    });
    return found.includes('link') ? 'link' : (found[0] ?? null);
  }
}

/** PLAN.*, or a custom function of another add-in. */
function callsFunctions(formula: string): boolean {
  return /_xldudf_/i.test(formula) || usesPlan(formula);
}
