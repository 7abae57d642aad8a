import { Field } from '@fluentui/react-components';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { OneFile } from './OneFile';

/** 应报单位: those of the plan, or a list of one's own. */
export function UnitList() {
  const rollup = useRollup();
  const { list } = useStore(rollup.state);
  const { texts } = rollup;
  return (
    <Field className="field" label={texts.units} hint={texts.listHint}>
      <div role="group">
        <OneFile
          file={list}
          instead={texts.unitsOfPlan}
          accept=".csv,.txt"
          choose={texts.chooseList}
          drop={texts.dropList}
          onGiven={(given) => rollup.list(given)}
        />
      </div>
    </Field>
  );
}
