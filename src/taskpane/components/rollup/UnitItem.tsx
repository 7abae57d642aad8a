import { Badge } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useState } from 'react';
import type { UnitRow } from '../../../app/rollup/rollup-view';
import type { SealState } from '../../../core/rollup/submission';
import { useRollup } from '../../hooks/use-rollup';
import { minuteText } from '../../session/rollup-rows';
import { UnitDetails } from './UnitDetails';

const COLORS = { sealed: 'success', changed: 'danger', unsealed: 'informative' } as const satisfies Record<
  SealState,
  string
>;

/** One unit: what came of it in a line, the rest when it is opened. Rows that did not change are not drawn again. */
export const UnitItem = memo(UnitRowView, (before, after) => JSON.stringify(before) === JSON.stringify(after));

function UnitRowView({ row }: { row: UnitRow }) {
  const { texts } = useRollup();
  const [open, setOpen] = useState(false);
  const { display, state, counts, versions } = row;
  if (state === null)
    return (
      <li className="row unit-head">
        <b className="wrap unit-name" lang="zh-CN">
          {display}
        </b>
        <Badge appearance="outline" color="warning" className="badge">
          {texts.missing}
        </Badge>
      </li>
    );
  return (
    <li className="row">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="unit-head">
          <b className="wrap unit-name" lang="zh-CN">
            <ChevronRightRegular className="chevron" aria-hidden="true" />
            {display}
          </b>
          <Badge appearance="tint" color={COLORS[state]} className="badge">
            {texts.seals[state]}
          </Badge>
          <span className="row-foot unit-facts">
            <span lang="zh-CN">
              {row.otherPeriod ? <Mark text={row.period ?? texts.noPeriod} /> : (row.period ?? texts.noPeriod)}
            </span>
            <span>{counts.error > 0 ? <Mark text={texts.error(counts.error)} /> : texts.error(0)}</span>
            <span>{texts.warning(counts.warning)}</span>
            <span>{texts.explained(counts.explained)}</span>
            <span>{versions.length > 1 ? <Mark text={texts.versions(versions.length)} /> : texts.versions(1)}</span>
            <span>
              {row.picked ? <Mark text={texts.picked} /> : row.at === null ? '' : minuteText(row.at).slice(0, 10)}
            </span>
          </span>
        </summary>
        {open && <UnitDetails row={row} />}
      </details>
    </li>
  );
}

/** What is out of the common. */
function Mark({ text }: { text: string }) {
  return <b>{text}</b>;
}
