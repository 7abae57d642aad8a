import { Button, Spinner } from '@fluentui/react-components';
import type { SheetReading } from '../../core/model/reading';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { Choice } from './Choice';
import { EmptyState } from './EmptyState';
import { EntryFormView } from './EntryFormView';
import { ProblemBar } from './ProblemBar';

/** 填报: the form of the selected indicator, or what to do to get one. */
export function EntryTab() {
  const { entry, desk } = usePane();
  const strings = useStrings();
  const { reading, form, problem, loading, place } = useStore(entry.state);
  if (!place && loading) return <Spinner label={strings.loading} />;
  return (
    <div className="stack">
      <ProblemBar problem={problem} />
      {reading && !reading.series && <IndicatorChoice reading={reading} code={form?.code ?? null} />}
      {form && <EntryFormView key={`${form.sheet}!${form.cell}`} form={form} />}
      {!form && !problem && (
        <EmptyState
          title={strings.entry.emptyTitle}
          text={
            reading ? (reading.series ? strings.entry.emptySeries : strings.entry.emptyRow) : strings.entry.emptyForeign
          }
        >
          {!reading && <Button onClick={() => desk.tab.set('insert')}>{strings.entry.toInsert}</Button>}
        </EmptyState>
      )}
    </div>
  );
}

function IndicatorChoice({ reading, code }: { reading: SheetReading; code: string | null }) {
  const { entry } = usePane();
  const strings = useStrings();
  return (
    <Choice
      label={strings.entry.indicator}
      placeholder={strings.entry.pickIndicator}
      hint={[reading.sheet, reading.unit?.display].filter(Boolean).join(' · ')}
      options={reading.rows.map(({ indicator }) => ({
        id: indicator.code,
        text: indicator.no === '' ? indicator.name : `${indicator.no} ${indicator.name}`,
        group: indicator.section,
      }))}
      chosen={code}
      onChoose={(chosen) => void entry.pickIndicator(chosen)}
    />
  );
}
