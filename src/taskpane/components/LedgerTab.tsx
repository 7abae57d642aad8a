import { Spinner } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { ledgerFilters, shownEntries, type LedgerFilter } from '../session/ledger';
import { Choice } from './Choice';
import { LedgerItem } from './LedgerItem';
import { ProblemBar } from './ProblemBar';
import { QuestionDialog } from './QuestionDialog';
import { TaskButton } from './TaskButton';

type Answer = Parameters<ReturnType<typeof usePane>['ledger']['resolve']>[0];
const ALL = 'all';

/** 规划衔接: what became of each target and what the next plan made of it. */
export function LedgerTab() {
  const { ledger, insertion } = usePane();
  const strings = useStrings();
  const { entries, filter, conflict, problem } = useStore(ledger.state);
  const undoable = useUndo().some((operation) => operation.kind === 'insertion');
  if (entries === null) return problem ? <ProblemBar problem={problem} /> : <Spinner label={strings.loading} />;
  const shown = shownEntries(entries, filter);
  return (
    <div className="stack">
      <p className="hint">{strings.ledger.hint}</p>
      <div className="actions">
        <TaskButton
          task="insert-ledger"
          appearance="primary"
          icon={<TableAddRegular />}
          running={strings.insert.inserting}
          onRun={() => void ledger.insert()}
        >
          {strings.ledger.insert}
        </TaskButton>
        <TaskButton
          task="undo-insertion"
          icon={<ArrowUndoRegular />}
          disabledFocusable={!undoable}
          onRun={() => void insertion.undo()}
        >
          {strings.insert.undo}
        </TaskButton>
      </div>
      <Choice
        label={strings.ledger.filter}
        options={[
          { id: ALL, text: strings.progress.all(entries.length) },
          ...ledgerFilters(entries).map(({ filter: id, count }) => ({
            id,
            text: strings.progress.option(strings.ledger.marks[id], count),
          })),
        ]}
        chosen={filter ?? ALL}
        onChoose={(id) => ledger.filter(id === ALL ? null : (id as LedgerFilter))}
      />
      <p className="hint">{strings.ledger.legend}</p>
      <ul className="plain rows" aria-label={strings.tabs.ledger}>
        {shown.map((entry, at) => (
          <LedgerItem
            key={entry.steps.map(({ code }) => code).join()}
            entry={entry}
            theme={shown[at - 1]?.theme === entry.theme ? null : entry.theme}
          />
        ))}
      </ul>
      <QuestionDialog
        open={conflict !== null}
        title={strings.insert.conflictTitle}
        answers={[
          { id: 'second', text: strings.insert.second, primary: true },
          { id: 'replace', text: strings.insert.replace },
          { id: 'cancel', text: strings.insert.cancel },
        ]}
        onAnswer={(id) => void ledger.resolve(id as Answer)}
      >
        <p className="flat">{conflict?.message}</p>
        <p className="hint">{strings.insert.replaceHint}</p>
      </QuestionDialog>
    </div>
  );
}
