import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { DraftRow, RowEdit } from '../../../core/catalogue/own-draft';
import type { Attribute } from '../../../core/model/indicator';
import { useStrings } from '../../hooks/use-pane';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { Choice } from '../Choice';

const NONE = '';

/** Corrects a row; what is typed is read at once and shown above. Return ends it. */
export function RowForm({ workshop, row }: { workshop: PlanWorkshop; row: DraftRow }) {
  const { strings } = workshop;
  const pane = useStrings();
  const rows = useStore(workshop.state).review?.rows ?? [];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const edit = (part: RowEdit) => workshop.edit(row.row, part);
  const asked = row.targetAsText || row.target.figure.qualitative;
  const parents = rows.filter((other) => other.row < row.row && !other.omitted);
  return (
    <form
      className="facts"
      onSubmit={(event) => {
        event.preventDefault();
        workshop.openForm(null);
      }}
    >
      <div className="fields">
        <Field className="field wide" label={strings.name}>
          <Input ref={first} value={row.name} onChange={(_, { value }) => edit({ name: value })} />
        </Field>
        <Field className="field" label={strings.unit}>
          <Input value={row.unit} onChange={(_, { value }) => edit({ unit: value })} />
        </Field>
        <Field className="field" label={strings.section}>
          <Input value={row.section ?? ''} onChange={(_, { value }) => edit({ section: value })} />
        </Field>
        <Field className="field" label={strings.baseline} hint={row.meaning.baseline}>
          <Input value={row.baseline.figure.printed} onChange={(_, { value }) => edit({ baseline: value })} />
        </Field>
        <Field className="field" label={strings.target} hint={row.meaning.target}>
          <Input value={row.target.figure.printed} onChange={(_, { value }) => edit({ target: value })} />
        </Field>
        <Choice
          label={strings.attribute}
          options={[
            { id: NONE, text: strings.noAttribute },
            ...(['约束性', '预期性'] as const).map((id) => ({ id, text: pane.attributes[id] })),
          ]}
          chosen={row.attribute ?? NONE}
          onChoose={(id) => edit({ attribute: id === NONE ? null : (id as Attribute) })}
        />
        <Choice
          label={strings.parent}
          options={[
            { id: NONE, text: strings.noParent },
            ...parents.map((other) => ({ id: String(other.row), text: `${other.no} ${other.name}`.trim() })),
          ]}
          chosen={row.parent === null ? NONE : String(row.parent)}
          onChoose={(id) => edit({ parent: id === NONE ? null : Number(id) })}
        />
      </div>
      {asked && (
        <Checkbox
          label={strings.keepAsText}
          checked={row.targetAsText}
          onChange={(_, { checked }) => edit({ targetAsText: checked === true })}
        />
      )}
      <div className="actions">
        <Button type="submit" appearance="primary" size="small">
          {strings.done}
        </Button>
      </div>
    </form>
  );
}
