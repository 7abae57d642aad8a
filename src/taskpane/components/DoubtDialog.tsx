import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { QuestionDialog } from './QuestionDialog';

/** The inserted sheet has been filled in: taking it back deletes what was entered. */
export function DoubtDialog() {
  const { insertion } = usePane();
  const strings = useStrings();
  const { doubtful } = useStore(insertion.state);
  return (
    <QuestionDialog
      open={doubtful !== null}
      title={strings.insert.doubtfulTitle}
      answers={[
        { id: 'yes', text: strings.insert.doubtfulYes },
        { id: 'no', text: strings.insert.doubtfulNo, primary: true },
      ]}
      onAnswer={(id) => (id === 'yes' ? void insertion.undo(true) : insertion.keep())}
    >
      <p className="flat">{strings.insert.doubtful(doubtful?.label ?? '')}</p>
    </QuestionDialog>
  );
}
