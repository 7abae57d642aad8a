import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import { SelectObjectRegular } from '@fluentui/react-icons/svg/select-object';
import { TextBulletListSquareSearchRegular } from '@fluentui/react-icons/svg/text-bullet-list-square-search';
import { useSyncExternalStore, type ClipboardEvent } from 'react';
import { usePane } from '../../hooks/use-pane';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { Choice } from '../Choice';
import { TaskButton } from '../TaskButton';
import { ImportButton } from './ImportButton';
import { SavedPlans } from './SavedPlans';

const NEW = '';

/** Where a table comes in: pasted, typed, or from the selection; and the plans saved before. */
export function PasteStep({ workshop }: { workshop: PlanWorkshop }) {
  const { plans } = usePane().desk.services;
  const { strings } = workshop;
  const { text, into } = useStore(workshop.state);
  const own = useSyncExternalStore(
    (listener) => plans.subscribe(listener),
    () => plans.own,
  );
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData } = event;
    if (workshop.paste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <>
      <p className="hint">{strings.intro}</p>
      {plans.problems.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className="notice-body">{plans.problems.join('\n')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void workshop.discard()}>
              {strings.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {own.length > 0 && (
        <Choice
          label={strings.into}
          options={[
            { id: NEW, text: strings.newPlan },
            ...own.map(({ plan }) => ({ id: plan.id, text: strings.intoPlan(plan.shortName) })),
          ]}
          chosen={into ?? NEW}
          onChoose={(id) => workshop.goInto(id === NEW ? null : id)}
        />
      )}
      <Field className="field" label={strings.field}>
        <Textarea
          value={text}
          placeholder={strings.placeholder}
          resize="vertical"
          rows={6}
          spellCheck={false}
          onPaste={paste}
          onChange={(_, { value }) => workshop.type(value)}
        />
      </Field>
      <div className="actions">
        <TaskButton
          task="own-plan"
          appearance="primary"
          icon={<TextBulletListSquareSearchRegular />}
          running={strings.reading}
          disabledFocusable={text.trim() === ''}
          onRun={() => void workshop.readText()}
        >
          {strings.read}
        </TaskButton>
        <TaskButton
          task="own-plan"
          icon={<SelectObjectRegular />}
          title={strings.selectionHint}
          onRun={() => void workshop.readSelection()}
        >
          {strings.selection}
        </TaskButton>
      </div>
      <section className="stack" aria-label={strings.savedPlans}>
        <h3 className="title">{strings.savedPlans}</h3>
        <SavedPlans workshop={workshop} own={own} />
        <div className="actions">
          <ImportButton workshop={workshop} />
        </div>
      </section>
    </>
  );
}
