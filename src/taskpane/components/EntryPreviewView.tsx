import type { EntryForm } from '../../app/entry-form';
import type { EntryPreview } from '../../app/fill-entry';
import { useStrings } from '../hooks/use-pane';
import { statusText } from '../strings/strings';
import { FindingLine } from './FindingLine';

interface EntryPreviewProps {
  form: EntryForm;
  preview: EntryPreview;
  typed: boolean;
}

/** Completion and findings of the row: as they are, or as they would be with what was typed. */
export function EntryPreviewView({ form, preview, typed }: EntryPreviewProps) {
  const strings = useStrings();
  const { entry } = strings;
  const { completion, progress, elapsed, status, remarks } = preview.ok ? preview.completion : form.completion;
  // A caveat that stands for the status need not be said twice.
  const notes = remarks.filter((remark) => !status.includes(remark));
  const findings = preview.ok ? preview.findings : [];
  const title = typed && preview.ok ? entry.preview : entry.nowPreview;
  return (
    <section className="preview" aria-live="polite" aria-label={title}>
      <h3 className="caption">{title}</h3>
      <dl className="measures">
        <Measure label={entry.completion} value={completion} />
        <Measure label={entry.progress} value={progress} />
        <Measure label={entry.elapsed} value={elapsed} />
        <Measure label={entry.status} value={status} />
      </dl>
      {notes.length > 0 && <p className="hint">{notes.join('；')}</p>}
      {findings.length > 0 && (
        <ul className="plain" aria-label={entry.findings}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.rule}${finding.cell}${finding.message}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Measure({ label, value }: { label: string; value: string }) {
  const strings = useStrings();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === '' ? strings.entry.none : statusText(strings, value)}</dd>
    </div>
  );
}
