import { Combobox, Field, Option } from '@fluentui/react-components';
import type { Plan } from '../../core/model/plan';
import { usePane, useStrings } from '../hooks/use-pane';
import { periodOptions, periodProblem, type Choice } from '../session/choices';

/** 年度/报告期: a year from the list, or a month or quarter typed. */
export function PeriodField({ plan, choice, enabled }: { plan: Plan; choice: Choice; enabled: boolean }) {
  const { insertion } = usePane();
  const strings = useStrings();
  const problem = enabled ? periodProblem(plan, choice.asOf) : null;
  const options = periodOptions(plan);
  return (
    <Field
      label={strings.insert.period}
      hint={enabled ? strings.insert.periodHint : strings.insert.outcomeHint}
      validationMessage={problem ?? undefined}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Combobox
        className="choice"
        freeform
        clearable
        disabled={!enabled}
        value={enabled ? choice.asOf : ''}
        selectedOptions={options.includes(choice.asOf) ? [choice.asOf] : []}
        onChange={(event) => insertion.choose({ asOf: event.target.value })}
        onOptionSelect={(_, { optionText }) => insertion.choose({ asOf: optionText ?? '' })}
        positioning={{ matchTargetSize: 'width', autoSize: 'height' }}
      >
        {options.map((year) => (
          <Option key={year} value={year}>
            {year}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
