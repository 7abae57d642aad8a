import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { QuestionDialog } from './QuestionDialog';

type Answer = Parameters<ReturnType<typeof usePane>['insertion']['resolve']>[0];

/** A sheet of that name is there: a second one, replace it, or nothing. */
export function ConflictDialog() {
  const { insertion } = usePane();
  const strings = useStrings();
  const { conflict } = useStore(insertion.state);
  const missing = conflict?.missing ?? 0;
  return (
    <QuestionDialog
      open={conflict !== null}
      title={strings.insert.conflictTitle}
      answers={[
        ...(missing > 0 ? [{ id: 'missing', text: strings.insert.missing(missing), primary: true }] : []),
        { id: 'second', text: strings.insert.second, primary: missing === 0 },
        { id: 'replace', text: strings.insert.replace },
        { id: 'cancel', text: strings.insert.cancel },
      ]}
      onAnswer={(id) => void insertion.resolve(id as Answer)}
    >
      <p className="flat">{conflict?.message}</p>
      <p className="hint">{strings.insert.replaceHint}</p>
    </QuestionDialog>
  );
}
