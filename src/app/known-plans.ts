import type { JoinedCatalogue, OwnPlan } from '../core/catalogue/join';
import type { Catalogue } from '../core/model/catalogue';

/**
 * The plans that functions and pane know at the moment 已知规划: the built-in ones, and the own ones of the open workbook.
 * Changes when the workbook's own plans have been read or saved.
 */
export class KnownPlans {
  private joined: JoinedCatalogue;
  private readonly listeners = new Set<() => void>();

  constructor(private facts: Catalogue) {
    this.joined = { catalogue: facts, own: [], rest: [], problems: [] };
  }

  get builtIn(): Catalogue {
    return this.facts;
  }

  /** Puts the same built-in plans with their remarks in place of the bare facts, before any own plan is known. */
  complete(builtIn: Catalogue): void {
    if (this.joined.catalogue === this.facts) this.joined = { ...this.joined, catalogue: builtIn };
    this.facts = builtIn;
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
