import { findPlan, type Catalogue } from '../../core/model/catalogue';
import { copyReason } from '../../core/rollup/copies';
import type { ListedName } from '../../core/rollup/expected-units';
import { gather, rollupOf, type RollupRequest, type RollupResult } from '../../core/rollup/result';
import { sharedParts } from '../../core/rollup/shared-parts';
import type { ReadFile, Received, RejectedFile } from '../../core/rollup/submission';
import { compareText, pickKey } from '../../core/rollup/versions';
import { AppError } from '../app-error';
import { unitRows, type RollupView } from './rollup-view';

/** A change to what was received 收表变动. */
export type BookChange =
  | { kind: 'received'; received: readonly Received[] }
  | { kind: 'remove'; file: string }
  | { kind: 'clear' }
  /** `file` null leaves the choice to the rule again. */
  | { kind: 'pick'; unit: string; file: string | null }
  | { kind: 'plan'; id: string | null }
  | { kind: 'units'; names: readonly ListedName[] | null };

/** The files received so far, and what was chosen among them 收表台账. Files may come at any time and in any order. */
export class RollupBook {
  private readonly files = new Map<string, ReadFile>();
  private readonly unread = new Map<string, RejectedFile>();
  private readonly picks = new Map<string, string>();
  private share = sharedParts();
  private plan: string | null = null;
  private names: readonly ListedName[] | null = null;

  constructor(private readonly builtIn: Catalogue) {}

  change(change: BookChange): void {
    switch (change.kind) {
      case 'received':
        return change.received.forEach((received) => this.receive(received));
      case 'remove':
        this.files.delete(change.file);
        this.unread.delete(change.file);
        return;
      case 'clear':
        return this.clear();
      case 'pick':
        return this.pick(change.unit, change.file);
      case 'plan':
        this.plan = change.id;
        return;
      case 'units':
        this.names = change.names;
    }
  }

  /** What is shown of all that came. */
  view(): RollupView {
    const files = [...this.files.values()];
    const count = this.files.size + this.unread.size;
    const answer = gather(files, [...this.unread.values()], this.builtIn, this.request(files));
    if (!answer.ok)
      return {
        plan: null,
        plans: [],
        units: [],
        expected: 0,
        missing: 0,
        refused: answer.rejected,
        files: count,
        problem: answer.problem,
      };
    const { collection, catalogue, copies, rejected } = answer.gathered;
    const told = copies.map((copy) => ({ file: copy.file, reason: copyReason(copy) }));
    const came = new Set(files.flatMap(({ forms }) => forms.map(({ plan }) => plan)));
    const named = (id: string) => ({ id, name: findPlan(catalogue, id)?.shortName ?? id });
    return {
      plan: named(collection.plan.id),
      plans: catalogue.plans.filter(({ id }) => came.has(id)).map(({ id }) => named(id)),
      units: unitRows(answer.gathered),
      expected: collection.units.length,
      missing: collection.missing.length,
      refused: [...rejected, ...told].sort((a, b) => compareText(a.file, b.file)),
      files: count,
      problem: null,
    };
  }

  /** Rolls up what counts. Throws an `AppError` that says why nothing can be rolled up. */
  roll(): RollupResult {
    const files = [...this.files.values()];
    const answer = rollupOf(files, [...this.unread.values()], this.builtIn, this.request(files));
    if (!answer.ok) throw new AppError('nothing-to-use', answer.problem);
    return answer.result;
  }

  private receive(received: Received): void {
    const { file: name } = received.ok ? received.file : received.rejected;
    const known = this.files.get(name);
    if (received.ok) {
      // The same file again: a folder was dropped once more.
      if (known?.sha256 === received.file.sha256) return;
      // Read now, whatever kept it from being read before.
      this.unread.delete(name);
      const file = this.freeName(name);
      this.files.set(file, this.share({ ...received.file, file }));
    } else if (!known || known.sha256 !== received.rejected.sha256) {
      this.unread.delete(name);
      const file = this.freeName(name);
      this.unread.set(file, { ...received.rejected, file });
    }
  }

  /** Files of several folders may have the same name. */
  private freeName(name: string): string {
    let free = name;
    for (let count = 2; this.files.has(free) || this.unread.has(free); count++) free = `${name} (${String(count)})`;
    return free;
  }

  private clear(): void {
    this.files.clear();
    this.unread.clear();
    this.picks.clear();
    this.share = sharedParts();
    this.plan = null;
  }

  private pick(unit: string, name: string | null): void {
    if (name === null) {
      for (const key of [...this.picks.keys()]) if (key.startsWith(`${unit}\n`)) this.picks.delete(key);
      return;
    }
    for (const form of this.files.get(name)?.forms ?? []) if (form.unit === unit) this.picks.set(pickKey(form), name);
  }

  /** The plan that was chosen may have gone with its files. */
  private request(files: readonly ReadFile[]): RollupRequest {
    const isThere = files.some(({ forms }) => forms.some(({ plan }) => plan === this.plan));
    return { plan: isThere ? this.plan : null, names: this.names, picks: this.picks };
  }
}
