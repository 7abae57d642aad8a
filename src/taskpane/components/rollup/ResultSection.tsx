import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { RollupView } from '../../../app/rollup/rollup-view';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { Choice } from '../Choice';
import { download } from '../download';
import { TaskButton } from '../TaskButton';
import { UnitList } from './UnitList';

const NONE = '';
/** Decimals that are offered for 舍位平衡. */
const DECIMALS = [0, 1, 2, 3];

/** What is rolled up and how, and the files that are made of it. */
export function ResultSection({ view }: { view: RollupView }) {
  const rollup = useRollup();
  const { decimals, reading } = useStore(rollup.state);
  const { texts } = rollup;
  const make = async (form: 'workbook' | 'csv'): Promise<void> => {
    const file = await rollup.make(form);
    if (file) download(file);
  };
  const idle = view.plan === null || reading !== null;
  return (
    <section className="stack" aria-label={texts.make}>
      {view.plans.length > 1 && (
        <Choice
          label={texts.plan}
          options={view.plans.map(({ id, name }) => ({ id, text: name }))}
          chosen={view.plan?.id ?? null}
          onChoose={(id) => void rollup.choosePlan(id)}
        />
      )}
      <details className="details">
        <summary>{texts.options}</summary>
        <div className="stack exports">
          <UnitList />
          <Choice
            label={texts.decimals}
            options={[
              { id: NONE, text: texts.noDecimals },
              ...DECIMALS.map((places) => ({ id: String(places), text: texts.toDecimals(places) })),
            ]}
            chosen={decimals === null ? NONE : String(decimals)}
            onChoose={(id) => rollup.show({ decimals: id === NONE ? null : Number(id) })}
          />
        </div>
      </details>
      {view.problem !== null && (
        <p className="flat wrap lines" lang="zh-CN" role="alert">
          {view.problem}
        </p>
      )}
      {view.problem === null && view.plan === null && <p className="flat">{texts.nothingUsable}</p>}
      <div className="actions">
        <TaskButton
          task="rollup"
          appearance="primary"
          icon={<TableAddRegular />}
          running={texts.making}
          disabledFocusable={idle}
          onRun={() => void make('workbook')}
        >
          {texts.make}
        </TaskButton>
        <TaskButton task="rollup-csv" running={texts.making} disabledFocusable={idle} onRun={() => void make('csv')}>
          {texts.csv}
        </TaskButton>
      </div>
      <p className="hint">{texts.macHint}</p>
    </section>
  );
}
