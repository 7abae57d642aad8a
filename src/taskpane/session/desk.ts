import type { KnownPlans } from '../../app/known-plans';
import type { FileTools } from '../../app/ports/file-tools';
import type { RollupBackground } from '../../app/ports/rollup-background';
import type { Preferences } from '../../app/ports/preferences';
import type { WorkbookHost } from '../../app/ports/workbook-host';
import { UndoStack } from '../../app/undo';
import type { LedgerFacts } from '../../core/ledger/facts';
import type { Catalogue } from '../../core/model/catalogue';
import type { Strings } from '../strings/strings';
import { noticeOf, type Notice } from './notice';
import { Store } from './store';

/** The tabs of the pane 窗格页签: 插入, 填报, 完成情况, 审核, 报送, 汇总, 规划衔接. */
export type Tab = 'insert' | 'entry' | 'progress' | 'validation' | 'share' | 'rollup' | 'ledger';

/** What the pane is doing with the workbook. */
export type Task =
  | 'insert'
  | 'insert-ledger'
  | 'insert-relations'
  | 'insert-report'
  | 'own-plan'
  | 'example'
  | 'undo'
  | 'undo-insertion'
  | 'write'
  | 'validate'
  | 'correct'
  | 'seal'
  | 'verify'
  | 'repair'
  | 'receive'
  | 'draft'
  | 'copy'
  | 'restore'
  | 'rollup'
  | 'rollup-csv'
  | 'split-sheet'
  | 'split-units';

/** What the pane needs from outside. */
export interface Services {
  host: WorkbookHost;
  /** The plans known now; `plans` tells when they change. */
  readonly catalogue: Catalogue;
  plans: KnownPlans;
  /** What continues what from plan to plan; loaded when it is first asked for. */
  ledgerFacts: () => Promise<LedgerFacts>;
  preferences: Preferences;
  strings: Strings;
  files: () => Promise<FileTools>;
  /** Reads and rolls up received files; null where the host has no workers. */
  rollup: () => Promise<RollupBackground | null>;
  /** The clock. */
  now: () => Date;
}

/**
 * What all parts of the pane share: the workbook, what can be taken back, the message shown, and the turn in which
 * operations run. Lives outside React because ribbon buttons work while the pane is closed.
 */
export class Desk {
  readonly undo: UndoStack;
  readonly tab = new Store<Tab>('insert');
  readonly notice = new Store<Notice | null>(null);
  readonly task = new Store<Task | null>(null);

  constructor(readonly services: Services) {
    this.undo = new UndoStack(services.host);
  }

  /**
   * Runs one operation of the person; a second one that comes meanwhile (a double click) is dropped. What it throws
   * becomes the message. True when it ended well.
   */
  async perform(task: Task, work: () => Promise<Notice | null>): Promise<boolean> {
    if (this.task.get() !== null) return false;
    this.task.set(task);
    this.notice.set(null);
    try {
      const notice = await work();
      if (notice) this.notice.set(notice);
      return true;
    } catch (error) {
      this.report(error);
      return false;
    } finally {
      this.task.set(null);
    }
  }

  report(error: unknown): void {
    this.notice.set(noticeOf(error, this.services.strings));
  }

  /** Goes to a cell; the host takes it in turn with what else is going on. True when it is selected. */
  async goTo(sheet: string, cell: string): Promise<boolean> {
    try {
      await this.services.host.select(sheet, cell);
      return true;
    } catch (error) {
      this.report(error);
      return false;
    }
  }
}
