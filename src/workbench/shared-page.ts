import type { OfficeHost } from './office-host/office-host';

/** What the page of the workbench offers to the page of the pane, which is of the same origin. */
export interface SharedPage {
  /** Answers the requests of office.js in the pane; there once the grid is. */
  readonly host: Promise<OfficeHost>;
  /** Called when the pane has registered its custom functions. */
  functionsReady(mappings: Readonly<Record<string, unknown>>): void;
}

/** Name under which the workbench page holds it. */
const SHARED_PAGE = '__planWorkbench';

/** Sent in the page of the workbench when it is there. */
const SHARED_PAGE_READY = 'plan-workbench-ready';

/** Offers it to the pane, which may have started before. */
export function sharePage(window: Window, shared: SharedPage): void {
  Object.defineProperty(window, SHARED_PAGE, { value: shared, configurable: true });
  window.dispatchEvent(new Event(SHARED_PAGE_READY));
}

/** What the page offers: now, or when its script has come. */
export function whenShared(page: Window): Promise<SharedPage> {
  const shared = (): SharedPage | undefined => (page as unknown as Record<string, SharedPage | undefined>)[SHARED_PAGE];
  return new Promise((resolve) => {
    const now = shared();
    if (now) resolve(now);
    else page.addEventListener(SHARED_PAGE_READY, () => resolve(shared()!), { once: true });
  });
}
