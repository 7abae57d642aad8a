import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useState } from 'react';
import type { MailText } from '../../app/share/letter';
import { usePane } from '../hooks/use-pane';
import { useShareStrings } from '../hooks/use-share-strings';
import { useStore } from '../hooks/use-store';
import type { SentFile } from '../session/share-desk';
import { download } from './download';
import { TaskButton } from './TaskButton';

/** 报送 of the open workbook: a mail draft with the copy for sending, or the copy alone. */
export function SendSection() {
  const { share } = usePane();
  const texts = useShareStrings();
  const { mail, isCopy } = useStore(share.state);
  const [to, setTo] = useState('');
  const keep = async (made: Promise<SentFile | null>): Promise<void> => {
    const file = await made;
    if (file) download(file);
  };
  return (
    <section className="stack" aria-label={texts.sendHeading}>
      <h2 className="title">{texts.sendHeading}</h2>
      <p className="hint">{texts.sendHint}</p>
      <Field className="field" label={texts.to} hint={texts.toHint}>
        <Input type="text" inputMode="email" value={to} maxLength={500} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <div className="actions">
        <TaskButton
          task="draft"
          appearance="primary"
          icon={<MailRegular />}
          running={texts.drafting}
          onRun={() => void keep(share.draft(to))}
        >
          {texts.draft}
        </TaskButton>
        <TaskButton task="copy" running={texts.drafting} onRun={() => void keep(share.copy())}>
          {texts.copy}
        </TaskButton>
      </div>
      {isCopy && (
        <>
          <p className="hint">{texts.restoreHint}</p>
          <div className="actions">
            <TaskButton task="restore" running={texts.drafting} onRun={() => void keep(share.restore())}>
              {texts.restore}
            </TaskButton>
          </div>
        </>
      )}
      <p className="hint">{texts.macHint}</p>
      {mail && <Words mail={mail} />}
    </section>
  );
}

/** The mail's words, for other mail programs. */
function Words({ mail: { subject, text } }: { mail: MailText }) {
  const { desk } = usePane();
  const texts = useShareStrings();
  const words = `${subject}\n\n${text}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      desk.notice.set({ intent: 'success', text: texts.copied });
    } catch {
      desk.notice.set({ intent: 'error', text: texts.notCopied });
    }
  };
  return (
    <>
      <Field className="field" label={texts.mailText}>
        <Textarea readOnly value={words} rows={6} lang="zh-CN" />
      </Field>
      <div className="actions">
        <Button onClick={() => void copy()}>{texts.copyText}</Button>
      </div>
    </>
  );
}
