import { AppError } from '../app-error';
import type { GivenFile, Reading, RollupBackground, RollupFile, RollupOrder } from '../ports/rollup-background';
import type { SplitCheck, SplitFile, SplitForm, SplitOrder } from '../ports/split-background';
import { readFiles } from './read-files';
import type { BookChange } from './rollup-book';
import type { RollupView } from './rollup-view';
import { NOT_LOADED, WorkerEnded, type WorkerLine } from './worker-line';

const LOST =
  '汇总的后台程序中断了（可能内存不足），收到的内容已丢失；请关掉其他程序后重新选择文件，或改用 plan merge 命令。';

/** Workers that read, and one that keeps what they read 汇总后台: a file that kills its reader leaves what was received untouched. */
export class WorkerBackground implements RollupBackground {
  private keeper: WorkerLine | null = null;
  private started = false;

  constructor(
    private readonly open: () => WorkerLine,
    private readonly workers: number,
  ) {}

  read(files: readonly GivenFile[], came: (done: number) => void): Reading {
    let done = 0;
    let kept: Promise<unknown> = Promise.resolve();
    const { stop, finished } = readFiles(files, this.workers, this.open, (received) => {
      done += 1;
      kept = Promise.all([kept, this.change({ kind: 'received', received })]);
      // Whoever waits for the end hears of it.
      kept.catch(() => undefined);
      came(done);
    });
    return { stop, finished: finished.then(async (left) => kept.then(() => left)) };
  }

  async change(change: BookChange): Promise<void> {
    await this.ask((keeper) => keeper.ask('change', change));
  }

  async list(file: Blob | null): Promise<void> {
    await this.ask((keeper) => keeper.ask('list', file));
  }

  view(): Promise<RollupView> {
    return this.ask((keeper) => keeper.ask('view', null));
  }

  make(order: RollupOrder): Promise<RollupFile> {
    return this.ask((keeper) => keeper.ask('make', order));
  }

  split(order: SplitOrder): Promise<SplitCheck> {
    return this.ask((keeper) => keeper.ask('split', order));
  }

  makeSplit(order: SplitOrder & { form: SplitForm }): Promise<SplitFile> {
    return this.ask((keeper) => keeper.ask('makeSplit', order));
  }

  private async ask<T>(question: (keeper: WorkerLine) => Promise<T>): Promise<T> {
    this.keeper ??= this.open();
    const { keeper } = this;
    try {
      const answer = await question(keeper);
      this.started = true;
      return answer;
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (this.keeper === keeper) this.keeper = null;
      throw new AppError('not-loaded', this.started ? LOST : NOT_LOADED);
    }
  }
}
