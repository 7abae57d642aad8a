import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { groupsOf, type FindingGroup } from '../session/report';
import { FindingItem } from './FindingItem';
import { SeverityBadge } from './SeverityBadge';

/** Findings shown of a group before 再显示. */
const PAGE = 30;

/** Findings by severity and sheet. */
export function FindingList() {
  const { validation } = usePane();
  const { report, severity } = useStore(validation.state);
  return groupsOf(report, severity).map((group) => <Group key={`${group.severity} ${group.sheet}`} group={group} />);
}

function Group({ group: { severity, sheet, findings } }: { group: FindingGroup }) {
  const strings = useStrings();
  const [shown, setShown] = useState(PAGE);
  const left = findings.length - shown;
  return (
    <section className="group" aria-label={`${strings.severities[severity]} ${sheet}`}>
      <div className="group-head">
        <SeverityBadge severity={severity} />
        <h2 className="title wrap">{sheet}</h2>
        <span className="soft">{findings.length}</span>
      </div>
      <ul className="plain">
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={`${finding.cell} ${finding.rule} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {strings.validation.more(Math.min(left, PAGE))}
        </Button>
      )}
    </section>
  );
}
