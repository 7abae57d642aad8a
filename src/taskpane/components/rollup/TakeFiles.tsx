import { Button } from '@fluentui/react-components';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, type RefObject } from 'react';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { chosenFiles } from './given-files';

/** Where files are dropped, with buttons that choose them. */
export function TakeFiles() {
  const rollup = useRollup();
  const { view, reading } = useStore(rollup.state);
  const { texts } = rollup;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const input = (ref: RefObject<HTMLInputElement>, more: object) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      {...more}
      onChange={({ target }) => {
        if (target.files) void rollup.read(chosenFiles(target.files));
        // The same files can be chosen again.
        target.value = '';
      }}
    />
  );
  return (
    <section className="empty" aria-label={texts.take}>
      <p className="hint">{texts.hint}</p>
      <div className="actions">
        <Button
          appearance={view || reading ? 'secondary' : 'primary'}
          icon={<DocumentMultipleRegular />}
          onClick={() => files.current?.click()}
        >
          {texts.chooseFiles}
        </Button>
        <Button icon={<FolderOpenRegular />} onClick={() => folder.current?.click()}>
          {texts.chooseFolder}
        </Button>
      </div>
      {input(files, { accept: '.xlsx,.xlsm,.eml' })}
      {input(folder, { webkitdirectory: '' })}
    </section>
  );
}
