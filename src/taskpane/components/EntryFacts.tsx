import { Badge } from '@fluentui/react-components';
import type { EntryForm, FigureText } from '../../app/entry-form';
import { useStrings } from '../hooks/use-pane';

/** What the plan says about the indicator: base and target as printed and read back, method, value before. */
export function EntryFacts({ form }: { form: EntryForm }) {
  const strings = useStrings();
  const { entry } = strings;
  const { indicator } = form.source.row;
  return (
    <section className="facts">
      <div className="facts-head">
        <h2 className="title wrap" lang="zh-CN">
          {form.name}
        </h2>
        {form.attribute && (
          <Badge appearance="outline" color={form.attribute === '约束性' ? 'brand' : 'informative'} className="badge">
            {strings.attributes[form.attribute]}
          </Badge>
        )}
      </div>
      <p className="hint">{[form.code, form.section, form.unit].filter(Boolean).join(' · ')}</p>
      <dl className="pairs">
        <Fact label={form.provincial ? entry.provincialBaseline : entry.baseline} figure={form.baseline} />
        <Fact label={form.provincial ? entry.provincialTarget : entry.target} figure={form.target} />
        {form.previous && (
          <div>
            <dt>{entry.previous}</dt>
            <dd>
              {form.previous.value}
              <span className="soft">（{form.previous.label}）</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{entry.class}</dt>
          <dd className="soft">{strings.classes[indicator.class]}</dd>
        </div>
      </dl>
      {form.remarks.length > 0 && (
        <details className="details">
          <summary>
            {entry.remarks}（{form.remarks.length}）
          </summary>
          <ul>
            {form.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Fact({ label, figure }: { label: string; figure: FigureText }) {
  const strings = useStrings();
  const printed = figure.printed.trim();
  // 664.41 reads 664.41万人: then the unit is all there is to add.
  const said = figure.meaning.startsWith(printed) ? figure.meaning.slice(printed.length) : figure.meaning;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="figure">{printed === '' ? strings.entry.missing : printed}</span>
        {said !== '' && <span className="soft"> {said}</span>}
      </dd>
    </div>
  );
}
