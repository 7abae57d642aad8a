import { Button, Spinner } from '@fluentui/react-components';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { shownRows, shownSheet } from '../session/progress';
import { Choice } from './Choice';
import { EmptyState } from './EmptyState';
import { ProblemBar } from './ProblemBar';
import { ProgressItem } from './ProgressItem';
import { StatusFilter } from './StatusFilter';

/** 完成情况: the indicators of a sheet with their completion; a click goes to the cell. */
export function ProgressTab() {
  const { progress, desk } = usePane();
  const strings = useStrings();
  const state = useStore(progress.state);
  const sheet = shownSheet(state);
  if (state.sheets === null && state.loading) return <Spinner label={strings.loading} />;
  if (!sheet) {
    return (
      <div className="stack">
        <ProblemBar problem={state.problem} />
        <EmptyState title={strings.progress.emptyTitle} text={strings.progress.empty}>
          <Button onClick={() => desk.tab.set('insert')}>{strings.entry.toInsert}</Button>
        </EmptyState>
      </div>
    );
  }
  const filled = sheet.rows.filter((row) => row.filled > 0).length;
  return (
    <div className="stack">
      <ProblemBar problem={state.problem} />
      <Choice
        label={strings.progress.sheet}
        options={(state.sheets ?? []).map(({ sheet: name }) => ({ id: name, text: name }))}
        hint={[sheet.plan, sheet.box, sheet.unit].filter(Boolean).join(' ')}
        chosen={sheet.sheet}
        onChoose={(name) => progress.show({ sheet: name })}
      />
      <p className="summary">
        <span>
          {strings.progress.period} <b>{sheet.period ?? strings.progress.noPeriod}</b>
        </span>
        {sheet.elapsed !== null && (
          <span>
            {strings.progress.elapsed} <b>{sheet.elapsed}</b>
          </span>
        )}
        <span>{strings.progress.filled(filled, sheet.rows.length)}</span>
      </p>
      {sheet.tally.length > 0 && <StatusFilter sheet={sheet} chosen={state.status} />}
      <ul className="plain rows" aria-label={strings.tabs.progress}>
        {shownRows(sheet, state.status).map((row) => (
          <ProgressItem key={row.code} row={row} />
        ))}
      </ul>
    </div>
  );
}
