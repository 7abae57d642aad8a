import { Button, Spinner } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ComponentType } from 'react';
import { usePane, useStrings } from '../../hooks/use-pane';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop, WorkshopStep } from '../../session/plan-workshop';
import { PasteStep } from './PasteStep';
import { ReviewStep } from './ReviewStep';
import { SaveStep } from './SaveStep';

const STEPS: Readonly<Record<WorkshopStep, ComponentType<{ workshop: PlanWorkshop }>>> = {
  start: PasteStep,
  review: ReviewStep,
  save: SaveStep,
};

/** 粘贴规划表, in the place of 插入: paste, review, name and save. */
export default function OwnPlansView() {
  const { ownPlans } = usePane();
  const strings = useStrings();
  const { workshop } = useStore(ownPlans.state);
  return workshop ? <Workshop workshop={workshop} /> : <Spinner label={strings.loading} />;
}

function Workshop({ workshop }: { workshop: PlanWorkshop }) {
  const { ownPlans } = usePane();
  const { strings } = workshop;
  const { step } = useStore(workshop.state);
  const head = useRef<HTMLHeadingElement>(null);
  // Each step begins at its head, for eyes and for screen readers.
  useEffect(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'end' });
  }, [step]);
  const Step = STEPS[step];
  return (
    <div className="stack">
      <Button
        className="back"
        appearance="transparent"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={() => ownPlans.close()}
      >
        {strings.back}
      </Button>
      <h2 className="title step-head" tabIndex={-1} ref={head}>
        {step === 'start' ? strings.title : strings[step]}
      </h2>
      <Step workshop={workshop} />
    </div>
  );
}
