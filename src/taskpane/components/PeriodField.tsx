import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { Plan } from '../../core/model/plan';
import { usePane, useStrings } from '../hooks/use-pane';
import { periodOptions, periodProblem, type Choice } from '../session/choices';

/** 年度/报告期: a year from the list, or a month or quarter typed. */
export function PeriodField({ plan, choice, enabled }: { plan: Plan; choice: Choice; enabled: boolean }) {
  const { insertion } = usePane();
  const strings = useStrings();
  const list = useId();
  const problem = enabled ? periodProblem(plan, choice.asOf) : null;
  return (
    <Field
      className="field"
      label={strings.insert.period}
      hint={enabled ? strings.insert.periodHint : strings.insert.outcomeHint}
      validationMessage={problem ?? undefined}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Input
        list={list}
        autoComplete="off"
        disabled={!enabled}
        value={enabled ? choice.asOf : ''}
        onChange={(_, { value }) => insertion.choose({ asOf: value })}
        contentAfter={
          <datalist id={list}>
            {periodOptions(plan).map((year) => (
              <option key={year} value={year} />
            ))}
          </datalist>
        }
      />
    </Field>
  );
}
