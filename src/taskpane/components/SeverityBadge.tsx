import { Badge } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/model/finding';
import { useStrings } from '../hooks/use-pane';

const LOOKS = {
  error: { color: 'danger', icon: <ErrorCircleFilled /> },
  warning: { color: 'warning', icon: <WarningFilled /> },
  information: { color: 'informative', icon: <InfoFilled /> },
} as const;

/** 强制性, 核实性 or 提示性, in words, with a sign and a colour. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const strings = useStrings();
  const { color, icon } = LOOKS[severity];
  return (
    <Badge appearance="tint" color={color} icon={icon} className="badge">
      {strings.severities[severity]}
    </Badge>
  );
}
