import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { OwnPlan } from '../../../core/catalogue/join';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { QuestionDialog } from '../QuestionDialog';
import { TaskButton } from '../TaskButton';
import { download } from '../download';

/** Plans of one's own in this workbook: export, rename, remove. */
export function SavedPlans({ workshop, own }: { workshop: PlanWorkshop; own: readonly OwnPlan[] }) {
  const { strings } = workshop;
  const { removal, renaming } = useStore(workshop.state);
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list, `${renaming ?? ''} ${own.length}`);
  if (own.length === 0) return <p className="hint">{strings.none}</p>;
  return (
    <>
      <ul className="plain" ref={list}>
        {own.map((item) => (
          <li key={item.plan.id} className="own-plan">
            <PlanFacts workshop={workshop} own={item} />
            {renaming === item.plan.id ? (
              <RenameForm workshop={workshop} own={item} />
            ) : (
              <PlanActions workshop={workshop} own={item} />
            )}
          </li>
        ))}
      </ul>
      <QuestionDialog
        open={removal !== null}
        title={strings.removeTitle}
        answers={[
          { id: 'yes', text: strings.removeYes },
          { id: 'no', text: strings.removeNo, primary: true },
        ]}
        onAnswer={(id) => void workshop.remove(id === 'yes')}
      >
        <p className="flat">{strings.removeText(removal?.own.plan.shortName ?? '')}</p>
        {removal !== null && removal.sheets.length > 0 && (
          <p className="hint">{strings.removeSheets(removal.sheets)}</p>
        )}
      </QuestionDialog>
    </>
  );
}

interface PlanProps {
  workshop: PlanWorkshop;
  own: OwnPlan;
}

function PlanFacts({ workshop: { strings }, own: { plan } }: PlanProps) {
  const rows = plan.boxes.reduce((sum, box) => sum + box.indicators.length, 0);
  return (
    <div className="wrap">
      <strong>{plan.shortName}</strong>
      {plan.name !== plan.shortName && <p className="flat">{plan.name}</p>}
      <p className="hint">{strings.planFacts(`${plan.startYear}—${plan.endYear}`, plan.id, plan.boxes.length, rows)}</p>
    </div>
  );
}

function PlanActions({ workshop, own }: PlanProps) {
  const { strings } = workshop;
  const { id, shortName } = own.plan;
  return (
    <div className="actions">
      <Button
        size="small"
        icon={<ArrowExportRegular />}
        aria-label={strings.exportLabel(shortName)}
        onClick={() => keep(workshop.exportFile(own))}
      >
        {strings.export}
      </Button>
      <Button
        size="small"
        icon={<RenameRegular />}
        aria-label={strings.renameLabel(shortName)}
        onClick={() => workshop.startRename(id)}
      >
        {strings.rename}
      </Button>
      <TaskButton
        task="own-plan"
        size="small"
        icon={<DeleteRegular />}
        aria-label={strings.removeLabel(shortName)}
        onRun={() => void workshop.askRemoval(own)}
      >
        {strings.remove}
      </TaskButton>
    </div>
  );
}

function RenameForm({ workshop, own: { plan } }: PlanProps) {
  const { strings } = workshop;
  const [name, setName] = useState(plan.name);
  const [shortName, setShortName] = useState(plan.shortName);
  const ready = name.trim() !== '' && shortName.trim() !== '';
  const rename = () => workshop.rename(plan.id, { name: name.trim(), shortName: shortName.trim() });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void rename();
      }}
    >
      <Field className="field" label={strings.planName}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field className="field" label={strings.shortName}>
        <Input value={shortName} onChange={(_, { value }) => setShortName(value)} />
      </Field>
      <div className="actions">
        <TaskButton
          task="own-plan"
          appearance="primary"
          size="small"
          disabledFocusable={!ready}
          onRun={() => void rename()}
        >
          {strings.keep}
        </TaskButton>
        <Button size="small" onClick={() => workshop.startRename(null)}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}

function keep({ fileName, text }: { fileName: string; text: string }): void {
  download({ fileName, content: text, type: 'application/json' });
}
