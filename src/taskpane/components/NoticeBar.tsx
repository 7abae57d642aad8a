import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useUndo } from '../hooks/use-undo';
import { NoticeText } from './NoticeText';

/** The result of the last operation, read out when it changes, with 撤销 where it can be taken back. */
export function NoticeBar() {
  const session = usePane();
  const strings = useStrings();
  const notice = useStore(session.desk.notice);
  const [newest] = useUndo();
  return (
    <div className="notice" aria-live="polite">
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" politeness="polite">
          <MessageBarBody className="notice-body">
            <NoticeText notice={notice} />
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={strings.close}
                onClick={() => session.desk.notice.set(null)}
              />
            }
          >
            {notice.undoable && newest?.kind === 'write' && (
              <Button size="small" onClick={() => void session.undoLast()}>
                {strings.undo}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
