import { connectOffice } from './office-host/external';
import { whenShared } from './shared-page';

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
  // Opened by itself the page is not in a workbench; office.js then says that there is no Office.
  if (window.parent === window) return;
  // The pane starts beside the page around it, whichever is first.
  const page = whenShared(window.parent);
  connectOffice(
    window,
    page.then((shared) => shared.host),
  );
  window.addEventListener('load', () => {
    const client = window as unknown as ClientGlobals;
    const association = client.CustomFunctions?._association;
    if (association) {
      const hand = (): void => void page.then((shared) => shared.functionsReady(association.mappings));
      hand();
      association.onchange(hand);
    }
    void Office.onReady().then(() => {
      // Makes the client refuse members of newer requirement sets than the workbench keeps, as an older Excel would.
      if (client.OfficeExtension) client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    });
  });
}
