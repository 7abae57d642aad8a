import { WandRegular } from '@fluentui/react-icons/svg/wand';
import type { Correction, Finding } from '../../core/model/finding';
import { usePane, useStrings } from '../hooks/use-pane';
import { valueText } from '../session/report';
import { TaskButton } from './TaskButton';

/** A certain correction: what stands there, what would, and the click that does it. */
export function CorrectionRow({ finding, correction }: { finding: Finding; correction: Correction }) {
  const { validation } = usePane();
  const strings = useStrings();
  const before = valueText(finding.value) || strings.validation.blank;
  const after = valueText(correction.value) || strings.validation.blank;
  return (
    <div className="correction">
      <span className="wrap">
        {strings.validation.before} <del>{before}</del> {strings.validation.after} <ins>{after}</ins>
      </span>
      <TaskButton
        task="correct"
        size="small"
        icon={<WandRegular />}
        aria-label={strings.validation.correctLabel(correction.cell, correction.label)}
        onRun={() => void validation.correct([finding])}
      >
        {strings.validation.correct}
      </TaskButton>
    </div>
  );
}
