import { Badge, Link, ProgressBar } from '@fluentui/react-components';
import type { ProgressRow } from '../../app/overview';
import { usePane, useStrings } from '../hooks/use-pane';
import { statusText } from '../strings/strings';
import { toneOf, type Tone } from '../session/progress';

const BADGES = {
  good: 'success',
  even: 'brand',
  caution: 'warning',
  bad: 'danger',
  muted: 'subtle',
} as const satisfies Record<Tone, string>;

const BARS = {
  good: 'success',
  even: 'brand',
  caution: 'warning',
  bad: 'error',
  muted: 'brand',
} as const satisfies Record<Tone, string>;

/** One indicator, or one project with its stage: name, target, bar with the rate in figures, status in words. */
export function ProgressItem({ row }: { row: ProgressRow }) {
  const { desk } = usePane();
  const strings = useStrings();
  const tone = toneOf(row.status);
  const name = row.no === '' ? row.name : `${row.no} ${row.name}`;
  const share = Math.min(Math.max(row.completionShare ?? 0, 0), 1);
  return (
    <li className="row" data-depth={Math.min(row.depth, 2)}>
      <div className="row-head">
        <Link as="button" className="wrap row-name" lang="zh-CN" onClick={() => void desk.goTo(row.sheet, row.cell)}>
          {name}
        </Link>
        <Badge appearance="tint" color={BADGES[tone]} className="badge">
          {statusWord(row, strings)}
        </Badge>
      </div>
      {row.completionShare !== null && (
        <ProgressBar
          className="bar"
          value={share}
          thickness="large"
          color={BARS[tone]}
          aria-label={strings.progress.barLabel(row.name)}
          aria-valuetext={row.completion}
        />
      )}
      <p className="row-foot">
        {row.project ? (
          <span lang="zh-CN">
            {strings.progress.stage} {row.project.stage === '' ? strings.entry.none : row.project.stage}
          </span>
        ) : (
          <span lang="zh-CN">
            {strings.progress.target} {row.target === '' ? strings.entry.none : row.target}
            {row.unit === '' || row.target === '' ? '' : `（${row.unit}）`}
          </span>
        )}
        {row.project && row.project.milestones !== '' && (
          <span>
            {strings.progress.milestones} {row.project.milestones}
          </span>
        )}
        {row.completion !== '' && (
          <span>
            {strings.progress.completion} <b>{statusText(strings, row.completion)}</b>
          </span>
        )}
        {row.progress !== '' && row.progress !== row.completion && (
          <span>
            {strings.progress.progress} <b>{statusText(strings, row.progress)}</b>
          </span>
        )}
      </p>
      {row.remarks.length > 0 && (
        <p className="hint" lang="zh-CN">
          {row.remarks.join('；')}
        </p>
      )}
    </li>
  );
}

function statusWord(row: ProgressRow, strings: ReturnType<typeof useStrings>): string {
  if (!row.collected) return strings.progress.notCollected;
  if (row.status) return strings.statuses[row.status];
  if (row.project) return row.filled === 0 ? strings.progress.notFilled : strings.progress.incomplete;
  if (row.target === '') return strings.progress.notMeasured;
  // Values with gaps: the remarks say which.
  return row.filled === 0 ? strings.progress.notFilled : strings.progress.incomplete;
}
