import { createContext, useContext } from 'react';
import type { PaneSession } from '../session/pane-session';
import type { Strings } from '../strings/strings';

export const PaneContext = createContext<PaneSession | null>(null);

/** The session that the pane shows: host and catalogue come in through it. */
export function usePane(): PaneSession {
  const session = useContext(PaneContext);
  if (!session) throw new Error('PaneContext has no session.');
  return session;
}

/** The texts in the language of the pane. */
export function useStrings(): Strings {
  return usePane().desk.services.strings;
}
