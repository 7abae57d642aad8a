import { useRef, type DragEvent } from 'react';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { droppedFiles, keepHere } from './given-files';
import { ReadingProgress } from './ReadingProgress';
import { ResultSection } from './ResultSection';
import { RollupList } from './RollupList';
import { TakeFiles } from './TakeFiles';

/** 收表汇总: drop what the units sent, see what came of it, and make the result. */
export function ReceiveView() {
  const rollup = useRollup();
  const { view, told, reading } = useStore(rollup.state);
  const tab = useRef<HTMLDivElement>(null);
  useKeptFocus(tab, `${reading === null} ${view?.files ?? 0}`);
  const drop = (event: DragEvent): void => {
    keepHere(event);
    void droppedFiles(event.dataTransfer).then((files) => rollup.read(files));
  };
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
