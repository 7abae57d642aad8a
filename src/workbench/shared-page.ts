import type { OfficeHost } from './office-host/office-host';

/** What the page of the workbench offers to the page of the pane, which is of the same origin. */
export interface SharedPage {
  /** Answers the requests of office.js in the pane; there once the grid is. */
  readonly host: Promise<OfficeHost>;
  /** Called when the pane has registered its custom functions. */
  functionsReady(mappings: Readonly<Record<string, unknown>>): void;
}

/** Name under which the workbench page holds it. */
export const SHARED_PAGE = '__planWorkbench';
