import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Doubt } from '../../../core/notation/table/table';
import type { PlanWorkshop } from '../../session/plan-workshop';

/** Doubts about a target that was not read as a number: leaving it so is a decision, not a confirmation. */
const UNREADABLE: ReadonlySet<Doubt['kind']> = new Set(['several-figures', 'not-a-figure', 'target-missing']);

interface DoubtBoxProps {
  workshop: PlanWorkshop;
  doubt: Doubt;
  /** Grid row of its indicator; null when it is about the table. */
  row?: number | null;
}

/** Something the reader is not sure of: how it was read, what it asks, and the answers there are. */
export function DoubtBox({ workshop, doubt, row = null }: DoubtBoxProps) {
  return (
    <MessageBar className="doubt" intent="warning" layout="multiline">
      <MessageBarBody className="notice-body" lang="zh-CN">
        {doubt.text}
        <span className="doubt-asks">{doubt.asks}</span>
      </MessageBarBody>
      <MessageBarActions className="doubt-answers">
        {doubt.choices.map((choice) => (
          <Button
            key={`${choice.label} ${choice.cell}`}
            className="wrap"
            size="small"
            onClick={() => workshop.answer(doubt, choice)}
          >
            {choice.label}
          </Button>
        ))}
        {row !== null && UNREADABLE.has(doubt.kind) && (
          <Button size="small" onClick={() => workshop.edit(row, { targetAsText: true })}>
            {workshop.strings.asText}
          </Button>
        )}
        {!UNREADABLE.has(doubt.kind) && (
          <Button size="small" appearance="transparent" onClick={() => workshop.confirm(doubt)}>
            {workshop.strings.right}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
