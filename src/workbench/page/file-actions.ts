import type { OpenWorkbook } from '../files/open-workbook';
import { download } from './download';
import { element } from './elements';
import type { Notice } from './notice';

const FORMAT_FAULT = 'UnreadableFile';

/** 新建, 打开 and 保存: one at a time, each ending in what it says or in a sentence about why not. */
export class FileActions {
  private busy = false;

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly notice: Notice,
    /** Called when another workbook is shown. */
    private readonly onOther: () => void,
  ) {}

  startNew(): Promise<void> {
    return this.run('新建', async () => {
      if (await this.workbook.startNew()) this.onOther();
    });
  }

  open(file: File): Promise<void> {
    return this.run(`打开“${file.name}”`, async () => {
      const told = await this.workbook.open(new Uint8Array(await file.arrayBuffer()), file.name);
      if (told === null) return;
      this.onOther();
      if (told) this.notice.information(told);
    });
  }

  save(): Promise<void> {
    return this.run('保存', async () => {
      const { changes } = this.workbook;
      download(await this.workbook.bytes(), this.workbook.name);
      changes.reset(false);
    });
  }

  private async run(action: string, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    element('stage').setAttribute('aria-busy', 'true');
    this.notice.close();
    try {
      await work();
    } catch (error) {
      this.notice.fault(sentence(action, error));
    } finally {
      this.busy = false;
      element('stage').removeAttribute('aria-busy');
    }
  }
}

/** What readers of files throw is a sentence already; all else is unforeseen. */
function sentence(action: string, error: unknown): string {
  const known = error instanceof Error && error.name === FORMAT_FAULT;
  const reason = error instanceof Error ? error.message : String(error);
  return known
    ? `没有${action}：${reason}当前工作簿保持原样。`
    : `没有${action}，当前工作簿保持原样；请再试一次。（${reason}）`;
}
