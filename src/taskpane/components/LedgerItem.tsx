import { Badge } from '@fluentui/react-components';
import type { LedgerVerdict } from '../../core/ledger/verdict';
import type { Figure } from '../../core/model/figure';
import { useStrings } from '../hooks/use-pane';
import type { ShownEntry, ShownStep } from '../session/ledger';

const COLORS = {
  met: 'success',
  missed: 'danger',
  incomparable: 'warning',
  running: 'brand',
  'no-target': 'subtle',
  'no-outcome': 'subtle',
  unmeasured: 'subtle',
} as const satisfies Record<LedgerVerdict, string>;

/** One indicator through the plans, under the head of its theme where that begins. */
export function LedgerItem({ entry, theme }: { entry: ShownEntry; theme: string | null }) {
  const strings = useStrings();
  const remarks = entry.steps.filter((step) => step.remarks.length > 0);
  return (
    <li className="row" data-depth={entry.parent === null ? 0 : 1}>
      {theme !== null && (
        <h2 className="caption" lang="zh-CN">
          {theme}
        </h2>
      )}
      <h3 className="flat wrap ledger-name" lang="zh-CN">
        {entry.parent === null ? '' : '其中：'}
        {entry.indicator}
        {entry.unit === '' ? '' : `（${entry.unit}）`}
      </h3>
      <ol className="plain ledger-steps">
        {entry.steps.map((step) => (
          <Step key={step.plan} step={step} />
        ))}
      </ol>
      {remarks.length > 0 && (
        <details className="details">
          <summary>{strings.ledger.remarks}</summary>
          <ul lang="zh-CN">
            {remarks.map(({ plan, period, remarks: lines }) => (
              <li key={plan}>{`${period}：${lines.join('；')}。`}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Target → result → next base of one plan, its verdict, and what is to be noticed, all in words. */
function Step({ step }: { step: ShownStep }) {
  const strings = useStrings();
  const marks = step.flags.filter((flag) => flag !== 'scope-break' || step.verdict !== 'incomparable');
  return (
    <li className="ledger-step">
      <span className="soft" lang="zh-CN">
        {step.period}
      </span>
      <span className="ledger-figures" lang="zh-CN">
        <Part label={strings.ledger.target} figure={step.target} />
        {step.outcome && <Part label={strings.ledger.outcome} figure={step.outcome} arrow />}
        {step.nextBase &&
          (isSame(step.nextBase, step.outcome) ? (
            <span className="soft">{strings.ledger.isNextBase}</span>
          ) : (
            <Part label={strings.ledger.nextBase} figure={step.nextBase} arrow />
          ))}
      </span>
      <Badge appearance="tint" color={COLORS[step.verdict]} className="badge">
        {strings.ledger.verdicts[step.verdict]}
      </Badge>
      {marks.length > 0 && (
        <span className="ledger-marks hint">{marks.map((flag) => strings.ledger.marks[flag]).join(' · ')}</span>
      )}
    </li>
  );
}

function isSame(base: Figure, outcome: Figure | null): boolean {
  return base.printed === outcome?.printed;
}

/** A figure as printed; its part in the step is read out and stands in the legend above the list. */
function Part({ label, figure, arrow }: { label: string; figure: Figure; arrow?: boolean }) {
  return (
    <span className="figure">
      {arrow && (
        <span className="soft" aria-hidden="true">
          {'→ '}
        </span>
      )}
      <span className="unseen">{`${label} `}</span>
      {figure.missing ? '—' : figure.printed}
    </span>
  );
}
