import { ToggleButton } from '@fluentui/react-components';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { SEVERITIES } from '../session/report';

/** How many findings there are of each severity; pressing one shows only those. */
export function SeverityCounts() {
  const { validation } = usePane();
  const strings = useStrings();
  const { report, severity: chosen } = useStore(validation.state);
  const { explained } = report.counts;
  return (
    <div className="counts" role="group" aria-label={strings.validation.counts}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className="count"
          data-severity={severity}
          checked={chosen === severity}
          title={strings.severityHints[severity]}
          onClick={() => validation.show(chosen === severity ? null : severity)}
        >
          <span className="count-number">{report.counts[severity]}</span>
          <span className="count-name">{strings.severities[severity]}</span>
          {severity === 'warning' && explained > 0 && (
            <span className="count-note">{strings.validation.explainedCount(explained)}</span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}
