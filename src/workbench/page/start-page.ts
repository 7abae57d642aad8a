import type { FileFormats } from '../files/formats';
import type { FunctionDeclaration } from '../grid/plan-functions';
import { startWorkbench } from '../start';
import { ask } from './ask';
import { dropFiles } from './drop-files';
import { element } from './elements';
import { FileActions } from './file-actions';
import { Notice } from './notice';
import { Pane } from './pane';
import { followTheme } from './theme';

export interface PageOptions {
  formats: FileFormats;
  /** The PLAN.* functions; the pane computes them. */
  functions: readonly FunctionDeclaration[];
}

/** Brings the workbench page to life 工作台: the grid first, then the pane beside it. */
export async function startPage(options: PageOptions): Promise<void> {
  const notice = new Notice();
  const pane = new Pane();
  try {
    await start(options, notice, pane);
    element('cover').hidden = true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    element('cover').hidden = true;
    notice.fault(`工作台没有打开；请刷新页面，或换用较新的 Chrome、Edge 浏览器。（${reason}）`);
  }
}

async function start({ formats, functions }: PageOptions, notice: Notice, pane: Pane): Promise<void> {
  let setDark: (dark: boolean) => void = () => undefined;
  const dark = followTheme((now) => setDark(now));
  const [{ grid, host }, { OpenWorkbook }] = await Promise.all([
    startWorkbench(window, { container: element('grid'), functions, dark }),
    import('../files/open-workbook'),
  ]);
  setDark = (now) => grid.setDark(now);

  const workbook = new OpenWorkbook(grid, formats, ask);
  const actions = new FileActions(workbook, notice, () => {
    name();
    pane.load();
  });
  const name = (): void => {
    const label = workbook.changes.any ? `${workbook.name}（未保存）` : workbook.name;
    element('file-name').textContent = label;
    document.title = `${label} – 规划指标工作台`;
  };
  workbook.changes.onChange(name);
  name();
  host.fileWriter = () => workbook.bytes();

  const input = element<HTMLInputElement>('file-input');
  element('file-new').addEventListener('click', () => void actions.startNew());
  element('file-open').addEventListener('click', () => input.click());
  element('file-save').addEventListener('click', () => void actions.save());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file can be chosen again.
    input.value = '';
    if (file) void actions.open(file);
  });
  const listen = (target: Window): void => {
    dropFiles(target, (file) => void actions.open(file));
    target.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void actions.save();
    });
  };
  listen(window);
  pane.onLoad(listen);
  window.addEventListener('beforeunload', (event) => {
    if (workbook.changes.any) event.preventDefault();
  });
  pane.load();
}
