import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Verification } from '../../app/seal/verify-workbook';
import type { CellValue } from '../../core/model/cells';
import { useShareStrings } from '../hooks/use-share-strings';
import { changeLines, type ChangeLine } from '../session/seal-changes';

/** Changes shown of a seal before 再显示. */
const PAGE = 30;

type GoTo = (sheet: string, cell: string) => void;

/** What a seal says of its workbook: intact or not, by whom and when, and what changed. `goTo` where the workbook is open. */
export function SealVerdict({ found, goTo }: { found: Verification; goTo?: GoTo }) {
  const texts = useShareStrings();
  const [shown, setShown] = useState(PAGE);
  if (found.state === 'unsealed') return <p className="flat">{texts.unsealed}</p>;
  const lines = changeLines(found, texts);
  const left = lines.length - shown;
  return (
    <div className="facts">
      <p className="flat">
        <b>{found.state === 'sealed' ? texts.intact : texts.changed(lines.length)}</b>
      </p>
      {found.seal && (
        <>
          <p className="flat">{texts.sealedBy(found.seal.by, found.seal.at)}</p>
          <p className="flat figure">{texts.digest(found.seal.digest)}</p>
          <p className="hint">{texts.noSignature}</p>
          {found.comparison.remarks.map((remark) => (
            <p key={remark} className="hint" lang="zh-CN">
              {remark}
            </p>
          ))}
        </>
      )}
      {lines.length > 0 && (
        <ul className="plain seal-changes" aria-label={texts.changes}>
          {lines.slice(0, shown).map((line, at) => (
            <li key={at} className="wrap">
              <Line line={line} {...(goTo ? { goTo } : {})} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(left, PAGE))}
        </Button>
      )}
    </div>
  );
}

function Line({ line, goTo }: { line: ChangeLine; goTo?: GoTo }) {
  const texts = useShareStrings();
  if (line.kind === 'text') return <span lang="zh-CN">{line.text}</span>;
  const { sheet, cell, indicator, before, after } = line.change;
  const shown = (value: CellValue): string => (value === null ? texts.blank : String(value));
  const place = `${sheet}${cell === null ? ` ${texts.gone}` : `!${cell}`}`;
  return (
    <>
      {goTo && cell !== null ? (
        <Link as="button" className="wrap" onClick={() => goTo(sheet, cell)}>
          {place}
        </Link>
      ) : (
        <span>{place}</span>
      )}{' '}
      <span lang="zh-CN">{indicator ?? ''}</span>{' '}
      <span className="figure">
        {shown(before)} → {shown(after)}
      </span>
    </>
  );
}
