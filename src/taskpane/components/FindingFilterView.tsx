import { Checkbox, Field, Input } from '@fluentui/react-components';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { sheetsFound } from '../session/report';
import { Choice } from './Choice';

/** Fewer findings are seen at a glance. */
const MANY = 10;
const ALL = '';

/** Narrows the list by sheet, by words and to what is not explained; each is offered where it helps. */
export function FindingFilterView() {
  const { validation } = usePane();
  const texts = useValidationStrings();
  const { report, filter } = useStore(validation.state);
  const sheets = sheetsFound(report);
  const bySheet = sheets.length > 1;
  const byText = report.findings.length > MANY || filter.text !== '';
  const byOpen = report.counts.explained > 0;
  if (!bySheet && !byText && !byOpen) return null;
  return (
    <div className="stack filters" role="search">
      {(bySheet || byText) && (
        <div className="fields">
          {bySheet && (
            <Choice
              label={texts.filterSheet}
              options={[{ id: ALL, text: texts.everySheet }, ...sheets.map((name) => ({ id: name, text: name }))]}
              chosen={filter.sheet !== null && sheets.includes(filter.sheet) ? filter.sheet : ALL}
              onChoose={(id) => validation.show({ sheet: id === ALL ? null : id })}
            />
          )}
          {byText && (
            <Field className="field" label={texts.filterText}>
              <Input type="search" value={filter.text} onChange={(_, { value }) => validation.show({ text: value })} />
            </Field>
          )}
        </div>
      )}
      {byOpen && (
        <Checkbox
          label={texts.filterOpen}
          checked={filter.open}
          onChange={(_, { checked }) => validation.show({ open: checked === true })}
        />
      )}
    </div>
  );
}
