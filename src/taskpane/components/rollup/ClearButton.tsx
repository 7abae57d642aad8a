import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { QuestionDialog } from '../QuestionDialog';

/** Begins anew, after a question: what was chosen by hand is lost with it. */
export function ClearButton({ files }: { files: number }) {
  const rollup = useRollup();
  const { reading } = useStore(rollup.state);
  const { texts } = rollup;
  const [asks, setAsks] = useState(false);
  const focusTarget = useRestoreFocusTarget();
  return (
    <>
      <Button {...focusTarget} size="small" disabledFocusable={reading !== null} onClick={() => setAsks(true)}>
        {texts.clear}
      </Button>
      <QuestionDialog
        open={asks}
        title={texts.clearTitle}
        answers={[
          { id: 'clear', text: texts.clear, primary: true },
          { id: 'keep', text: texts.keep },
        ]}
        onAnswer={(id) => {
          setAsks(false);
          if (id === 'clear') void rollup.clear();
        }}
      >
        <p className="flat">{texts.clearText(files)}</p>
      </QuestionDialog>
    </>
  );
}
