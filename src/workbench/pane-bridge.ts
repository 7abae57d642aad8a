import { connectOffice } from './office-host/external';
import type { SharedPage } from './shared-page';
import { SHARED_PAGE } from './shared-page';

/** Globals of the client that are not in its published types. */
interface ClientGlobals {
  CustomFunctions?: {
    _association: { mappings: Readonly<Record<string, unknown>>; onchange(listener: () => void): void };
  };
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

/**
 * Runs in the page of the pane before office.js: puts the workbench in the place of Excel and, when the scripts of the
 * add-in have run, hands its functions to the grid.
 */
export function bridgePane(window: Window): void {
  const shared = (window.parent as unknown as Record<string, SharedPage | undefined>)[SHARED_PAGE];
  // Opened by itself the page is not in a workbench; office.js then says that there is no Office.
  if (!shared) return;
  connectOffice(window, shared.host);
  window.addEventListener('load', () => {
    const client = window as unknown as ClientGlobals;
    const association = client.CustomFunctions?._association;
    if (association) {
      shared.functionsReady(association.mappings);
      association.onchange(() => shared.functionsReady(association.mappings));
    }
    void Office.onReady().then(() => {
      // Makes the client refuse members of newer requirement sets than the workbench keeps, as an older Excel would.
      if (client.OfficeExtension) client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    });
  });
}
