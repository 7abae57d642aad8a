import { Badge, Button, Link } from '@fluentui/react-components';
import type { Finding } from '../../core/model/finding';
import { usePane, useStrings } from '../hooks/use-pane';
import { CorrectionRow } from './CorrectionRow';

/** One finding: where, what is wrong, what to do, on what basis, and what can be done here. */
export function FindingItem({ finding }: { finding: Finding }) {
  const session = usePane();
  const strings = useStrings();
  const { sheet, cell, indicator, message, remedy, basis, explanation, severity } = finding;
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
          <span className="cell">{cell}</span> <span lang="zh-CN">{indicator ?? strings.validation.sheetLevel}</span>
        </Link>
        {explanation !== null && severity === 'warning' && (
          <Badge appearance="tint" color="success" className="badge">
            {strings.validation.explained}
          </Badge>
        )}
      </div>
      <p className="wrap" lang="zh-CN">
        {message}
      </p>
      <dl className="reasons">
        <div>
          <dt>{strings.validation.remedy}</dt>
          <dd lang="zh-CN">{remedy}</dd>
        </div>
        <div>
          <dt>{strings.validation.why}</dt>
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
            aria-label={`${strings.validation.explain} ${cell}`}
            onClick={() => void session.fillAt({ sheet, cell })}
          >
            {strings.validation.explain}
          </Button>
        </div>
      )}
    </li>
  );
}
