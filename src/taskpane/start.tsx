import { createRoot } from 'react-dom/client';
import { App } from './components/App';
import type { PaneSession } from './session/pane-session';

/** Shows the pane in an element of the page. `surface` is the background of the Office theme, where there is one. */
export function startPane(element: HTMLElement, session: PaneSession, surface: string | null): void {
  document.documentElement.lang = session.desk.services.strings.language;
  document.title = session.desk.services.strings.paneTitle;
  createRoot(element).render(<App session={session} surface={surface} />);
}
