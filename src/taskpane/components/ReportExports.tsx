import { Button } from '@fluentui/react-components';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import type { ReportForm } from '../session/report-desk';
import { download } from './download';

/** 审核报告 as a file, and what to do where the pane cannot download. */
export function ReportExports() {
  const { reports, desk } = usePane();
  const texts = useValidationStrings();
  const busy = useStore(desk.task) !== null;
  const keep = async (form: ReportForm): Promise<void> => {
    const file = await reports.file(form);
    if (file) download(file);
  };
  return (
    <details className="details">
      <summary>{texts.exports}</summary>
      <div className="stack exports">
        <div className="actions">
          <Button size="small" disabledFocusable={busy} onClick={() => void keep('html')}>
            {texts.exportHtml}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void keep('json')}>
            {texts.exportJson}
          </Button>
        </div>
        <p className="hint">{texts.exportHint}</p>
      </div>
    </details>
  );
}
