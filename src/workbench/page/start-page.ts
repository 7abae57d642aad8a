import type { FileFormats } from '../files/formats';
import type { FunctionDeclaration } from '../grid/plan-functions';
import { startWorkbench } from '../start';
import { element } from './elements';
import { loadFonts } from './fonts';
import { LinkKeys } from './link-keys';
import { Notice } from './notice';
import { Pane } from './pane';
import { followTheme } from './theme';
import { whenIdle } from './when-idle';

export interface PageOptions {
  formats: FileFormats;
  /** The PLAN.* functions; the pane computes them. */
  functions: readonly FunctionDeclaration[];
}

/** Brings the workbench page to life 工作台: the grid, the pane beside it, the buttons. */
export async function startPage({ formats, functions }: PageOptions): Promise<void> {
  const notice = new Notice();
  const pane = new Pane();
  const cover = element('cover');
  const keys = new LinkKeys();
  try {
    let setDark: (dark: boolean) => void = () => undefined;
    const dark = followTheme((now) => setDark(now));
    const starting = startWorkbench(window, { container: element('grid'), functions, dark });
    const [{ grid, host }, { connectFiles }, { showPrompts }, { followLinks }, { rendered }, { showLateParts }] =
      await Promise.all([
        starting,
        import(/* webpackChunkName: "grid" */ './connect-files'),
        import(/* webpackChunkName: "grid" */ './prompt-card'),
        import(/* webpackChunkName: "grid" */ './follow-links'),
        import(/* webpackChunkName: "grid" */ './rendered'),
        import(/* webpackChunkName: "grid" */ '../grid/late-parts'),
      ]);
    setDark = (now) => grid.setDark(now);
    connectFiles({ grid, host, formats, notice, pane });
    showPrompts(grid);
    followLinks(grid, keys, notice);
    await rendered(grid);
    cover.hidden = true;
    // Grid and pane come first; the rest fills in where nobody has to wait for it.
    await pane.started();
    whenIdle(() => {
      showLateParts(grid);
      void loadFonts();
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    cover.hidden = true;
    notice.fault(`工作台没有打开；请刷新页面，或换用较新的 Chrome、Edge 浏览器。（${reason}）`);
  }
}
