import { usePane } from '../hooks/use-pane';
import { useShareStrings } from '../hooks/use-share-strings';
import { useStore } from '../hooks/use-store';
import { TaskButton } from './TaskButton';

/** PLAN.* cells stuck at #NAME?, and their repair with the person's consent. */
export function RepairSection() {
  const { share } = usePane();
  const texts = useShareStrings();
  const { stuck } = useStore(share.state);
  if (stuck.length === 0) return null;
  return (
    <section className="stack" aria-label={texts.stuckHeading}>
      <h2 className="title">{texts.stuckHeading}</h2>
      <p className="flat">{texts.stuck(stuck.length)}</p>
      <div className="actions">
        <TaskButton task="repair" running={texts.repairing} onRun={() => void share.repair()}>
          {texts.repair}
        </TaskButton>
      </div>
    </section>
  );
}
