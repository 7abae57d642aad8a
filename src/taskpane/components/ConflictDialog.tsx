import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { QuestionDialog } from './QuestionDialog';

type Answer = Parameters<ReturnType<typeof usePane>['insertion']['resolve']>[0];

/** A sheet of that name is there: a second one, replace it, or nothing. */
export function ConflictDialog() {
  const { insertion } = usePane();
  const strings = useStrings();
  const { conflict } = useStore(insertion.state);
  return (
    <QuestionDialog
      open={conflict !== null}
      title={strings.insert.conflictTitle}
      answers={[
        { id: 'second', text: strings.insert.second, primary: true },
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
