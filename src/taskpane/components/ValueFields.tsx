import { Field, Input } from '@fluentui/react-components';
import type { EntryForm } from '../../app/entry-form';
import type { EntryPreview } from '../../app/fill-entry';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { shownValue } from '../session/entry';
import { Choice } from './Choice';

/** Year, value and the unit it is typed in; a conversion is shown before it is written. */
export function ValueFields({ form, preview }: { form: EntryForm; preview: EntryPreview }) {
  const { entry } = usePane();
  const strings = useStrings();
  const { draft } = useStore(entry.state);
  const typed = draft.typed !== null;
  const problem = typed && !preview.ok ? preview.message : undefined;
  const ratio = form.kind === 'ratio' ? strings.entry.ratioHint : undefined;
  const conversion = preview.ok && preview.conversion ? `${strings.entry.converted}：${preview.conversion}` : undefined;
  const emptied = typed && preview.ok && preview.value === null ? strings.entry.blankNotice : undefined;
  const unit = draft.unit ?? form.unit;
  return (
    <div className="fields">
      <Choice
        label={strings.entry.column}
        options={form.choices.map(({ cell, label }) => ({ id: cell, text: label }))}
        chosen={form.cell}
        onChoose={(cell) => void entry.pickCell(cell)}
      />
      {form.units.length > 1 && (
        <Choice
          label={strings.entry.unit}
          options={form.units.map((name) => ({ id: name, text: name }))}
          chosen={unit}
          onChoose={(chosen) => entry.type({ unit: chosen })}
        />
      )}
      <Field
        className="field wide"
        label={`${strings.entry.value} ${form.cell}`}
        hint={conversion ?? emptied ?? ratio}
        validationMessage={problem}
        validationState={problem === undefined ? 'none' : 'error'}
      >
        <Input
          value={shownValue(form, draft)}
          inputMode={form.kind === 'ratio' ? 'text' : 'decimal'}
          autoComplete="off"
          contentAfter={unit === '' ? undefined : <span aria-hidden="true">{unit}</span>}
          onChange={(_, { value }) => entry.type({ typed: value })}
        />
      </Field>
    </div>
  );
}
