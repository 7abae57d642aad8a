import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { StopRegular } from '@fluentui/react-icons/svg/stop';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';

/** Where 全部审核 stands, and the way to stop it: a bar that only moves when the number of sheets is known. */
export function ValidationProgress() {
  const { validation } = usePane();
  const texts = useValidationStrings();
  const { step, stopping } = useStore(validation.state);
  if (!step) return null;
  const { stage, done, total } = step;
  const counted = stage === 'reading' ? texts.read(done, total) : texts.step(done, total);
  return (
    <div className="running">
      <Field
        className="field"
        validationState="none"
        validationMessage={texts.stages[stage]}
        hint={total > 0 ? counted : undefined}
      >
        {total > 0 ? <ProgressBar value={done} max={total} /> : <ProgressBar />}
      </Field>
      <Button
        size="small"
        icon={<StopRegular />}
        disabledFocusable={stopping || stage === 'marking'}
        onClick={() => validation.stop()}
      >
        {stopping ? texts.stopping : texts.stop}
      </Button>
    </div>
  );
}
