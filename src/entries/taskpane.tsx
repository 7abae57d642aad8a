import { BUILT_IN } from '../catalogues/built-in';
import { ExcelHost } from '../hosts/excel/excel-host';
import { LocalPreferences } from '../hosts/excel/local-preferences';
import { associateActions } from '../taskpane/actions';
import { officeSurface } from '../taskpane/office-surface';
import { PaneSession } from '../taskpane/session/pane-session';
import { startPane } from '../taskpane/start';
import { stringsFor } from '../taskpane/strings/strings';
import '../taskpane/taskpane.css';

/** The pane in Excel, and in the workbench, where the same Office.js client talks to the grid. */
void Office.onReady().then(async () => {
  const session = new PaneSession({
    host: new ExcelHost(),
    catalogue: BUILT_IN,
    preferences: new LocalPreferences(),
    strings: stringsFor(Office.context.displayLanguage),
  });
  associateActions(session, () => Office.addin.showAsTaskpane());
  startPane(document.getElementById('root')!, session, officeSurface());
  await session.start();
});
