import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { Button } from '@fluentui/react-components';
import { useRef, type DragEvent } from 'react';
import type { Received } from '../../app/share/received';
import { usePane } from '../hooks/use-pane';
import { useShareStrings } from '../hooks/use-share-strings';
import { useStore } from '../hooks/use-store';
import { SealVerdict } from './SealVerdict';
import { SeverityBadge } from './SeverityBadge';
import { TaskButton } from './TaskButton';

/** Findings shown of a received workbook; its owner sees them all. */
const SHOWN = 50;

/** Choose or drop a workbook that came by mail: its seal and findings, nothing of it is opened. */
export function ReceivedSection() {
  const { share } = usePane();
  const texts = useShareStrings();
  const { received } = useStore(share.state);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): Promise<unknown> => (file ? share.receive(file) : Promise.resolve());
  const drop = (event: DragEvent): void => {
    keepHere(event);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section className="stack" aria-label={texts.receivedHeading} data-takes-files onDragOver={keepHere} onDrop={drop}>
      <h2 className="title">{texts.receivedHeading}</h2>
      <p className="hint">{texts.receivedHint}</p>
      <div className="actions">
        <TaskButton
          task="receive"
          icon={<DocumentSearchRegular />}
          running={texts.receiving}
          onRun={() => input.current?.click()}
        >
          {texts.choose}
        </TaskButton>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          onChange={({ target }) => {
            // The same file can be chosen again.
            void take(target.files?.[0]).finally(() => (target.value = ''));
          }}
        />
        {received && <Button onClick={() => share.closeReceived()}>{texts.close}</Button>}
      </div>
      {received && <ReceivedView name={received.name} found={received.found} />}
    </section>
  );
}

/** The workbench would open a file dropped on its pane; here it is looked into. */
function keepHere(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function ReceivedView({ name, found: { verification, report, problems } }: { name: string; found: Received }) {
  const texts = useShareStrings();
  const { error, warning, explained, information } = report.counts;
  return (
    <div className="stack">
      <p className="flat wrap">
        <b>{name}</b>
      </p>
      <SealVerdict found={verification} />
      {problems.map((problem) => (
        <p key={problem} className="hint" lang="zh-CN">
          {problem}
        </p>
      ))}
      {report.sheets.length === 0 ? (
        <p className="flat">{texts.noForms}</p>
      ) : (
        <>
          <ul className="plain">
            {report.sheets.map(({ sheet, unit, period }) => (
              <li key={sheet} className="wrap" lang="zh-CN">
                {texts.formLine(sheet, unit ?? texts.noUnit, period ?? texts.noPeriod)}
              </li>
            ))}
          </ul>
          <p className="flat">{texts.counts(error, warning, explained, information)}</p>
        </>
      )}
      {report.findings.length > 0 && (
        <ul className="plain" aria-label={texts.findings}>
          {report.findings.slice(0, SHOWN).map(({ severity, sheet, cell, indicator, message, rule }) => (
            <li key={`${sheet} ${cell} ${rule} ${message}`} className="finding" data-severity={severity}>
              <p className="wrap" lang="zh-CN">
                <SeverityBadge severity={severity} /> {sheet}!{cell} {indicator ?? ''}
              </p>
              <p className="wrap" lang="zh-CN">
                {message}
              </p>
            </li>
          ))}
        </ul>
      )}
      {report.findings.length > SHOWN && <p className="hint">{texts.shownOf(SHOWN, report.findings.length)}</p>}
    </div>
  );
}
