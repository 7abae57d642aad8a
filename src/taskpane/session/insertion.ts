import type { InsertManyRequest, InsertRequest } from '../../app/insert-box';
import type { OnConflict } from '../../app/insert-set';
import { boxOf, unitOf } from '../../app/lookup';
import type { Operation } from '../../app/undo';
import { findPlan } from '../../core/model/catalogue';
import { ALL_BOXES, choiceFor, exampleChoice, isMany, restoredChoice, takesPeriod, type Choice } from './choices';
import type { Desk } from './desk';
import { Store } from './store';
import { work } from './work';

/** A sheet of that name is there; the person decides. */
export interface Conflict {
  request: InsertRequest | InsertManyRequest;
  sheet: string;
  second: string;
  message: string;
  /** How many of several sheets are not there yet; 0 for a single one. */
  missing: number;
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
    // A box that was chosen before belongs to the plan before, unless it is given with the plan.
    const before = part.boxId === undefined ? { ...changed, planId: choice.planId } : changed;
    this.state.patch({ choice: part.planId === undefined ? changed : choiceFor(catalogue, part.planId, before) });
  }

  insert(): Promise<boolean> {
    const { choice } = this.state.get();
    const asOf = takesPeriod(this.desk.services.catalogue, choice) ? choice.asOf.trim() || null : null;
    if (!isMany(choice)) return this.carryOut({ ...choice, asOf });
    const { planId, boxId, boxIds = [], unitName } = choice;
    return this.carryOut({ planId, boxIds: boxId === ALL_BOXES ? 'all' : boxIds, unitName, asOf });
  }

  /** 示例: the table with printed outcomes, filled in. */
  example(): Promise<boolean> {
    const choice = exampleChoice(this.desk.services.catalogue);
    if (!choice) return Promise.resolve(false);
    return this.carryOut({ ...choice, asOf: null, example: true });
  }

  /** The person's answer to a conflict. */
  async resolve(answer: Exclude<OnConflict, 'ask'> | 'cancel'): Promise<void> {
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
      return { intent: 'success', text: this.desk.services.strings.insert.undone(this.named(sheets)) };
    });
  }

  keep(): void {
    this.state.patch({ doubtful: null });
  }

  private carryOut(request: InsertRequest | InsertManyRequest): Promise<boolean> {
    const { host, catalogue } = this.desk.services;
    const example = 'example' in request && request.example === true;
    return this.desk.perform(example ? 'example' : 'insert', async () => {
      const many = 'boxIds' in request;
      const { insertBox, insertMany } = await work();
      const outcome = await (many ? insertMany(host, catalogue, request) : insertBox(host, catalogue, request));
      if (outcome.kind === 'sheet-exists') {
        const { sheet, second, message, missing = 0 } = outcome;
        this.state.patch({ conflict: { request, sheet, second, message, missing: many ? missing : 0 } });
        return null;
      }
      const label = this.named(outcome.sheets);
      await this.desk.undo.push({ kind: 'insertion', label, receipt: outcome.receipt });
      if (!example) await this.remember(request);
      await this.events.inserted(outcome.sheets, example);
      return { intent: 'success', text: this.told(request, outcome.sheets) };
    });
  }

  private told(request: InsertRequest | InsertManyRequest, sheets: readonly string[]): string {
    const { catalogue, strings } = this.desk.services;
    if ('boxIds' in request) {
      const plan = findPlan(catalogue, request.planId)!;
      const unit = unitOf(plan, request.unitName).display;
      return strings.insert.insertedMany(sheets.length, `${plan.shortName} ${unit}`, request.boxIds === 'all');
    }
    const { plan, box } = boxOf(catalogue, request.planId, request.boxId);
    const unit = unitOf(plan, request.unitName).display;
    return strings.insert.inserted(
      sheets.join('、'),
      `${plan.shortName} ${box.number} ${unit}`,
      box.indicators.length,
      box.projects.length,
    );
  }

  /** Ticked boxes are not remembered: the next time is seldom the same. */
  private async remember(request: InsertRequest | InsertManyRequest): Promise<void> {
    const { planId, unitName, asOf } = request;
    if (!('boxIds' in request)) {
      await this.desk.services.preferences.rememberChoice({ planId, boxId: request.boxId, unitName, asOf });
    } else if (request.boxIds === 'all') {
      await this.desk.services.preferences.rememberChoice({ planId, boxId: ALL_BOXES, unitName, asOf });
    }
  }

  /** Names of sheets; of many the first, and how many. */
  private named(sheets: readonly string[]): string {
    return sheets.length <= 3
      ? sheets.join('、')
      : this.desk.services.strings.insert.andOthers(sheets[0] ?? '', sheets.length);
  }
}
