import { Checkbox, Field } from '@fluentui/react-components';
import type { Plan } from '../../core/model/plan';
import { usePane, useStrings } from '../hooks/use-pane';
import { ALL_BOXES, boxOptions, SEVERAL_BOXES, type BoxOption, type Choice as Chosen } from '../session/choices';
import { Choice } from './Choice';

/** 专栏: one of the plan, all of them with a contents sheet, or those that are ticked. */
export function BoxChoice({ plan, choice }: { plan: Plan; choice: Chosen }) {
  const { insertion, desk } = usePane();
  const { insert } = useStrings();
  const boxes = boxOptions(desk.services.catalogue, plan);
  const usable = boxes.filter(({ reason }) => reason === null);
  const many = [
    { id: ALL_BOXES, text: insert.all(usable.length) },
    { id: SEVERAL_BOXES, text: insert.severalBoxes },
  ];
  const singles = boxes.map((box) => ({
    id: box.id,
    text: [nameOf(box), box.reason === null ? '' : insert.unavailable(box.reason)].filter(Boolean).join(' — '),
    disabled: box.reason !== null,
  }));
  return (
    <>
      <Choice
        label={insert.box}
        options={usable.length > 1 ? [...many, ...singles] : singles}
        chosen={choice.boxId}
        onChoose={(boxId) => insertion.choose({ boxId })}
      />
      {choice.boxId === SEVERAL_BOXES && <Ticks boxes={usable} ticked={choice.boxIds ?? []} />}
    </>
  );
}

function Ticks({ boxes, ticked }: { boxes: readonly BoxOption[]; ticked: readonly string[] }) {
  const { insertion } = usePane();
  const { insert } = useStrings();
  const choose = (id: string, on: boolean): void => {
    const wanted = on ? [...ticked, id] : ticked.filter((other) => other !== id);
    // In the order of the plan, whatever the order of the ticks.
    insertion.choose({ boxIds: boxes.flatMap((box) => (wanted.includes(box.id) ? [box.id] : [])) });
  };
  return (
    <Field className="field" label={insert.pickBoxes} hint={insert.picked(ticked.length)}>
      <div className="ticks" role="group" aria-label={insert.pickBoxes}>
        {boxes.map((box) => (
          <Checkbox
            key={box.id}
            label={nameOf(box)}
            checked={ticked.includes(box.id)}
            onChange={(_, { checked }) => choose(box.id, checked === true)}
          />
        ))}
      </div>
    </Field>
  );
}

function nameOf({ number, title }: BoxOption): string {
  return number === title ? number : `${number} ${title}`;
}
