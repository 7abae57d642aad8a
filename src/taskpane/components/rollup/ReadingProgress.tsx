import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { StopRegular } from '@fluentui/react-icons/svg/stop';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';

/** How many files are read, and the way to stop; afterwards the way to go on. */
export function ReadingProgress() {
  const rollup = useRollup();
  const { reading, stopping, left } = useStore(rollup.state);
  const { texts } = rollup;
  if (reading)
    return (
      <div className="running">
        <Field className="field" label={texts.progress} hint={texts.readOf(reading.done, reading.total)}>
          <ProgressBar value={reading.done} max={reading.total} />
        </Field>
        <Button size="small" icon={<StopRegular />} disabledFocusable={stopping} onClick={() => rollup.stop()}>
          {stopping ? texts.stopping : texts.stop}
        </Button>
      </div>
    );
  if (left.length === 0) return null;
  return (
    <div className="running">
      <span>{texts.left(left.length)}</span>
      <Button size="small" onClick={() => void rollup.resume()}>
        {texts.resume}
      </Button>
    </div>
  );
}
