import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RollupView } from '../../../app/rollup/rollup-view';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { rollupFilters, shownUnits, type RollupFilter } from '../../session/rollup-rows';
import { Choice } from '../Choice';
import { ClearButton } from './ClearButton';
import { UnitItem } from './UnitItem';

/** Rows shown before 再显示: a pane stays quick with thousands. */
const PAGE = 60;

/** Who reported what, who is missing, and which files are not used. */
export function RollupList({ view }: { view: RollupView }) {
  const rollup = useRollup();
  const { texts } = rollup;
  const { filter: chosen } = useStore(rollup.state);
  const [shown, setShown] = useState(PAGE);
  const offered = rollupFilters(view);
  const filter = offered.some((each) => each.filter === chosen) ? chosen : 'all';
  const units = shownUnits(view, filter);
  const refused = filter === 'all' || filter === 'refused' ? view.refused : [];
  const left = Math.max(units.length, refused.length) - shown;
  return (
    <section className="stack" aria-label={texts.table}>
      <div className="row-head">
        <p className="summary">
          {view.plan && <b lang="zh-CN">{view.plan.name}</b>}
          {view.plan && <span>{texts.came(view.expected - view.missing, view.expected)}</span>}
          {view.missing > 0 && <span>{texts.missingCount(view.missing)}</span>}
          {view.refused.length > 0 && <span>{texts.refusedCount(view.refused.length)}</span>}
        </p>
        <ClearButton files={view.files} />
      </div>
      {offered.length > 1 && (
        <Choice
          label={texts.filter}
          options={offered.map(({ filter: id, count }) => ({ id, text: texts.option(texts.filters[id], count) }))}
          chosen={filter}
          onChoose={(id) => rollup.show({ filter: id as RollupFilter })}
        />
      )}
      {units.length > 0 && (
        <ul className="plain" aria-label={texts.table}>
          {units.slice(0, shown).map((row) => (
            <UnitItem key={row.unit} row={row} />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <h2 className="title">{texts.refused}</h2>
          <ul className="plain" aria-label={texts.refused}>
            {refused.slice(0, shown).map(({ file, reason }) => (
              <li key={file} className="row">
                <div className="row-head">
                  <b className="wrap">{file}</b>
                  <Button size="small" aria-label={texts.removeFile(file)} onClick={() => void rollup.remove(file)}>
                    {texts.remove}
                  </Button>
                </div>
                <p className="hint wrap" lang="zh-CN">
                  {reason}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(left, PAGE))}
        </Button>
      )}
    </section>
  );
}
