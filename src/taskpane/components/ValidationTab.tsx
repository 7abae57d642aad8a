import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { correctable } from '../session/report';
import { EmptyState } from './EmptyState';
import { FindingList } from './FindingList';
import { SeverityCounts } from './SeverityCounts';
import { TaskButton } from './TaskButton';
import { ValidationProgress } from './ValidationProgress';

/** 审核: check everything, see what is wrong and why, go there, correct it. */
export function ValidationTab() {
  const session = usePane();
  const { validation, desk } = session;
  const strings = useStrings();
  const { report, complete, step } = useStore(validation.state);
  const [newest] = useUndo();
  const corrections = correctable(report.findings);
  return (
    <div className="stack">
      <div className="actions">
        <TaskButton
          task="validate"
          appearance="primary"
          icon={<ClipboardCheckmarkRegular />}
          running={strings.validation.running}
          onRun={() => void validation.validateAll()}
        >
          {strings.validation.all}
        </TaskButton>
        {corrections.length > 1 && (
          <TaskButton task="correct" onRun={() => void validation.correct(corrections)}>
            {strings.validation.correctAll(corrections.length)}
          </TaskButton>
        )}
        <TaskButton task="insert-relations" onRun={() => void validation.writeRelations()}>
          {strings.validation.relations}
        </TaskButton>
        {validation.isCorrection(newest) && (
          <TaskButton task="undo" icon={<ArrowUndoRegular />} onRun={() => void session.undoLast()}>
            {strings.validation.undoCorrection}
          </TaskButton>
        )}
      </div>
      {step && <ValidationProgress step={step} />}
      {report.sheets.length > 0 && <SeverityCounts />}
      {report.sheets.length > 0 && !complete && <p className="hint">{strings.validation.partial}</p>}
      {report.findings.length > 0 && <FindingList />}
      {report.findings.length === 0 && report.sheets.length > 0 && (
        <EmptyState title={strings.validation.passedTitle} text={strings.validation.passed(report.sheets.length)}>
          <CheckmarkCircleRegular className="good" fontSize={32} aria-hidden="true" />
        </EmptyState>
      )}
      {report.sheets.length === 0 && (
        <EmptyState
          title={strings.validation.emptyTitle}
          text={complete ? strings.validation.noSheets : strings.validation.empty}
        >
          {complete && <Button onClick={() => desk.tab.set('insert')}>{strings.entry.toInsert}</Button>}
        </EmptyState>
      )}
      {complete && report.unrecognised.length > 0 && (
        <p className="hint wrap">{strings.validation.unrecognised(report.unrecognised)}</p>
      )}
    </div>
  );
}
