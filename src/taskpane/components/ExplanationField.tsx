import { Field, Textarea } from '@fluentui/react-components';
import type { EntryForm } from '../../app/entry-form';
import { explanationOf } from '../../app/write-row';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';

/** 核实说明 of the row: why a finding to verify is right as it stands. */
export function ExplanationField({ form }: { form: EntryForm }) {
  const { entry } = usePane();
  const strings = useStrings();
  const { draft } = useStore(entry.state);
  return (
    <Field className="field" label={strings.entry.explanation} hint={strings.entry.explanationHint}>
      <Textarea
        value={draft.explanation ?? explanationOf(form)}
        resize="vertical"
        rows={2}
        onChange={(_, { value }) => entry.type({ explanation: value })}
      />
    </Field>
  );
}
