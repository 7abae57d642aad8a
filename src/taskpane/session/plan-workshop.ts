import {
  discardUnreadable,
  exportOwnPlan,
  importOwnPlans,
  removeOwnPlan,
  renameOwnPlan,
  saveOwnPlan,
  sheetsOfPlan,
} from '../../app/own-plans/keep';
import {
  answered,
  cellsOfSelection,
  cellsOfTable,
  cellsOfText,
  confirmed,
  described,
  edited,
  reviewSource,
  startReview,
  type Review,
  type TableCells,
} from '../../app/own-plans/review';
import type { OwnPlan } from '../../core/catalogue/join';
import type { RowEdit } from '../../core/catalogue/own-draft';
import type { OwnPlanFacts } from '../../core/catalogue/own-plan';
import type { Choice, Doubt } from '../../core/notation/table/table';
import { ownPlanStrings, type OwnPlanStrings } from '../strings/own-plan-strings';
import type { Desk } from './desk';
import type { OwnPlans } from './own-plans';
import { Store } from './store';
import { tableOfHtml } from './table-of-html';

export type WorkshopStep = 'start' | 'review' | 'save';

/** A plan that the person wants to remove, with the sheets that it would leave behind. */
export interface Removal {
  own: OwnPlan;
  sheets: readonly string[];
}

export interface WorkshopState {
  step: WorkshopStep;
  /** What was typed or pasted as text. */
  text: string;
  /** Saved plan that the next table goes into; null for a new plan. */
  into: string | null;
  review: Review | null;
  /** Grid row whose form is open. */
  editing: number | null;
  onlyDoubts: boolean;
  removal: Removal | null;
  renaming: string | null;
}

const JSON_TEXT = /^\s*\{/;

/** 粘贴规划表: a table comes in, is reviewed row by row, named and saved; saved plans are listed, exported, removed. */
export class PlanWorkshop {
  readonly strings: OwnPlanStrings;
  readonly state = new Store<WorkshopState>({
    step: 'start',
    text: '',
    into: null,
    review: null,
    editing: null,
    onlyDoubts: false,
    removal: null,
    renaming: null,
  });

  constructor(
    private readonly desk: Desk,
    private readonly owner: OwnPlans,
  ) {
    this.strings = ownPlanStrings(desk.services.strings.language);
  }

  type(text: string): void {
    this.state.patch({ text });
  }

  goInto(planId: string | null): void {
    this.state.patch({ into: planId });
  }

  /** What was pasted: a table of a page or a document, else text. True when it was taken for a table. */
  paste(html: string, text: string): boolean {
    const table = tableOfHtml(html);
    if (!table && text.trim() === '') return false;
    this.state.patch({ text });
    void this.read(() => (table ? cellsOfTable(table.texts, table.merges) : cellsOfText(text)));
    return true;
  }

  /** Reads what stands in the field: a table, or a plan that was exported. */
  async readText(): Promise<boolean> {
    const { text } = this.state.get();
    if (JSON_TEXT.test(text)) return this.importText({ name: this.strings.pastedText, text });
    return this.read(() => cellsOfText(text));
  }

  readSelection(): Promise<boolean> {
    return this.read(() => cellsOfSelection(this.desk.services.host));
  }

  goTo(step: WorkshopStep): void {
    this.desk.notice.set(null);
    this.state.patch({ step, editing: null });
  }

  answer(doubt: Doubt, choice: Choice): void {
    this.change((review) => answered(review, doubt, choice));
  }

  confirm(doubt: Doubt): void {
    this.change((review) => confirmed(review, doubt));
  }

  edit(row: number, edit: RowEdit): void {
    this.change((review) => edited(review, row, edit));
  }

  describe(part: Partial<OwnPlanFacts>): void {
    this.change((review) => described(review, part));
  }

  openForm(row: number | null): void {
    this.state.patch({ editing: row });
  }

  showOnlyDoubts(onlyDoubts: boolean): void {
    this.state.patch({ onlyDoubts });
  }

  /** Saves the plan and leaves with it chosen on 插入. */
  save(): Promise<boolean> {
    const { review } = this.state.get();
    if (!review) return Promise.resolve(false);
    const { host, plans } = this.desk.services;
    return this.desk.perform('own-plan', async () => {
      const { plan } = await saveOwnPlan(host, plans, reviewSource(review).source);
      await this.owner.events.changed();
      this.owner.events.saved(plan.id, review.facts.boxId);
      this.state.patch({ step: 'start', review: null, text: '', into: null, editing: null });
      this.owner.close();
      const rows = plan.boxes.find((box) => box.id === review.facts.boxId)?.indicators.length ?? 0;
      return { intent: 'success', text: this.strings.saved(plan.shortName, rows) };
    });
  }

  importFile(file: File): Promise<boolean> {
    return this.importText({ name: file.name, text: file.text() });
  }

  /** Asks before a plan is removed. */
  async askRemoval(own: OwnPlan): Promise<void> {
    const { host, plans } = this.desk.services;
    await this.desk.perform('own-plan', async () => {
      this.state.patch({ removal: { own, sheets: await sheetsOfPlan(host, plans, own.plan.id) } });
      return null;
    });
  }

  async remove(sure: boolean): Promise<void> {
    const { removal } = this.state.get();
    this.state.patch({ removal: null });
    if (!removal || !sure) return;
    const { host, plans } = this.desk.services;
    await this.desk.perform('own-plan', async () => {
      await removeOwnPlan(host, plans, removal.own.plan.id);
      if (this.state.get().into === removal.own.plan.id) this.state.patch({ into: null });
      await this.owner.events.changed();
      return { intent: 'success', text: this.strings.removed(removal.own.plan.shortName) };
    });
  }

  startRename(planId: string | null): void {
    this.state.patch({ renaming: planId });
  }

  async rename(planId: string, names: { name: string; shortName: string }): Promise<void> {
    const { host, plans } = this.desk.services;
    await this.desk.perform('own-plan', async () => {
      const own = await renameOwnPlan(host, plans, planId, names);
      this.state.patch({ renaming: null });
      await this.owner.events.changed();
      return { intent: 'success', text: this.strings.renamed(own.plan.shortName) };
    });
  }

  discard(): Promise<boolean> {
    const { host, plans } = this.desk.services;
    return this.desk.perform('own-plan', async () => {
      await discardUnreadable(host, plans);
      return { intent: 'success', text: this.strings.discarded };
    });
  }

  /** A plan as a file, for the browser to keep. */
  exportFile(own: OwnPlan): { fileName: string; text: string } {
    this.desk.notice.set({ intent: 'info', text: this.strings.exported(own.plan.shortName) });
    return exportOwnPlan(own);
  }

  private importText(file: { name: string; text: string | Promise<string> }): Promise<boolean> {
    const { host, plans } = this.desk.services;
    return this.desk.perform('own-plan', async () => {
      const saved = await importOwnPlans(host, plans, { name: file.name, text: await file.text });
      await this.owner.events.changed();
      this.state.patch({ text: '' });
      return { intent: 'success', text: this.strings.imported(saved.map(({ plan }) => plan.shortName)) };
    });
  }

  private read(cells: () => TableCells | Promise<TableCells>): Promise<boolean> {
    return this.desk.perform('own-plan', async () => {
      const { into } = this.state.get();
      const earlier = this.desk.services.plans.own.find(({ plan }) => plan.id === into) ?? null;
      const review = startReview(await cells(), earlier);
      this.state.patch({ review, step: 'review', editing: null, onlyDoubts: false });
      return null;
    });
  }

  private change(by: (review: Review) => Review): void {
    const { review } = this.state.get();
    if (!review) return;
    try {
      this.state.patch({ review: by(review) });
    } catch (error) {
      this.desk.report(error);
    }
  }
}
