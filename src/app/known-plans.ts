import type { JoinedCatalogue, OwnPlan } from '../core/catalogue/join';
import type { Catalogue } from '../core/model/catalogue';

/**
 * The plans that functions and pane know at the moment 已知规划: the built-in ones, and the own ones of the open workbook.
 * Changes when the workbook's own plans have been read or saved.
 */
export class KnownPlans {
  private joined: JoinedCatalogue;
  private readonly listeners = new Set<() => void>();

  constructor(readonly builtIn: Catalogue) {
    this.joined = { catalogue: builtIn, own: [], rest: [], problems: [] };
  }

  get catalogue(): Catalogue {
    return this.joined.catalogue;
  }

  get own(): readonly OwnPlan[] {
    return this.joined.own;
  }

  /** Sources of the workbook that could not be taken, and why. */
  get rest(): readonly unknown[] {
    return this.joined.rest;
  }

  get problems(): readonly string[] {
    return this.joined.problems;
  }

  set(joined: JoinedCatalogue): void {
    this.joined = joined;
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
