import type { GivenFile, Reading, RollupBackground, RollupFile, RollupOrder } from '../../app/ports/rollup-background';
import type { BookChange } from '../../app/rollup/rollup-book';
import { rollupStrings, type RollupStrings } from '../strings/rollup-strings';
import type { Desk } from './desk';
import { NOTHING_RECEIVED, type RollupState } from './rollup-state';
import { SplitDesk } from './split-desk';
import { Store } from './store';

/** Milliseconds between two looks at what has come, while files are read. */
const LOOK = 400;
/** Steps in which a screen reader hears how far the reading is. */
const TOLD = 4;

/** 汇总: what came from the units, read beside the pane; nothing of the open workbook takes part. */
export class RollupDesk {
  readonly state = new Store<RollupState>(NOTHING_RECEIVED);
  readonly texts: RollupStrings;
  /** 任务分解, done by the same worker. */
  readonly split: SplitDesk;
  private waiting: GivenFile[] = [];
  private current: Reading | null = null;
  private looking = false;
  private worker: Promise<RollupBackground | null> | null = null;

  constructor(private readonly desk: Desk) {
    this.texts = rollupStrings(desk.services.strings.language);
    this.split = new SplitDesk(desk, () => this.background());
  }

  /** Finds out whether files can be read here; called when the tab is first looked at. */
  async open(): Promise<void> {
    try {
      await this.background();
    } catch (error) {
      this.desk.report(error);
    }
  }

  /** Reads files; those that come while others are read are read after them. */
  async read(files: readonly GivenFile[]): Promise<void> {
    const { reading } = this.state.get();
    if (files.length === 0) return;
    this.waiting.push(...files);
    if (reading) return this.state.patch({ reading: { ...reading, total: reading.total + files.length } });
    this.desk.notice.set(null);
    this.state.patch({
      reading: { done: 0, total: files.length },
      told: this.texts.readingStarted(files.length),
    });
    const left = [...this.state.get().left];
    try {
      const background = await this.background();
      if (background) await this.readWaiting(background, left);
    } catch (error) {
      this.desk.report(error);
    }
    left.push(...this.waiting.splice(0));
    this.current = null;
    await this.look();
    const { done, total } = this.state.get().reading!;
    this.state.patch({ reading: null, stopping: false, left, told: this.texts.readingEnded(done, total) });
  }

  /** Ends reading; what has been read stays, the rest is offered again. */
  stop(): void {
    if (!this.state.get().reading) return;
    this.state.patch({ stopping: true });
    this.current?.stop();
  }

  /** Reads what was left when the person stopped. */
  resume(): Promise<void> {
    const { left } = this.state.get();
    this.state.patch({ left: [] });
    return this.read(left);
  }

  remove(file: string): Promise<boolean> {
    return this.change({ kind: 'remove', file });
  }

  /** Takes a file of a unit instead of what the rule chose; null leaves it to the rule again. */
  pick(unit: string, file: string | null): Promise<boolean> {
    return this.change({ kind: 'pick', unit, file });
  }

  choosePlan(id: string): Promise<boolean> {
    return this.change({ kind: 'plan', id });
  }

  /** Begins anew: forgets what came, not the list of units. */
  async clear(): Promise<void> {
    await this.change({ kind: 'clear' });
    this.state.patch({ view: null, left: [], filter: 'all', told: this.texts.cleared });
  }

  /** Takes the units that are to report from a CSV file; null takes those of the plan again. */
  list(file: File | null): Promise<boolean> {
    return this.attempt(async (background) => {
      await background.list(file);
      this.state.patch({ list: file?.name ?? null });
    });
  }

  show(part: Partial<Pick<RollupState, 'shown' | 'filter' | 'decimals'>>): void {
    this.state.patch(part);
  }

  /** The result as a file, or null where it failed. */
  async make(form: RollupOrder['form']): Promise<RollupFile | null> {
    let made: RollupFile | null = null;
    await this.desk.perform(form === 'csv' ? 'rollup-csv' : 'rollup', async () => {
      const background = await this.background();
      if (!background) return null;
      const order: RollupOrder = form === 'csv' ? { form } : { form, decimals: this.state.get().decimals };
      made = await background.make(order);
      return { intent: 'success', text: this.texts.made(made.fileName, made.came, made.missing) };
    });
    return made;
  }

  private async readWaiting(background: RollupBackground, left: GivenFile[]): Promise<void> {
    let before = 0;
    while (this.waiting.length > 0 && !this.state.get().stopping) {
      const files = this.waiting.splice(0);
      try {
        this.current = background.read(files, (done) => this.came(before + done));
        left.push(...(await this.current.finished));
      } catch (error) {
        left.push(...files);
        throw error;
      }
      before += files.length;
    }
  }

  private came(done: number): void {
    const { reading, told } = this.state.get();
    if (!reading) return;
    const { total } = reading;
    const step = (count: number): number => Math.floor((count * TOLD) / total);
    const isTold = step(done) > step(reading.done) && done < total;
    this.state.patch({ reading: { done, total }, told: isTold ? this.texts.readOf(done, total) : told });
    if (this.looking) return;
    this.looking = true;
    setTimeout(() => void this.look().finally(() => (this.looking = false)), LOOK);
  }

  private change(change: BookChange): Promise<boolean> {
    return this.attempt((background) => background.change(change));
  }

  /** Does something with what came and looks at it again; a failure is told. */
  private async attempt(work: (background: RollupBackground) => Promise<void>): Promise<boolean> {
    try {
      this.desk.notice.set(null);
      const background = await this.background();
      if (!background) return false;
      await work(background);
      return true;
    } catch (error) {
      this.desk.report(error);
      return false;
    } finally {
      await this.look();
    }
  }

  private async look(): Promise<void> {
    try {
      const view = await (await this.background())?.view();
      const { filter } = this.state.get();
      if (view) this.state.patch({ view: view.files === 0 ? null : view, filter: view.files === 0 ? 'all' : filter });
    } catch (error) {
      this.desk.report(error);
    }
  }

  private async background(): Promise<RollupBackground | null> {
    this.worker ??= this.desk.services.rollup();
    const background = await this.worker.catch((error: unknown) => {
      this.worker = null;
      throw error;
    });
    this.state.patch({ unable: background === null });
    return background;
  }
}
