import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import type { Tab as TabName } from '../session/desk';
import { InsertTab } from './InsertTab';
import { NoticeBar } from './NoticeBar';
import { ProblemBar } from './ProblemBar';
import { ProgressTab } from './ProgressTab';
import { TabBar } from './TabBar';

/** These load when they are first looked at: the pane opens on another tab. */
const EntryTab = lazy(() =>
  import(/* webpackChunkName: "entry-view" */ './EntryTab').then(
    (module) => ({ default: module.EntryTab }),
    () => ({ default: NotLoaded }),
  ),
);
const LedgerTab = lazy(() =>
  import('./LedgerTab').then(
    (module) => ({ default: module.LedgerTab }),
    () => ({ default: NotLoaded }),
  ),
);
const ValidationTab = lazy(() =>
  import(/* webpackChunkName: "validation-view" */ './ValidationTab').then(
    (module) => ({ default: module.ValidationTab }),
    () => ({ default: NotLoaded }),
  ),
);
const ShareTab = lazy(() =>
  import(/* webpackChunkName: "share-view" */ './ShareTab').then(
    (module) => ({ default: module.ShareTab }),
    () => ({ default: NotLoaded }),
  ),
);

const RollupTab = lazy(() =>
  import(/* webpackChunkName: "rollup-view" */ './rollup/RollupTab').then(
    (module) => ({ default: module.RollupTab }),
    () => ({ default: NotLoaded }),
  ),
);

/** A part of the pane could not be fetched. */
function NotLoaded() {
  return <ProblemBar problem={{ intent: 'error', text: useStrings().notLoaded }} />;
}

const PANELS: Readonly<Record<TabName, ComponentType>> = {
  insert: InsertTab,
  entry: EntryTab,
  progress: ProgressTab,
  validation: ValidationTab,
  share: ShareTab,
  rollup: RollupTab,
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
        <Suspense fallback={<Spinner label={strings.loading} />}>
          <Panel />
        </Suspense>
      </div>
    </main>
  );
}
