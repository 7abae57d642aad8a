import { Dropdown, Field, Option } from '@fluentui/react-components';

export interface ChoiceOption {
  id: string;
  text: string;
  /** Second line of the option. */
  note?: string | undefined;
  disabled?: boolean;
}

interface ChoiceProps {
  label: string;
  options: readonly ChoiceOption[];
  chosen: string | null;
  onChoose: (id: string) => void;
  hint?: string | undefined;
  placeholder?: string;
  /** Text of the closed field; that of the chosen option unless given. */
  text?: string | undefined;
}

/** A labelled list to choose one thing from. */
export function Choice({ label, options, chosen, onChoose, hint, placeholder, text }: ChoiceProps) {
  const shown = text ?? options.find((option) => option.id === chosen)?.text ?? '';
  return (
    <Field label={label} hint={hint}>
      <Dropdown
        className="choice"
        value={shown}
        placeholder={placeholder}
        selectedOptions={chosen === null ? [] : [chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
        positioning={{ matchTargetSize: 'width', autoSize: 'height' }}
        title={shown}
      >
        {options.map((option) => (
          <Option key={option.id} value={option.id} text={option.text} disabled={option.disabled ?? false}>
            <span className="option">
              <span>{option.text}</span>
              {option.note !== undefined && <span className="option-note">{option.note}</span>}
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
