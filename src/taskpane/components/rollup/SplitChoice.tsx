import { Field } from '@fluentui/react-components';
import { findPlan } from '../../../core/model/catalogue';
import { usePane } from '../../hooks/use-pane';
import { useRollup } from '../../hooks/use-rollup';
import { useStore } from '../../hooks/use-store';
import { ALL_BOXES, boxOptions } from '../../session/choices';
import { Choice } from '../Choice';
import { OneFile } from './OneFile';

const HAND = 'hand';
const BASE = 'base';
const PRINTED = '';
/** Least decimals that are offered for the parts. */
const DECIMALS = [1, 2, 3, 4];

/** What is split, over which units, and how. */
export function SplitChoice() {
  const { catalogue } = usePane().desk.services;
  const { split } = useRollup();
  const { planId, boxId, list, byBase, decimals } = useStore(split.state);
  const { texts } = split;
  const plan = findPlan(catalogue, planId);
  const boxes = plan ? boxOptions(catalogue, plan).filter(({ reason }) => reason === null) : [];
  const singles = boxes.map(({ id, number, title }) => ({
    id,
    text: number === title ? number : `${number} ${title}`,
  }));
  const all = { id: ALL_BOXES, text: texts.allBoxes(boxes.length) };
  return (
    <>
      <Choice
        label={texts.plan}
        options={catalogue.plans.map(({ id, shortName }) => ({ id, text: shortName }))}
        chosen={planId}
        onChoose={(id) => void split.choose({ planId: id })}
      />
      <Choice
        label={texts.box}
        options={boxes.length > 1 ? [all, ...singles] : singles}
        chosen={boxId}
        onChoose={(id) => void split.choose({ boxId: id })}
      />
      <Field className="field" label={texts.list} hint={texts.listHint}>
        <div role="group">
          <OneFile
            file={list?.name ?? null}
            instead={texts.listOfPlan}
            accept=".csv,.txt"
            choose={texts.chooseList}
            drop={texts.dropList}
            onGiven={(given) => split.choose({ list: given && { name: given.name, file: given } })}
          />
        </div>
      </Field>
      <div className="fields">
        <Choice
          label={texts.way}
          options={[
            { id: HAND, text: texts.byHand },
            { id: BASE, text: texts.byBase },
          ]}
          chosen={byBase ? BASE : HAND}
          onChoose={(id) => void split.choose({ byBase: id === BASE })}
          hint={byBase ? texts.byBaseHint : undefined}
        />
        <Choice
          label={texts.decimals}
          options={[
            { id: PRINTED, text: texts.asPrinted },
            ...DECIMALS.map((count) => ({ id: String(count), text: texts.places(count) })),
          ]}
          chosen={decimals === null ? PRINTED : String(decimals)}
          onChoose={(id) => void split.choose({ decimals: id === PRINTED ? null : Number(id) })}
        />
      </div>
    </>
  );
}
