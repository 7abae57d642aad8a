import { Button, Field } from '@fluentui/react-components';
import { useRef } from 'react';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';

/** 应报单位: those of the plan, or a list of one's own. */
export function UnitList() {
  const rollup = useRollup();
  const { list } = useStore(rollup.state);
  const { texts } = rollup;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field className="field" label={texts.units} hint={texts.listHint}>
      <div role="group">
        <p className="flat wrap">{list ?? texts.unitsOfPlan}</p>
        <div className="actions">
          <Button size="small" onClick={() => input.current?.click()}>
            {texts.chooseList}
          </Button>
          {list !== null && (
            <Button size="small" appearance="subtle" onClick={() => void rollup.list(null)}>
              {texts.dropList}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt"
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again.
            if (file) void rollup.list(file).finally(() => (target.value = ''));
          }}
        />
      </div>
    </Field>
  );
}
