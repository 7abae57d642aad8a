import { CorrectionDesk } from './corrections';
import { Desk, type Services } from './desk';
import { EntryDesk, type Place } from './entry';
import { Insertion } from './insertion';
import { LedgerDesk } from './ledger';
import { OwnPlans } from './own-plans';
import { ProgressDesk } from './progress';
import { ReportDesk } from './report-desk';
import { ShareDesk } from './share-desk';
import { ValidationDesk } from './validation';

/**
 * The pane without its looks 窗格会话: the tabs over one workbook, and how what happens in one reaches the others.
 * Ribbon buttons and components call the same methods.
 */
export class PaneSession {
  readonly desk: Desk;
  readonly insertion: Insertion;
  readonly entry: EntryDesk;
  readonly progress: ProgressDesk;
  readonly validation: ValidationDesk;
  readonly corrections: CorrectionDesk;
  readonly reports: ReportDesk;
  readonly share: ShareDesk;
  readonly ownPlans: OwnPlans;
  readonly ledger: LedgerDesk;
  /** Sheets into which something was entered since they were inserted. */
  private readonly filled = new Set<string>();
  private stops: (() => Promise<void>)[] = [];

  constructor(services: Services) {
    this.desk = new Desk(services);
    this.entry = new EntryDesk(this.desk, (places) => this.written(places));
    this.progress = new ProgressDesk(this.desk);
    this.validation = new ValidationDesk(this.desk, {
      checked: (sheets) => this.checked(sheets),
      entered: (sheets) => sheets.forEach((sheet) => this.filled.add(sheet)),
    });
    this.corrections = new CorrectionDesk(this.desk, {
      entered: (sheets) => sheets.forEach((sheet) => this.filled.add(sheet)),
      written: (places) => this.validation.recheck(places),
    });
    this.reports = new ReportDesk(this.desk, this.validation);
    this.share = new ShareDesk(this.desk, { sealed: () => void this.sheetsChanged([]) });
    this.insertion = new Insertion(this.desk, {
      inserted: (sheets, example) => this.inserted(sheets, example),
      removed: (sheets) => this.removed(sheets),
      isFilled: (sheets) => sheets.some((sheet) => this.filled.has(sheet)),
    });
    this.ledger = new LedgerDesk(this.desk, (sheets) => this.inserted(sheets, false));
    this.ownPlans = new OwnPlans(this.desk, {
      changed: () => this.plansChanged(),
      saved: (planId, boxId) => this.insertion.choose({ planId, boxId }),
    });
    this.desk.tab.subscribe(() => void this.opened());
  }

  /** Follows the workbook: edits are checked, the selection is shown. */
  async start(): Promise<void> {
    const { host } = this.desk.services;
    try {
      await this.ownPlans.start();
      await this.insertion.restore();
      if (!host.capabilities.live) return;
      this.stops.push(await this.validation.watch());
      this.stops.push(await host.watchSelection((place) => void this.selected(place)));
      await this.share.greet();
    } catch (error) {
      this.desk.report(error);
    }
  }

  async stop(): Promise<void> {
    const stops = this.stops;
    this.stops = [];
    for (const stop of stops) await stop();
  }

  /** Takes the newest operation back, whatever it was. */
  async undoLast(): Promise<void> {
    const { newest } = this.desk.undo;
    if (!newest) {
      this.desk.notice.set({ intent: 'info', text: this.desk.services.strings.nothingToUndo });
      return;
    }
    if (newest.kind === 'insertion') return this.insertion.undo();
    await this.desk.perform('undo', async () => {
      await this.desk.undo.undo(newest);
      await this.written(newest.receipt.before);
      return { intent: 'success', text: this.desk.services.strings.undone(newest.label) };
    });
  }

  /** Opens 填报 at a cell, to explain or mend what a finding says. */
  async fillAt(place: Place): Promise<void> {
    this.desk.tab.set('entry');
    if (await this.desk.goTo(place.sheet, place.cell)) await this.entry.follow(place);
  }

  /** A tab is looked at: what it shows is read again. */
  private async opened(): Promise<void> {
    this.desk.notice.set(null);
    const tab = this.desk.tab.get();
    if (tab === 'entry') await this.entry.refresh();
    if (tab === 'ledger') await this.ledger.open();
    if (tab === 'share') await this.share.look();
    if (tab === 'progress') {
      await this.progress.refresh();
      await this.progress.followSelection();
    }
  }

  private async selected(place: Place): Promise<void> {
    this.progress.lookAt(place.sheet);
    if (this.desk.tab.get() === 'entry') await this.entry.follow(place);
  }

  private async inserted(sheets: readonly string[], example: boolean): Promise<void> {
    this.validation.addedSheets(sheets);
    // The example comes filled in, so that its 审核 column is due at once.
    if (example) await this.validation.recheck(sheets.map((sheet) => ({ sheet, cell: 'A1' })));
    await this.sheetsChanged(sheets);
  }

  /** Sheets of own plans are known now, or no longer. */
  private async plansChanged(): Promise<void> {
    this.insertion.plansChanged();
    await this.sheetsChanged([]);
  }

  private removed(sheets: readonly string[]): Promise<void> {
    this.validation.forget(sheets);
    return this.sheetsChanged(sheets);
  }

  private async sheetsChanged(sheets: readonly string[]): Promise<void> {
    for (const sheet of sheets) this.filled.delete(sheet);
    await this.progress.changed();
    if (this.desk.tab.get() === 'progress') await this.progress.followSelection();
    if (this.desk.tab.get() === 'entry') await this.entry.refresh();
  }

  private async written(places: readonly Place[]): Promise<void> {
    for (const { sheet } of places) this.filled.add(sheet);
    await this.validation.recheck(places);
  }

  private checked(sheets: readonly string[]): void {
    void this.progress.changed();
    const { place } = this.entry.state.get();
    if (place && sheets.includes(place.sheet) && this.desk.tab.get() === 'entry') void this.entry.follow(place);
  }
}
