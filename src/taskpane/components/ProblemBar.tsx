import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Notice } from '../session/notice';
import { NoticeText } from './NoticeText';

/** Why a tab cannot show what it should. */
export function ProblemBar({ problem }: { problem: Notice | null }) {
  if (!problem) return null;
  return (
    <MessageBar intent={problem.intent} layout="multiline">
      <MessageBarBody className="notice-body">
        <NoticeText notice={problem} />
      </MessageBarBody>
    </MessageBar>
  );
}
