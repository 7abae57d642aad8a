import { Button, Field, Input, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useDeferredValue, useMemo, useRef, useState, type FormEvent } from 'react';
import { openDoubts, reviewSource, type Review } from '../../../app/own-plans/review';
import type { OwnPlanFacts } from '../../../core/catalogue/own-plan';
import { usePane } from '../../hooks/use-pane';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { TaskButton } from '../TaskButton';

/** Name, region, years and units of the plan, and saving. */
export function SaveStep({ workshop }: { workshop: PlanWorkshop }) {
  const { review } = useStore(workshop.state);
  return review ? <SaveForm workshop={workshop} review={review} /> : null;
}

type TextKey = 'name' | 'shortName' | 'region' | 'number' | 'title' | 'id';
type YearKey = 'startYear' | 'endYear' | 'baseYear';

function SaveForm({ workshop, review }: { workshop: PlanWorkshop; review: Review }) {
  const { strings } = workshop;
  const settled = useDeferredValue(review);
  const problems = useMemo(() => reviewSource(settled).problems, [settled]);
  const doubts = useMemo(() => openDoubts(review).length, [review]);
  const { facts, earlier } = review;
  const ready = problems.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void workshop.save();
  };
  const text = (key: TextKey, label: string, hint?: string, wide = true) => (
    <TextField workshop={workshop} facts={facts} name={key} label={label} hint={hint} wide={wide} />
  );
  const year = (key: YearKey, label: string) => (
    <YearField workshop={workshop} facts={facts} name={key} label={label} />
  );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="fields">
        {text('name', strings.planName)}
        {text('shortName', strings.shortName, strings.shortNameHint)}
        {text('region', strings.region, strings.regionHint)}
        {year('startYear', strings.start)}
        {year('endYear', strings.end)}
        {year('baseYear', strings.base)}
        {text('number', strings.box, undefined, false)}
        {text('title', strings.tableTitle)}
      </div>
      <UnitsField workshop={workshop} facts={facts} />
      {earlier === null && text('id', strings.code, strings.codeHint(`${facts.id}.${facts.boxId}.01`))}
      {doubts > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className="notice-body">{strings.openDoubts(doubts)}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody className="notice-body" lang="zh-CN">
            {strings.problems}
            <ul className="problems">
              {problems.slice(0, 10).map((problem) => (
                <li key={`${problem.row} ${problem.message}`}>{problem.message}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className="actions">
        <TaskButton
          task="own-plan"
          appearance="primary"
          icon={<SaveRegular />}
          running={strings.saving}
          disabledFocusable={!ready}
          onRun={() => void workshop.save()}
        >
          {strings.saveButton}
        </TaskButton>
        <Button onClick={() => workshop.goTo('review')}>{strings.toReview}</Button>
      </div>
    </form>
  );
}

interface FieldProps<Key> {
  workshop: PlanWorkshop;
  facts: OwnPlanFacts;
  name: Key;
  label: string;
  hint?: string | undefined;
  wide?: boolean;
}

function TextField({ workshop, facts, name, label, hint, wide = false }: FieldProps<TextKey>) {
  return (
    <Field className={wide ? 'field wide' : 'field'} label={label} hint={hint} required>
      <Input value={facts[name]} onChange={(_, { value }) => workshop.describe({ [name]: value })} />
    </Field>
  );
}

/** A year counts once it has four digits. */
function YearField({ workshop, facts, name, label }: FieldProps<YearKey>) {
  const [typed, setTyped] = useState(String(facts[name]));
  return (
    <Field className="field" label={label} required>
      <Input
        value={typed}
        inputMode="numeric"
        maxLength={4}
        onChange={(_, { value }) => {
          setTyped(value);
          if (/^\d{4}$/.test(value.trim())) workshop.describe({ [name]: Number(value) });
        }}
        onBlur={() => setTyped(String(facts[name]))}
      />
    </Field>
  );
}

function UnitsField({ workshop, facts }: { workshop: PlanWorkshop; facts: OwnPlanFacts }) {
  const { strings } = workshop;
  const { plans } = usePane().desk.services;
  const [typed, setTyped] = useState(facts.units.join('\n'));
  const known = plans.builtIn.plans.find((plan) => plan.region === facts.region.trim());
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (text: string) => {
    setTyped(text);
    workshop.describe({
      units: text
        .split(/[\n、，,;；\t]/u)
        .map((unit) => unit.trim())
        .filter((unit) => unit !== ''),
    });
  };
  return (
    <>
      <Field className="field" label={strings.units} hint={strings.unitsHint}>
        <Textarea ref={field} value={typed} rows={3} resize="vertical" onChange={(_, { value }) => change(value)} />
      </Field>
      {known && typed.trim() === '' && (
        <div className="actions">
          <Button
            size="small"
            onClick={() => {
              change(
                known.units
                  .slice(1)
                  .map((unit) => unit.name)
                  .join('\n'),
              );
              field.current?.focus();
            }}
          >
            {strings.fillUnits(facts.region.trim())}
          </Button>
        </div>
      )}
    </>
  );
}
