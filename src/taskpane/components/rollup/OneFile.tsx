import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface OneFileProps {
  /** Name of the file that is given, or null. */
  file: string | null;
  /** Shown in the place of a name while none is given. */
  instead?: string;
  accept: string;
  choose: string;
  drop: string;
  /** Null takes the file away. */
  onGiven: (file: File | null) => Promise<unknown>;
}

/** A file to give, with its name and the way to take it back. */
export function OneFile({ file, instead, accept, choose, drop, onGiven }: OneFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const shown = file ?? instead;
  return (
    <>
      {shown !== undefined && <p className="flat wrap">{shown}</p>}
      <div className="actions">
        <Button size="small" onClick={() => input.current?.click()}>
          {choose}
        </Button>
        {file !== null && (
          <Button size="small" appearance="subtle" onClick={() => void onGiven(null)}>
            {drop}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const given = target.files?.[0];
          // The same file can be chosen again.
          if (given) void onGiven(given).finally(() => (target.value = ''));
        }}
      />
    </>
  );
}
