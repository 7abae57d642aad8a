import { Field, ProgressBar } from '@fluentui/react-components';
import type { ValidationStep } from '../../app/validate-workbook';
import { useStrings } from '../hooks/use-pane';

/** Where 全部审核 stands: a bar that only moves when the number of sheets is known. */
export function ValidationProgress({ step }: { step: ValidationStep }) {
  const strings = useStrings();
  const known = step.total > 0;
  return (
    <Field
      validationState="none"
      validationMessage={strings.validation.stages[step.stage]}
      hint={known ? strings.validation.step(step.done, step.total) : undefined}
    >
      {known ? <ProgressBar value={step.done} max={step.total} /> : <ProgressBar />}
    </Field>
  );
}
