import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useStrings } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { groupsOf, isExplained, NO_FILTER, type FindingGroup } from '../session/report';
import { FindingItem } from './FindingItem';
import { SeverityBadge } from './SeverityBadge';

/** Findings shown of a group before 再显示. */
const PAGE = 30;

/** Findings by severity and sheet, as far as the filter lets them through. */
export function FindingList() {
  const { validation } = usePane();
  const texts = useValidationStrings();
  const { report, filter } = useStore(validation.state);
  const groups = groupsOf(report, filter);
  const shown = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const all = report.findings.length;
  return (
    <>
      <div className="shown" role="status">
        {shown < all && (
          <>
            <span>{shown === 0 ? texts.noneShown : texts.shown(shown, all)}</span>
            <Button size="small" onClick={() => validation.show(NO_FILTER)}>
              {texts.showAll}
            </Button>
          </>
        )}
      </div>
      {groups.map((group) => (
        <Group key={`${group.severity} ${group.sheet}`} group={group} />
      ))}
    </>
  );
}

function Group({ group: { severity, sheet, findings } }: { group: FindingGroup }) {
  const strings = useStrings();
  const texts = useValidationStrings();
  const [shown, setShown] = useState(PAGE);
  const left = findings.length - shown;
  const explained = findings.filter(isExplained).length;
  return (
    <section className="group" aria-label={`${strings.severities[severity]} ${sheet}`}>
      <div className="group-head">
        <SeverityBadge severity={severity} />
        <h2 className="title wrap">{sheet}</h2>
        <span className="soft group-count">
          {findings.length - explained}
          {explained > 0 && texts.explainedCount(explained)}
        </span>
      </div>
      <ul className="plain">
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={`${finding.cell} ${finding.rule} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(left, PAGE))}
        </Button>
      )}
    </section>
  );
}
