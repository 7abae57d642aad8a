import { useEffect, useRef, type DragEvent } from 'react';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { EmptyState } from '../EmptyState';
import { droppedFiles } from './given-files';
import { ReadingProgress } from './ReadingProgress';
import { ResultSection } from './ResultSection';
import { RollupList } from './RollupList';
import { TakeFiles } from './TakeFiles';

/** 汇总: drop what the units sent, see what came of it, and make the result. */
export function RollupTab() {
  const rollup = useRollup();
  const { view, told, unable, reading } = useStore(rollup.state);
  const tab = useRef<HTMLDivElement>(null);
  useKeptFocus(tab, `${reading === null} ${view?.files ?? 0}`);
  useEffect(() => void rollup.open(), [rollup]);
  const drop = (event: DragEvent): void => {
    keepHere(event);
    void droppedFiles(event.dataTransfer).then((files) => rollup.read(files));
  };
  if (unable) return <EmptyState title={rollup.texts.unableTitle} text={rollup.texts.unable} />;
  return (
    <div ref={tab} className="stack rollup" data-takes-files onDragOver={keepHere} onDrop={drop}>
      <TakeFiles />
      <ReadingProgress />
      <p className="unseen" role="status">
        {told}
      </p>
      {view && (
        <>
          <ResultSection view={view} />
          <RollupList view={view} />
        </>
      )}
    </div>
  );
}

/** The workbench would open a file dropped on its pane; here it is read. */
function keepHere(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
