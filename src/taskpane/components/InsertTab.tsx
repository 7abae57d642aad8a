import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { findPlan } from '../../core/model/catalogue';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { boxOptions, isLowerUnit, takesPeriod } from '../session/choices';
import { Choice } from './Choice';
import { PeriodField } from './PeriodField';
import { TaskButton } from './TaskButton';

/** 插入: plan, box, unit and report date, then one click. */
export function InsertTab() {
  const { insertion, desk } = usePane();
  const strings = useStrings();
  const { choice } = useStore(insertion.state);
  const undoable = useUndo().some((operation) => operation.kind === 'insertion');
  const { catalogue } = desk.services;
  const plan = findPlan(catalogue, choice.planId);
  if (!plan) return null;
  const boxes = boxOptions(catalogue, plan).map(({ id, number, title, reason }) => ({
    id,
    text: [number === title ? number : `${number} ${title}`, reason === null ? '' : strings.insert.unavailable(reason)]
      .filter(Boolean)
      .join(' — '),
    disabled: reason !== null,
  }));
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
        <Choice
          label={strings.insert.box}
          options={boxes}
          chosen={choice.boxId}
          onChoose={(boxId) => insertion.choose({ boxId })}
        />
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
    </div>
  );
}
