import { WandRegular } from '@fluentui/react-icons/svg/wand';
import type { Correction, Finding } from '../../core/model/finding';
import { usePane } from '../hooks/use-pane';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { valueText } from '../session/report';
import { TaskButton } from './TaskButton';

/** What stands in a cell and what would. */
export function BeforeAfter({ finding, correction }: { finding: Finding; correction: Correction }) {
  const texts = useValidationStrings();
  return (
    <span className="wrap">
      {texts.before} <del>{valueText(finding.value) || texts.blank}</del> {texts.after}{' '}
      <ins>{valueText(correction.value) || texts.blank}</ins>
    </span>
  );
}

/** A certain correction: what stands there, what would, and the click that does it. */
export function CorrectionRow({ finding, correction }: { finding: Finding; correction: Correction }) {
  const { corrections } = usePane();
  const texts = useValidationStrings();
  return (
    <div className="correction">
      <BeforeAfter finding={finding} correction={correction} />
      <TaskButton
        task="correct"
        size="small"
        icon={<WandRegular />}
        aria-label={texts.correctLabel(correction.cell, correction.label)}
        onRun={() => void corrections.correct([finding])}
      >
        {texts.correct}
      </TaskButton>
    </div>
  );
}
