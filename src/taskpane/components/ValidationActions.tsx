import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { correctable } from '../session/report';
import { TaskButton } from './TaskButton';

/** What can be done about the whole workbook: validate, correct, report, write relations, take the newest of it back. */
export function ValidationActions() {
  const session = usePane();
  const { validation, corrections, reports } = session;
  const texts = useValidationStrings();
  const { report } = useStore(validation.state);
  const [newest] = useUndo();
  const certain = correctable(report.findings);
  const undo = reports.isReport(newest) ? 'report' : corrections.kindOf(newest);
  return (
    <div className="actions">
      <TaskButton
        task="validate"
        appearance="primary"
        icon={<ClipboardCheckmarkRegular />}
        running={texts.running}
        onRun={() => void validation.validateAll()}
      >
        {texts.all}
      </TaskButton>
      {certain.length > 1 && (
        <TaskButton task="correct" onRun={() => corrections.preview(certain)}>
          {texts.correctAll(certain.length)}
        </TaskButton>
      )}
      <TaskButton
        task="insert-report"
        title={texts.reportHint}
        running={texts.reporting}
        onRun={() => void reports.write()}
      >
        {texts.report}
      </TaskButton>
      <TaskButton task="insert-relations" onRun={() => void validation.writeRelations()}>
        {texts.relations}
      </TaskButton>
      {undo && (
        <TaskButton task="undo" icon={<ArrowUndoRegular />} onRun={() => void session.undoLast()}>
          {texts.undo[undo]}
        </TaskButton>
      )}
    </div>
  );
}
