import type { Desk } from './desk';
import { noticeOf } from './notice';
import type { PlanWorkshop } from './plan-workshop';
import { Store } from './store';

/** What the rest of the pane follows. */
export interface OwnPlansEvents {
  /** Other plans are known than before. */
  changed(): Promise<void>;
  saved(planId: string, boxId: string): void;
}

export interface OwnPlansState {
  /** True while 粘贴规划表 is shown in the place of 插入. */
  open: boolean;
  /** Null until it has been loaded. */
  workshop: PlanWorkshop | null;
}

/**
 * Own plans of the workbook 自有规划: taken in when the pane starts. Reading tables and reviewing them is loaded when it is
 * first asked for, for most people never paste one.
 */
export class OwnPlans {
  readonly state = new Store<OwnPlansState>({ open: false, workshop: null });

  private left = false;

  constructor(
    private readonly desk: Desk,
    readonly events: OwnPlansEvents,
  ) {}

  /** Takes in what the workbook holds; what cannot be read is told and hinders nothing else. */
  async start(): Promise<void> {
    const { host, plans, strings } = this.desk.services;
    try {
      const { takeOwnPlansIn } = await import(/* webpackChunkName: "own-plans" */ '../../app/own-plans/keep');
      await takeOwnPlansIn(host, plans);
      if (plans.own.length > 0) await this.events.changed();
      const [problem] = plans.problems;
      if (problem !== undefined) this.desk.notice.set({ intent: 'error', text: problem });
    } catch (error) {
      this.desk.notice.set(noticeOf(error, strings));
    }
  }

  async open(): Promise<void> {
    this.desk.notice.set(null);
    this.state.patch({ open: true });
    if (this.state.get().workshop) return;
    try {
      const { PlanWorkshop } = await import(/* webpackChunkName: "own-plan-view" */ './plan-workshop');
      this.state.patch({ workshop: new PlanWorkshop(this.desk, this) });
    } catch (error) {
      this.state.patch({ open: false });
      this.desk.report(error);
    }
  }

  close(): void {
    this.left = true;
    this.state.patch({ open: false });
  }

  /** True once after it was closed: the button that opened it takes the focus back. */
  hasJustClosed(): boolean {
    const { left } = this;
    this.left = false;
    return left;
  }
}
