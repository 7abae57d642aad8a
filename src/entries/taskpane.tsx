import { BUILT_IN } from '../catalogues/built-in';
import { ExcelHost } from '../hosts/excel/excel-host';
import { LocalPreferences } from '../hosts/excel/local-preferences';
import { associateActions } from '../taskpane/actions';
import { officeSurface } from '../taskpane/office-surface';
import { PaneSession } from '../taskpane/session/pane-session';
import { startPane } from '../taskpane/start';
import { stringsFor } from '../taskpane/strings/strings';
import '../taskpane/taskpane.css';
import { files } from './file-tools';
import { KNOWN_PLANS } from './functions';

/** The pane in Excel, and in the workbench, where the same Office.js client talks to the grid. */
void Office.onReady().then(async ({ host }) => {
  const root = document.getElementById('root')!;
  const strings = stringsFor(Office.context.displayLanguage ?? navigator.language);
  if (host !== Office.HostType.Excel) {
    root.textContent = strings.outsideExcel;
    return;
  }
  KNOWN_PLANS.complete(BUILT_IN);
  const session = new PaneSession({
    host: new ExcelHost(),
    plans: KNOWN_PLANS,
    get catalogue() {
      return KNOWN_PLANS.catalogue;
    },
    ledgerFacts: async () => (await import('../catalogues/built-in-ledger')).LEDGER_FACTS,
    files,
    rollup: async () => (await import('./rollup-client')).rollupBackground(),
    preferences: new LocalPreferences(),
    strings,
    now: () => new Date(),
  });
  associateActions(session, () => Office.addin.showAsTaskpane());
  startPane(root, session, officeSurface());
  await session.start();
});
