import { ToggleButton } from '@fluentui/react-components';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { SEVERITIES } from '../session/report';

/** How many findings of each severity are open; pressing one shows only those. Explained ones are counted apart. */
export function SeverityCounts() {
  const { validation } = usePane();
  const strings = useStrings();
  const texts = useValidationStrings();
  const { report, filter } = useStore(validation.state);
  const { explained } = report.counts;
  return (
    <div className="counts" role="group" aria-label={texts.counts}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className="count"
          data-severity={severity}
          checked={filter.severity === severity}
          title={strings.severityHints[severity]}
          onClick={() => validation.show({ severity: filter.severity === severity ? null : severity })}
        >
          <span className="count-number">{report.counts[severity] - (severity === 'warning' ? explained : 0)}</span>
          <span className="count-name">{strings.severities[severity]}</span>
          {severity === 'warning' && explained > 0 && (
            <span className="count-note">{texts.explainedCount(explained)}</span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}
