import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import type { Tab as TabName } from '../session/desk';
import { EntryTab } from './EntryTab';
import { InsertTab } from './InsertTab';
import { NoticeBar } from './NoticeBar';
import { ProgressTab } from './ProgressTab';
import { ValidationTab } from './ValidationTab';

const PANELS: Readonly<Record<TabName, ComponentType>> = {
  insert: InsertTab,
  entry: EntryTab,
  progress: ProgressTab,
  validation: ValidationTab,
};
const NAMES = Object.keys(PANELS) as TabName[];

/** The four tabs, the message under them, and the tab that is open. */
export function Tabs() {
  const { desk, validation } = usePane();
  const strings = useStrings();
  const tab = useStore(desk.tab);
  const { counts } = useStore(validation.state).report;
  const Panel = PANELS[tab];
  return (
    <main className="pane-main">
      <h1 className="unseen">{strings.paneTitle}</h1>
      <TabList
        className="tabs"
        aria-label={strings.tabsLabel}
        selectedValue={tab}
        onTabSelect={(_, { value }) => desk.tab.set(value as TabName)}
      >
        {NAMES.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`} className="tab">
            {strings.tabs[name]}
            {name === 'validation' && counts.error > 0 && (
              <CounterBadge
                className="tab-count"
                count={counts.error}
                color="danger"
                size="small"
                aria-label={`${strings.severities.error} ${counts.error}`}
              />
            )}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      <div className="panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Panel />
      </div>
    </main>
  );
}
