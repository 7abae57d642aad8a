import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type FormEvent } from 'react';
import type { EntryForm } from '../../app/entry-form';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { hasDraft, previewOf } from '../session/entry';
import { EntryFacts } from './EntryFacts';
import { EntryPreviewView } from './EntryPreviewView';
import { ExplanationField } from './ExplanationField';
import { TaskButton } from './TaskButton';
import { ValueFields } from './ValueFields';

/** The form of one entry cell: facts, value with its unit, what it would do, 写入. Return writes. */
export function EntryFormView({ form }: { form: EntryForm }) {
  const { entry } = usePane();
  const strings = useStrings();
  const { draft } = useStore(entry.state);
  const settled = useDeferredValue(draft);
  const preview = useMemo(() => previewOf(form, settled), [form, settled]);
  const changed = hasDraft(form, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void entry.write();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <EntryFacts form={form} />
      {form.kind === 'none' ? (
        <MessageBar intent="info">
          <MessageBarBody>{form.notTaken ?? strings.entry.notCollected}</MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <ValueFields form={form} preview={preview} />
          <EntryPreviewView preview={preview} form={form} typed={draft.typed !== null} />
          <ExplanationField form={form} />
          <div className="actions">
            <TaskButton
              task="write"
              appearance="primary"
              running={strings.entry.writing}
              disabledFocusable={!changed || (draft.typed !== null && !preview.ok)}
              onRun={() => void entry.write()}
            >
              {strings.entry.write}
            </TaskButton>
          </div>
        </>
      )}
    </form>
  );
}
