import { useStrings } from '../hooks/use-pane';
import type { Notice } from '../session/notice';

/** The sentence of a message; what a developer would ask for stands folded under it. */
export function NoticeText({ notice }: { notice: Notice }) {
  const strings = useStrings();
  return (
    <>
      {notice.text}
      {notice.details !== undefined && (
        <details className="details">
          <summary>{strings.details}</summary>
          <code>{notice.details}</code>
        </details>
      )}
    </>
  );
}
