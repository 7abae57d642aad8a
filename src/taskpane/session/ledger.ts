import type { LedgerEntry, LedgerFlag, LedgerStep } from '../../core/ledger/ledger';
import type { LedgerVerdict } from '../../core/ledger/verdict';
import type { Desk } from './desk';
import { noticeOf, type Notice } from './notice';
import { Store } from './store';

/** What the list can be narrowed to 筛选: a verdict or a mark that some step of an indicator bears. */
export type LedgerFilter = 'missed' | Exclude<LedgerFlag, 'skips'>;

/** A step with its verdict, ready to be shown. */
export type ShownStep = LedgerStep & { verdict: LedgerVerdict };
export type ShownEntry = Omit<LedgerEntry, 'steps'> & { steps: readonly ShownStep[] };

export interface LedgerState {
  /** Null before it has been computed. */
  entries: readonly ShownEntry[] | null;
  /** Null for all. */
  filter: LedgerFilter | null;
  /** A sheet of that name is there; the person decides. */
  conflict: { second: string; message: string } | null;
  problem: Notice | null;
}

/** The tab 规划衔接. The ledger and its sheet load when the tab is first looked at: few need them. */
export class LedgerDesk {
  readonly state = new Store<LedgerState>({ entries: null, filter: null, conflict: null, problem: null });

  constructor(
    private readonly desk: Desk,
    private readonly inserted: (sheets: readonly string[]) => Promise<void>,
  ) {}

  async open(): Promise<void> {
    if (this.state.get().entries !== null) return;
    const { catalogue, ledgerFacts, strings } = this.desk.services;
    try {
      const [{ latestYear, ledgerOf }, { verdictOf }, facts] = await Promise.all([
        import('../../core/ledger/ledger'),
        import('../../core/ledger/verdict'),
        ledgerFacts(),
      ]);
      const ledger = ledgerOf(catalogue, facts);
      const latest = latestYear(ledger);
      const shown = (step: LedgerStep): ShownStep => ({ ...step, verdict: verdictOf(step, latest) });
      const entries = ledger.map((entry) => ({ ...entry, steps: entry.steps.map(shown) }));
      this.state.patch({ entries, problem: null });
    } catch (error) {
      this.state.patch({ problem: noticeOf(error, strings) });
    }
  }

  filter(filter: LedgerFilter | null): void {
    this.state.patch({ filter });
  }

  /** Puts the whole ledger into the workbook as a sheet. */
  async insert(onConflict: 'ask' | 'second' | 'replace' = 'ask'): Promise<void> {
    const { host, catalogue, strings } = this.desk.services;
    const { entries } = this.state.get();
    if (!entries) return;
    await this.desk.perform('insert-ledger', async () => {
      const { insertLedger } = await import('../../app/insert-ledger');
      const outcome = await insertLedger(host, catalogue, entries, onConflict);
      if (outcome.kind === 'sheet-exists') {
        this.state.patch({ conflict: { second: outcome.second, message: outcome.message } });
        return null;
      }
      const sheets = outcome.sheets.join('、');
      await this.desk.undo.push({ kind: 'insertion', label: sheets, receipt: outcome.receipt });
      await this.inserted(outcome.sheets);
      return { intent: 'success', text: strings.ledger.inserted(sheets, entries.length) };
    });
  }

  /** The person's answer to a conflict. */
  async resolve(answer: 'second' | 'replace' | 'cancel'): Promise<void> {
    this.state.patch({ conflict: null });
    if (answer !== 'cancel') await this.insert(answer);
  }
}

/** Order of the choices. */
const FILTERS: readonly LedgerFilter[] = [
  'missed',
  'lowered',
  'below-base',
  'fell',
  'scope-break',
  'renamed',
  'base-differs',
  'begins',
  'ends',
];

/** What can be chosen, with the number of indicators; what none bears is left out. */
export function ledgerFilters(entries: readonly ShownEntry[]): { filter: LedgerFilter; count: number }[] {
  return FILTERS.map((filter) => ({ filter, count: shownEntries(entries, filter).length })).filter(
    ({ count }) => count > 0,
  );
}

export function shownEntries(entries: readonly ShownEntry[], filter: LedgerFilter | null): readonly ShownEntry[] {
  if (filter === null) return entries;
  const bears = (step: ShownStep): boolean =>
    filter === 'missed' ? step.verdict === 'missed' : step.flags.includes(filter);
  return entries.filter(({ steps }) => steps.some(bears));
}
