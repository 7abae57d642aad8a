import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { useRef } from 'react';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { TaskButton } from '../TaskButton';

/** Chooses an exported plan file and takes it in. */
export function ImportButton({ workshop }: { workshop: PlanWorkshop }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <TaskButton task="own-plan" icon={<ArrowImportRegular />} onRun={() => input.current?.click()}>
        {workshop.strings.import}
      </TaskButton>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          if (file) void workshop.importFile(file).finally(() => (target.value = ''));
        }}
      />
    </>
  );
}
