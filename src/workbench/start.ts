import type { Grid } from './grid/grid-model';
import type { FunctionDeclaration } from './grid/plan-functions';
import type { OfficeHost } from './office-host/office-host';
import type { SharedPage } from './shared-page';
import { sharePage } from './shared-page';

export interface Workbench {
  grid: Grid;
  host: OfficeHost;
}

export interface WorkbenchOptions {
  /** Where the grid goes; it must have a size. */
  container: HTMLElement;
  /** The PLAN.* functions; what they compute comes from the pane. */
  functions: readonly FunctionDeclaration[];
  dark?: boolean;
}

/**
 * Starts the workbench in the top page: offers the host to the pane at once, so that the pane may load beside the grid,
 * and resolves when the grid stands.
 */
export async function startWorkbench(window: Window, options: WorkbenchOptions): Promise<Workbench> {
  let resolveHost: (host: OfficeHost) => void = () => undefined;
  let rejectHost: (error: unknown) => void = () => undefined;
  const hostReady = new Promise<OfficeHost>((resolve, reject) => {
    resolveHost = resolve;
    rejectHost = reject;
  });
  const shared: SharedPage = {
    host: hostReady,
    functionsReady: (mappings) => {
      void hostReady.then((host) => host.grid.connectFunctions(mappings));
    },
  };
  sharePage(window, shared);
  try {
    // The grid is by far the largest part of the page: loaded only here, never with the add-in. The page asks for the
    // files of this chunk by its name, so that they are on their way before this runs.
    const [{ createGrid }, { OfficeHost }] = await Promise.all([
      import(/* webpackChunkName: "grid" */ './grid/grid'),
      import(/* webpackChunkName: "grid" */ './office-host/office-host'),
    ]);
    const { container, functions, dark = false } = options;
    const grid = createGrid(container, { functions, dark });
    const host = new OfficeHost(grid);
    resolveHost(host);
    return { grid, host };
  } catch (error) {
    rejectHost(error);
    // Reported once, by the caller; the pane only sees that no host comes.
    hostReady.catch(() => undefined);
    throw error;
  }
}
