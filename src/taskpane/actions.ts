import type { PaneSession } from './session/pane-session';

/** Ribbon buttons 功能区按钮 that run without the pane; the names are those of the manifest. */
type Action = 'insertExample' | 'validateWorkbook' | 'undoLast';

/**
 * What each button does, through the session that the pane shows too. `reveal` opens the pane: there the result stands,
 * and there the person answers questions.
 */
function ribbonActions(session: PaneSession, reveal: () => Promise<void>): Record<Action, () => Promise<void>> {
  return {
    insertExample: async () => {
      session.desk.tab.set('insert');
      const ended = await session.insertion.example();
      if (!ended || session.insertion.state.get().conflict) await reveal();
    },
    validateWorkbook: async () => {
      session.desk.tab.set('validation');
      await reveal();
      await session.validation.validateAll();
    },
    undoLast: async () => {
      await session.undoLast();
      if (session.desk.notice.get()?.intent !== 'success') await reveal();
    },
  };
}

/** Connects the buttons. Excel waits for `completed`, whatever happened. */
export function associateActions(session: PaneSession, reveal: () => Promise<void>): void {
  const actions = ribbonActions(session, reveal);
  for (const name of Object.keys(actions) as Action[]) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await actions[name]();
      } catch (error) {
        session.desk.report(error);
      } finally {
        event.completed();
      }
    });
  }
}
