import type { Figure } from '../model/figure';

/** True unless both print a scope 口径 and the scopes differ (含外省 / 不含外省). */
export function sameScope(a: Figure, b: Figure): boolean {
  return a.scope === null || b.scope === null || a.scope === b.scope;
}
