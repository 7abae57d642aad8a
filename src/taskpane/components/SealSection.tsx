import { Button, Field, Input } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useState } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useShareStrings } from '../hooks/use-share-strings';
import { useStore } from '../hooks/use-store';
import { SealVerdict } from './SealVerdict';
import { TaskButton } from './TaskButton';

/** 封签 of the open workbook: what it says, and how to make one. */
export function SealSection() {
  const { share, desk } = usePane();
  const strings = useStrings();
  const texts = useShareStrings();
  const { verification, open } = useStore(share.state);
  const [by, setBy] = useState('');
  return (
    <section className="stack" aria-label={texts.sealHeading}>
      <h2 className="title">{texts.sealHeading}</h2>
      {verification && <SealVerdict found={verification} goTo={(sheet, cell) => void desk.goTo(sheet, cell)} />}
      <Field className="field" label={texts.by} hint={texts.byHint}>
        <Input value={by} maxLength={50} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className="actions">
        <TaskButton
          task="seal"
          appearance="primary"
          icon={<ShieldCheckmarkRegular />}
          running={texts.sealing}
          onRun={() => void share.seal(by)}
        >
          {texts.seal}
        </TaskButton>
        <TaskButton task="verify" running={texts.verifying} onRun={() => void share.verify()}>
          {texts.verify}
        </TaskButton>
      </div>
      {open !== null && (
        <div className="actions">
          <Button
            aria-label={`${texts.toValidation} ${strings.tabs.validation}`}
            onClick={() => desk.tab.set('validation')}
          >
            {texts.toValidation}
          </Button>
        </div>
      )}
    </section>
  );
}
