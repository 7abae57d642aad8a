import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { EmptyState } from '../EmptyState';
import { ReceiveView } from './ReceiveView';
import { SplitView } from './SplitView';

const VIEWS = { receive: ReceiveView, split: SplitView } as const;

/** 汇总: what comes from the units, or what goes to them. */
export function RollupTab() {
  const rollup = useRollup();
  const { shown, unable } = useStore(rollup.state);
  const { texts } = rollup.split;
  useEffect(() => void rollup.open(), [rollup]);
  if (unable) return <EmptyState title={rollup.texts.unableTitle} text={rollup.texts.unable} />;
  const View = VIEWS[shown];
  return (
    <div className="stack">
      <div className="actions" role="group" aria-label={texts.views}>
        {(['receive', 'split'] as const).map((view) => (
          <Button
            key={view}
            size="small"
            appearance={view === shown ? 'outline' : 'subtle'}
            aria-pressed={view === shown}
            onClick={() => rollup.show({ shown: view })}
          >
            {texts[view]}
          </Button>
        ))}
      </div>
      <View />
    </div>
  );
}
