import type { Finding } from '../../core/model/finding';
import { SeverityBadge } from './SeverityBadge';

/** One finding in short: severity, what is wrong, what to do. */
export function FindingLine({ finding }: { finding: Finding }) {
  return (
    <li className="finding-line">
      <SeverityBadge severity={finding.severity} />
      <span className="wrap" lang="zh-CN">
        {finding.message}
        <span className="soft"> {finding.remedy}</span>
      </span>
    </li>
  );
}
