import type { ProgressRow, RowStatus, SheetOverview } from '../../app/overview';
import type { Desk } from './desk';
import { isCellEditing, noticeOf, type Notice } from './notice';
import { Store } from './store';
import { work } from './work';

export interface ProgressState {
  /** Null before the workbook has been read. */
  sheets: readonly SheetOverview[] | null;
  /** Sheet shown; null for the first. */
  sheet: string | null;
  /** Only this status; null for all. */
  status: RowStatus | null;
  loading: boolean;
  problem: Notice | null;
}

/** The tab 完成情况: read when it is looked at, and again after edits while it is. */
export class ProgressDesk {
  readonly state = new Store<ProgressState>({ sheets: null, sheet: null, status: null, loading: false, problem: null });
  private stale = true;
  private reading = false;

  constructor(private readonly desk: Desk) {}

  /** The workbook has changed. */
  changed(): Promise<void> {
    this.stale = true;
    return this.desk.tab.get() === 'progress' ? this.refresh() : Promise.resolve();
  }

  /** Reads all indicator sheets, unless nothing has changed since. */
  async refresh(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    this.state.patch({ loading: true });
    const { host, catalogue, strings } = this.desk.services;
    while (this.stale) {
      this.stale = false;
      try {
        const { overview } = await work();
        this.state.patch({ sheets: await overview(host, catalogue), problem: null });
      } catch (error) {
        // What was read before stays; while a cell is being typed into, the edit that ends it brings a new reading.
        if (!isCellEditing(error)) this.state.patch({ problem: noticeOf(error, strings) });
      }
    }
    this.reading = false;
    this.state.patch({ loading: false });
  }

  /** Shows the sheet that the person looks at, where it is one of ours. */
  lookAt(sheet: string): void {
    const { sheets } = this.state.get();
    if (sheets === null || sheets.some((candidate) => candidate.sheet === sheet)) this.state.patch({ sheet });
  }

  async followSelection(): Promise<void> {
    const { host, strings } = this.desk.services;
    try {
      const place = await host.selection();
      if (place) this.lookAt(place.sheet);
    } catch (error) {
      if (!isCellEditing(error)) this.state.patch({ problem: noticeOf(error, strings) });
    }
  }

  show(part: Pick<ProgressState, 'sheet'> | Pick<ProgressState, 'status'>): void {
    this.state.patch(part);
  }
}

/** The sheet shown: the one chosen while it is there, else the first. */
export function shownSheet({ sheets, sheet }: ProgressState): SheetOverview | null {
  return sheets?.find((candidate) => candidate.sheet === sheet) ?? sheets?.[0] ?? null;
}

/** Rows of a status; a status that no row has any more shows all. */
export function shownRows(sheet: SheetOverview, status: RowStatus | null): readonly ProgressRow[] {
  const rows = sheet.rows.filter((row) => row.status === status);
  return status === null || rows.length === 0 ? sheet.rows : rows;
}

/** How a status is shown: its tone goes with the text, never in its place. */
export type Tone = 'good' | 'even' | 'caution' | 'bad' | 'muted';

const TONES: Readonly<Record<RowStatus, Tone>> = {
  提前实现: 'good',
  快于预期: 'good',
  达标: 'good',
  超额完成: 'good',
  完成: 'good',
  基本符合预期: 'even',
  推进中: 'even',
  未启动: 'caution',
  滞后: 'caution',
  临界: 'caution',
  接近完成: 'caution',
  严重滞后: 'bad',
  背离: 'bad',
  未达标: 'bad',
  未完成: 'bad',
  不评价: 'muted',
  口径不可比: 'muted',
};

export function toneOf(status: RowStatus | null): Tone {
  return status === null ? 'muted' : TONES[status];
}
