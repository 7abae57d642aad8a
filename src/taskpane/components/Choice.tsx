import { Field, Select } from '@fluentui/react-components';

export interface ChoiceOption {
  id: string;
  text: string;
  /** Head under which the option stands. */
  group?: string | null;
  disabled?: boolean;
}

interface ChoiceProps {
  label: string;
  options: readonly ChoiceOption[];
  chosen: string | null;
  onChoose: (id: string) => void;
  hint?: string | undefined;
  /** Shown while nothing is chosen. */
  placeholder?: string;
}

/** A labelled list to choose one thing from: the browser's own, which reads long names well and fits a narrow pane. */
export function Choice({ label, options, chosen, onChoose, hint, placeholder = '' }: ChoiceProps) {
  return (
    <Field className="field" label={label} hint={hint}>
      <Select className="choice" value={chosen ?? ''} onChange={(_, { value }) => onChoose(value)}>
        {chosen === null && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {groupsOf(options).map(({ group, members }) =>
          group === null ? (
            members.map(optionOf)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ),
        )}
      </Select>
    </Field>
  );
}

function optionOf({ id, text, disabled }: ChoiceOption) {
  return (
    <option key={id} value={id} disabled={disabled}>
      {text}
    </option>
  );
}

/** Neighbours under the same head. */
function groupsOf(options: readonly ChoiceOption[]): { group: string | null; members: ChoiceOption[] }[] {
  const groups: { group: string | null; members: ChoiceOption[] }[] = [];
  for (const option of options) {
    const group = option.group ?? null;
    const last = groups.at(-1);
    if (last && last.group === group) last.members.push(option);
    else groups.push({ group, members: [option] });
  }
  return groups;
}
