import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UnitRow, VersionRow } from '../../../app/rollup/rollup-view';
import { useRollup } from '../../hooks/use-rollup';
import { minuteText } from '../../session/rollup-rows';

const COLORS = { used: 'brand', partly: 'brand', replaced: 'subtle' } as const;

/** All that is known of a unit's report: what its seal and checks say, and the versions among which a person can choose. */
export function UnitDetails({ row }: { row: UnitRow }) {
  const rollup = useRollup();
  const { texts } = rollup;
  const { error, warning, explained, information } = row.counts;
  return (
    <div className="facts">
      <dl className="pairs">
        <Pair name={texts.period}>
          {row.period ?? texts.noPeriod}
          {row.otherPeriod && ` · ${texts.otherPeriod}`}
        </Pair>
        <Pair name={texts.seal}>
          {row.state && texts.seals[row.state]}
          {row.state === 'sealed' && row.at !== null && ` · ${texts.sealedBy(row.by ?? '', minuteText(row.at))}`}
        </Pair>
        <Pair name={texts.checks}>
          {texts.boxes(row.boxes)} · {texts.checked(error, warning, explained, information)}
        </Pair>
        {row.remarks.length > 0 && (
          <Pair name={texts.remarks}>
            <span lang="zh-CN">{row.remarks.join('；')}</span>
          </Pair>
        )}
      </dl>
      <ul className="plain" aria-label={texts.files}>
        {row.versions.map((version) => (
          <Version key={version.file} version={version} unit={row.unit} alone={row.versions.length === 1} />
        ))}
      </ul>
      {row.picked && (
        <div className="actions">
          <Button size="small" onClick={() => void rollup.pick(row.unit, null)}>
            {texts.unpick}
          </Button>
        </div>
      )}
    </div>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Version({ version, unit, alone }: { version: VersionRow; unit: string; alone: boolean }) {
  const rollup = useRollup();
  const { texts } = rollup;
  const { file, use, period, state, at, by, differing } = version;
  const time = minuteText(at);
  return (
    <li className="version">
      <div className="row-head">
        <span className="wrap">{file}</span>
        <Badge appearance="tint" color={COLORS[use]} className="badge">
          {texts.uses[use]}
        </Badge>
      </div>
      <p className="row-foot">
        <span lang="zh-CN">{period ?? texts.noPeriod}</span>
        <span>{texts.seals[state]}</span>
        <span>{state === 'sealed' ? texts.sealedBy(by ?? '', time) : texts.savedAt(time)}</span>
        {use !== 'used' && <b>{texts.differing(differing)}</b>}
      </p>
      <div className="actions">
        {!alone && use !== 'used' && (
          <Button size="small" aria-label={texts.pickFile(file)} onClick={() => void rollup.pick(unit, file)}>
            {texts.pick}
          </Button>
        )}
        <Button size="small" aria-label={texts.removeFile(file)} onClick={() => void rollup.remove(file)}>
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}
