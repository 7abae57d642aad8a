import { insertBox, type InsertRequest } from '../../app/insert-box';
import { boxOf, unitOf } from '../../app/lookup';
import type { Operation } from '../../app/undo';
import { choiceFor, exampleChoice, restoredChoice, takesPeriod, type Choice } from './choices';
import type { Desk } from './desk';
import { Store } from './store';

/** A sheet of that name is there; the person decides. */
export interface Conflict {
  request: InsertRequest;
  sheet: string;
  second: string;
  message: string;
}

export interface InsertionState {
  choice: Choice;
  conflict: Conflict | null;
  /** The insertion whose taking back would delete what was filled in since; the person decides. */
  doubtful: Operation | null;
}

/** What happens around an insertion; the other parts of the pane follow it. */
export interface InsertionEvents {
  inserted(sheets: readonly string[], example: boolean): Promise<void>;
  removed(sheets: readonly string[]): Promise<void>;
  /** True when the person has filled in one of these sheets. */
  isFilled(sheets: readonly string[]): boolean;
}

/** The tab 插入: choosing, inserting, deciding on conflicts, taking back. */
export class Insertion {
  readonly state: Store<InsertionState>;

  constructor(
    private readonly desk: Desk,
    private readonly events: InsertionEvents,
  ) {
    const choice = restoredChoice(desk.services.catalogue, null);
    this.state = new Store<InsertionState>({ choice, conflict: null, doubtful: null });
  }

  /** Offers what was chosen the last time. */
  async restore(): Promise<void> {
    const { catalogue, preferences } = this.desk.services;
    this.state.patch({ choice: restoredChoice(catalogue, await preferences.lastChoice()) });
  }

  /** The plans to choose from have changed: what is chosen stays where it is still there. */
  plansChanged(): void {
    const { choice } = this.state.get();
    this.state.patch({ choice: choiceFor(this.desk.services.catalogue, choice.planId, choice) });
  }

  choose(part: Partial<Choice>): void {
    const { choice } = this.state.get();
    const { catalogue } = this.desk.services;
    const changed = { ...choice, ...part };
    this.state.patch({ choice: part.planId === undefined ? changed : choiceFor(catalogue, part.planId, changed) });
  }

  insert(): Promise<boolean> {
    const { choice } = this.state.get();
    const asOf = takesPeriod(this.desk.services.catalogue, choice) ? choice.asOf.trim() || null : null;
    return this.carryOut({ ...choice, asOf });
  }

  /** 示例: the table with printed outcomes, filled in. */
  example(): Promise<boolean> {
    const choice = exampleChoice(this.desk.services.catalogue);
    if (!choice) return Promise.resolve(false);
    return this.carryOut({ ...choice, asOf: null, example: true });
  }

  /** The person's answer to a conflict. */
  async resolve(answer: 'second' | 'replace' | 'cancel'): Promise<void> {
    const { conflict } = this.state.get();
    this.state.patch({ conflict: null });
    if (!conflict || answer === 'cancel') return;
    await this.carryOut({ ...conflict.request, onConflict: answer });
  }

  /** Takes the newest insertion back, after asking when its sheet has been filled in. */
  async undo(sure = false): Promise<void> {
    const operation = this.desk.undo.newestInsertion;
    this.state.patch({ doubtful: null });
    if (!operation || operation.kind !== 'insertion') return;
    const { sheets } = operation.receipt;
    if (!sure && this.events.isFilled(sheets)) {
      this.state.patch({ doubtful: operation });
      return;
    }
    await this.desk.perform('undo-insertion', async () => {
      await this.desk.undo.undo(operation);
      await this.events.removed(sheets);
      return { intent: 'success', text: this.desk.services.strings.insert.undone(sheets.join('、')) };
    });
  }

  keep(): void {
    this.state.patch({ doubtful: null });
  }

  private carryOut(request: InsertRequest): Promise<boolean> {
    const { host, catalogue, preferences, strings } = this.desk.services;
    return this.desk.perform(request.example ? 'example' : 'insert', async () => {
      const outcome = await insertBox(host, catalogue, request);
      if (outcome.kind === 'sheet-exists') {
        const { sheet, second, message } = outcome;
        this.state.patch({ conflict: { request, sheet, second, message } });
        return null;
      }
      const { plan, box } = boxOf(catalogue, request.planId, request.boxId);
      const sheets = outcome.sheets.join('、');
      await this.desk.undo.push({ kind: 'insertion', label: sheets, receipt: outcome.receipt });
      if (!request.example) {
        const { planId, boxId, unitName, asOf } = request;
        await preferences.rememberChoice({ planId, boxId, unitName, asOf });
      }
      await this.events.inserted(outcome.sheets, request.example ?? false);
      const unit = unitOf(plan, request.unitName).display;
      const text = strings.insert.inserted(sheets, `${plan.shortName} ${box.number} ${unit}`, box.indicators.length);
      return { intent: 'success', text };
    });
  }
}
