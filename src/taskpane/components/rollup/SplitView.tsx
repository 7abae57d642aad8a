import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useRef, type DragEvent } from 'react';
import type { SplitForm } from '../../../app/ports/split-background';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { download } from '../download';
import { TaskButton } from '../TaskButton';
import { keepHere } from './given-files';
import { OneFile } from './OneFile';
import { SplitChoice } from './SplitChoice';
import { SplitVerdict } from './SplitVerdict';

/** 任务分解: choose, take the sheet, give it back mended, and make a workbook for every unit. */
export function SplitView() {
  const { split } = useRollup();
  const { edited, list, check } = useStore(split.state);
  const { texts } = split;
  const drop = (event: DragEvent): void => {
    keepHere(event);
    void split.take([...event.dataTransfer.files].map((file) => ({ name: file.name, file })));
  };
  const make = async (form: SplitForm): Promise<void> => {
    const file = await split.make(form);
    if (file) download(file);
  };
  const view = useRef<HTMLDivElement>(null);
  useKeptFocus(view, `${edited?.name} ${list?.name}`);
  return (
    <div ref={view} className="stack split" data-takes-files onDragOver={keepHere} onDrop={drop}>
      <SplitChoice />
      <div className="actions">
        <TaskButton
          task="split-sheet"
          appearance={check ? 'secondary' : 'primary'}
          icon={<ArrowDownloadRegular />}
          running={texts.making}
          onRun={() => void make('sheet')}
        >
          {texts.sheet}
        </TaskButton>
      </div>
      <section className="empty" aria-label={texts.back}>
        <b>{texts.back}</b>
        <p className="hint">{texts.backHint}</p>
        <OneFile
          file={edited?.name ?? null}
          accept=".xlsx,.xlsm"
          choose={texts.chooseBack}
          drop={texts.dropBack}
          onGiven={(given) => split.choose({ edited: given && { name: given.name, file: given } })}
        />
      </section>
      <SplitVerdict />
      <div className="actions">
        <TaskButton
          task="split-units"
          appearance={check ? 'primary' : 'secondary'}
          running={texts.making}
          disabledFocusable={check?.ok !== true}
          onRun={() => void make('units')}
        >
          {texts.units}
        </TaskButton>
      </div>
      <p className="hint">{texts.unitsHint}</p>
    </div>
  );
}
