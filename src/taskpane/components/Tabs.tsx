import type { ComponentType } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import type { Tab as TabName } from '../session/desk';
import { EntryTab } from './EntryTab';
import { InsertTab } from './InsertTab';
import { LedgerTab } from './LedgerTab';
import { NoticeBar } from './NoticeBar';
import { ProgressTab } from './ProgressTab';
import { TabBar } from './TabBar';
import { ValidationTab } from './ValidationTab';

const PANELS: Readonly<Record<TabName, ComponentType>> = {
  insert: InsertTab,
  entry: EntryTab,
  progress: ProgressTab,
  validation: ValidationTab,
  ledger: LedgerTab,
};
const NAMES = Object.keys(PANELS) as TabName[];

/** The tabs, the message under them, and the tab that is open. */
export function Tabs() {
  const { desk } = usePane();
  const strings = useStrings();
  const tab = useStore(desk.tab);
  const Panel = PANELS[tab];
  return (
    <main className="pane-main">
      <h1 className="unseen">{strings.paneTitle}</h1>
      <TabBar names={NAMES} />
      <NoticeBar />
      <div className="panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Panel />
      </div>
    </main>
  );
}
