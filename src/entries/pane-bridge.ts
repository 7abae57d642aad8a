import { bridgePane } from '../workbench/pane-bridge';

/** Runs in the page of the pane before office.js: puts the workbench in the place of Excel. */
bridgePane(window);
