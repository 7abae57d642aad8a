import { FluentProvider } from '@fluentui/react-components';
import { useMedia } from '../hooks/use-media';
import { PaneContext } from '../hooks/use-pane';
import type { PaneSession } from '../session/pane-session';
import { isDarkColor } from '../dark-color';
import { DARK, LIGHT } from '../theme';
import { ConflictDialog } from './ConflictDialog';
import { DoubtDialog } from './DoubtDialog';
import { Tabs } from './Tabs';

/** The pane. Its colours follow the Office theme, else the system; forced colours are the browser's. */
export function App({ session, surface }: { session: PaneSession; surface: string | null }) {
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = (surface === null ? null : isDarkColor(surface)) ?? systemDark;
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className="pane" data-theme={dark ? 'dark' : 'light'}>
      <PaneContext.Provider value={session}>
        <Tabs />
        <ConflictDialog />
        <DoubtDialog />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
