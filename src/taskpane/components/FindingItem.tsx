import { Badge, Button, Link } from '@fluentui/react-components';
import type { Finding } from '../../core/model/finding';
import { usePane, useStrings } from '../hooks/use-pane';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { isExplained } from '../session/report';
import { CorrectionRow } from './CorrectionRow';
import { TaskButton } from './TaskButton';

/** A finding about a relation that cannot be read is about its cell, not about an indicator. */
const UNREADABLE = 'relation-unreadable';

/** One finding: where, what is wrong, what to do, on what basis, and what can be done here. */
export function FindingItem({ finding }: { finding: Finding }) {
  const session = usePane();
  const strings = useStrings();
  const texts = useValidationStrings();
  const { rule, sheet, cell, indicator, message, remedy, basis, explanation, severity } = finding;
  const unexplained = severity === 'warning' && explanation === null && finding.code !== null;
  return (
    <li className="finding" data-severity={severity}>
      <div className="finding-head">
        <Link
          as="button"
          className="wrap"
          title={strings.goTo(sheet, cell)}
          onClick={() => void session.desk.goTo(sheet, cell)}
        >
          <span className="cell">{cell}</span>{' '}
          <span lang="zh-CN">{indicator ?? (rule === UNREADABLE ? texts.relationCell : texts.sheetLevel)}</span>
        </Link>
        {isExplained(finding) && (
          <Badge appearance="tint" color="success" className="badge">
            {texts.explained}
          </Badge>
        )}
      </div>
      <p className="wrap" lang="zh-CN">
        {message}
      </p>
      <dl className="reasons">
        <div>
          <dt>{texts.remedy}</dt>
          <dd lang="zh-CN">{remedy}</dd>
        </div>
        <div>
          <dt>{texts.why}</dt>
          <dd lang="zh-CN">{basis}</dd>
        </div>
        {explanation !== null && (
          <div>
            <dt>{strings.entry.explanation}</dt>
            <dd lang="zh-CN">{explanation}</dd>
          </div>
        )}
      </dl>
      {finding.correction && <CorrectionRow finding={finding} correction={finding.correction} />}
      {unexplained && (
        <div className="finding-actions">
          <Button
            size="small"
            aria-label={`${texts.explain} ${cell}`}
            onClick={() => void session.fillAt({ sheet, cell })}
          >
            {texts.explain}
          </Button>
          {finding.explanationOutdated && (
            <TaskButton
              task="correct"
              size="small"
              aria-label={`${texts.stillHolds} ${cell}`}
              onRun={() => void session.corrections.confirm(finding)}
            >
              {texts.stillHolds}
            </TaskButton>
          )}
        </div>
      )}
    </li>
  );
}
