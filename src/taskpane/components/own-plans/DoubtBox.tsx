import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Doubt } from '../../../core/notation/table/table';
import type { PlanWorkshop } from '../../session/plan-workshop';

/** Something the reader is not sure of: how it was read, what it asks, and the answers there are. */
export function DoubtBox({ workshop, doubt }: { workshop: PlanWorkshop; doubt: Doubt }) {
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
        <Button size="small" appearance="transparent" onClick={() => workshop.confirm(doubt)}>
          {workshop.strings.right}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
