import type { FileFormats } from '../files/formats';
import { OpenWorkbook } from '../files/open-workbook';
import type { Workbench } from '../start';
import { ask } from './ask';
import { dropFiles } from './drop-files';
import { element } from './elements';
import { FileActions } from './file-actions';
import type { Notice } from './notice';
import type { Pane } from './pane';

interface Parts extends Workbench {
  formats: FileFormats;
  notice: Notice;
  pane: Pane;
}

/** Connects buttons, keys and dropped files with the workbook, and shows its name and whether it is saved. */
export function connectFiles({ grid, host, formats, notice, pane }: Parts): void {
  const workbook = new OpenWorkbook(grid, formats, ask);
  const showName = (): void => {
    const label = workbook.changes.any ? `${workbook.name}（未保存）` : workbook.name;
    element('file-name').textContent = label;
    document.title = `${label} – 规划指标工作台`;
  };
  const actions = new FileActions(workbook, notice, () => {
    showName();
    pane.reload();
  });
  workbook.changes.onChange(showName);
  showName();
  host.fileWriter = () => workbook.bytes();
  connectButtons(actions);

  // Keys and files in the pane arrive in its own window.
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
}

function connectButtons(actions: FileActions): void {
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
}
