import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { findPlan } from '../../core/model/catalogue';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { isLowerUnit, takesPeriod } from '../session/choices';
import { BoxChoice } from './BoxChoice';
import { Choice } from './Choice';
import { PeriodField } from './PeriodField';
import { TaskButton } from './TaskButton';

/** Reading tables is large and rarely needed. */
const OwnPlansView = lazy(() => import(/* webpackChunkName: "own-plan-view" */ './own-plans/OwnPlansView'));

/** 插入, or in its place 粘贴规划表 while that is open. */
export function InsertTab() {
  const { ownPlans } = usePane();
  const strings = useStrings();
  if (!useStore(ownPlans.state).open) return <InsertForm />;
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <OwnPlansView />
    </Suspense>
  );
}

/** Plan, box, unit and report date, then one click. */
function InsertForm() {
  const { insertion, ownPlans, desk } = usePane();
  const strings = useStrings();
  const { choice } = useStore(insertion.state);
  const undoable = useUndo().some((operation) => operation.kind === 'insertion');
  const paste = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (ownPlans.hasJustClosed()) paste.current?.focus();
  }, [ownPlans]);
  const { catalogue } = desk.services;
  const plan = findPlan(catalogue, choice.planId);
  if (!plan) return null;
  return (
    <div className="stack">
      <div className="stack" role="group" aria-label={strings.tabs.insert}>
        <Choice
          label={strings.insert.plan}
          options={catalogue.plans.map(({ id, shortName, startYear, endYear }) => ({
            id,
            text: `${shortName}（${startYear}—${endYear}）`,
          }))}
          chosen={choice.planId}
          onChoose={(planId) => insertion.choose({ planId })}
        />
        <BoxChoice plan={plan} choice={choice} />
        <Choice
          label={strings.insert.unit}
          options={plan.units.map(({ name, display }) => ({ id: name, text: display }))}
          chosen={choice.unitName}
          onChoose={(unitName) => insertion.choose({ unitName })}
          hint={isLowerUnit(catalogue, choice) ? strings.insert.lowerUnitHint : undefined}
        />
        <PeriodField plan={plan} choice={choice} enabled={takesPeriod(catalogue, choice)} />
      </div>
      <div className="actions">
        <TaskButton
          task="insert"
          appearance="primary"
          icon={<TableAddRegular />}
          running={strings.insert.inserting}
          onRun={() => void insertion.insert()}
        >
          {strings.insert.insert}
        </TaskButton>
        <TaskButton
          task="example"
          icon={<LightbulbRegular />}
          running={strings.insert.inserting}
          title={strings.insert.exampleHint}
          onRun={() => void insertion.example()}
        >
          {strings.insert.example}
        </TaskButton>
        <TaskButton
          task="undo-insertion"
          icon={<ArrowUndoRegular />}
          disabledFocusable={!undoable}
          onRun={() => void insertion.undo()}
        >
          {strings.insert.undo}
        </TaskButton>
      </div>
      <p className="hint">{strings.insert.exampleHint}</p>
      <div className="actions">
        <Button ref={paste} icon={<ClipboardPasteRegular />} onClick={() => void ownPlans.open()}>
          {strings.insert.pastePlan}
        </Button>
      </div>
      <p className="hint">{strings.insert.pastePlanHint}</p>
    </div>
  );
}
