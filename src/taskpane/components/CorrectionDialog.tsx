import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { usePane } from '../hooks/use-pane';
import { useStore } from '../hooks/use-store';
import { useValidationStrings } from '../hooks/use-validation-strings';
import { placeOf, type Correctable } from '../session/report';
import { BeforeAfter } from './CorrectionRow';

/** 全部修正: every certain correction with what stands there and what will, to be ticked off before they are made. */
export function CorrectionDialog() {
  const desk = usePane().corrections;
  const { preview } = useStore(desk.state);
  return (
    <Dialog open={preview !== null} onOpenChange={(_, { open }) => !open && desk.preview(null)}>
      <DialogSurface className="dialog">
        <Preview corrections={preview ?? []} />
      </DialogSurface>
    </Dialog>
  );
}

function Preview({ corrections }: { corrections: readonly Correctable[] }) {
  const desk = usePane().corrections;
  const texts = useValidationStrings();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = corrections.filter(({ correction }) => !left.has(placeOf(correction)));
  const all = chosen.length === corrections.length;
  const choose = (places: readonly string[], wanted: boolean): void => {
    const others = [...left].filter((place) => !places.includes(place));
    setLeft(new Set(wanted ? others : [...others, ...places]));
  };
  return (
    <DialogBody>
      <DialogTitle>{texts.previewTitle}</DialogTitle>
      <DialogContent className="previews">
        <p className="hint">{texts.previewHint}</p>
        <Checkbox
          label={texts.previewAll(chosen.length, corrections.length)}
          checked={all ? true : chosen.length > 0 ? 'mixed' : false}
          onChange={() =>
            choose(
              corrections.map(({ correction }) => placeOf(correction)),
              !all,
            )
          }
        />
        <ul className="plain">
          {corrections.map((finding) => {
            const place = placeOf(finding.correction);
            return (
              <PreviewItem
                key={place}
                finding={finding}
                chosen={!left.has(place)}
                onChoose={(wanted) => choose([place], wanted)}
              />
            );
          })}
        </ul>
      </DialogContent>
      <DialogActions fluid className="dialog-actions">
        <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={() => void desk.correct(chosen)}>
          {texts.confirm(chosen.length)}
        </Button>
        <Button onClick={() => desk.preview(null)}>{texts.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface PreviewItemProps {
  finding: Correctable;
  chosen: boolean;
  onChoose: (wanted: boolean) => void;
}

function PreviewItem({ finding, chosen, onChoose }: PreviewItemProps) {
  const { correction, indicator, message } = finding;
  const details = useId();
  return (
    <li className="preview-item">
      <Checkbox
        checked={chosen}
        aria-describedby={details}
        onChange={(_, { checked }) => onChoose(checked === true)}
        label={
          <span className="wrap">
            <span className="cell">{placeOf(correction)}</span> <span lang="zh-CN">{indicator}</span>
          </span>
        }
      />
      <div className="preview-details" id={details}>
        <BeforeAfter finding={finding} correction={correction} />
        <p className="hint wrap" lang="zh-CN">
          {message}
        </p>
      </div>
    </li>
  );
}
