import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { QuestionDialog } from './QuestionDialog';

type Answer = Parameters<ReturnType<typeof usePane>['reports']['resolve']>[0];

/** A sheet 审核报告 is there that is no report of ours: a second one, replace it, or nothing. */
export function ReportConflictDialog() {
  const { reports } = usePane();
  const { insert } = useStrings();
  const texts = useValidationStrings();
  const { conflict } = useStore(reports.state);
  return (
    <QuestionDialog
      open={conflict !== null}
      title={insert.conflictTitle}
      answers={[
        { id: 'second', text: insert.second, primary: true },
        { id: 'replace', text: insert.replace },
        { id: 'cancel', text: insert.cancel },
      ]}
      onAnswer={(id) => void reports.resolve(id as Answer)}
    >
      <p className="flat">{conflict?.message}</p>
      <p className="hint">{texts.conflictHint}</p>
    </QuestionDialog>
  );
}
