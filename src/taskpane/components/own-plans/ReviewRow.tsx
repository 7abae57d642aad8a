import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { memo, useRef } from 'react';
import type { SaveProblem } from '../../../core/catalogue/own-check';
import type { DraftRow } from '../../../core/catalogue/own-draft';
import type { Doubt } from '../../../core/notation/table/table';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useStrings } from '../../hooks/use-pane';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { DoubtBox } from './DoubtBox';
import { RowForm } from './RowForm';

interface ReviewRowProps {
  workshop: PlanWorkshop;
  row: DraftRow;
  parent: string | null;
  doubts: readonly Doubt[];
  problems: readonly SaveProblem[];
  editing: boolean;
}

/** One row of the table: its print, its reading in Chinese, its doubts, and the ways to put it right. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { workshop, row, parent, doubts, problems, editing } = props;
  const { strings } = workshop;
  const pane = useStrings();
  const own = useRef<HTMLLIElement>(null);
  useKeptFocus(own, [editing, row.omitted, ...doubts.map(({ kind, column }) => `${kind}${column}`)].join());
  const facts = [strings.line(row.line), row.section, parent === null ? null : strings.partOf(parent)];
  return (
    <li ref={own} className="row own-row" data-omitted={row.omitted || undefined}>
      <div className="row-head">
        <span className="wrap" lang="zh-CN">
          <strong>
            {row.no} {row.name}
          </strong>
          {row.unit !== '' && <span className="soft"> {row.unit}</span>}
        </span>
        <State workshop={workshop} row={row} doubts={doubts.length} problems={problems.length} />
      </div>
      <p className="hint" lang="zh-CN">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {!row.omitted && (
        <>
          <table className="reading">
            <thead>
              <tr>
                <td />
                <th scope="col">{strings.printed}</th>
                <th scope="col">{strings.readAs}</th>
              </tr>
            </thead>
            <tbody lang="zh-CN">
              <Cell label={strings.baseline} printed={row.baseline.figure.printed} meaning={row.meaning.baseline} />
              <Cell
                label={strings.target}
                printed={row.target.figure.printed}
                meaning={row.targetAsText ? `${row.meaning.target}（${strings.asText}）` : row.meaning.target}
              />
            </tbody>
          </table>
          <p className="hint">
            {row.attribute === null ? '' : `${pane.attributes[row.attribute]} · `}
            {pane.classes[row.class]}
          </p>
          {doubts.map((doubt) => (
            <DoubtBox key={`${doubt.kind} ${doubt.column}`} workshop={workshop} doubt={doubt} row={row.row} />
          ))}
          {/* An open doubt says the same, and how to settle it. */}
          {(doubts.length === 0 ? problems : []).map((problem) => (
            <MessageBar key={problem.message} intent="error" layout="multiline">
              <MessageBarBody className="notice-body" lang="zh-CN">
                {problem.message}
              </MessageBarBody>
            </MessageBar>
          ))}
        </>
      )}
      {editing ? <RowForm workshop={workshop} row={row} /> : <Actions workshop={workshop} row={row} />}
    </li>
  );
});

function Cell({ label, printed, meaning }: { label: string; printed: string; meaning: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{printed.trim() === '' ? '—' : printed.trim()}</td>
      <td className="figure">{meaning}</td>
    </tr>
  );
}

interface StateProps {
  workshop: PlanWorkshop;
  row: DraftRow;
  doubts: number;
  problems: number;
}

/** In words how the row stands; nothing where it is read without doubt. */
function State({ workshop: { strings }, row, doubts, problems }: StateProps) {
  if (row.omitted)
    return <Badge className="badge" appearance="outline" color="informative" children={strings.omitted} />;
  if (problems > 0) return <Badge className="badge" color="danger" children={strings.problem} />;
  if (doubts > 0) return <Badge className="badge" color="warning" children={strings.doubt} />;
  if (row.edited) return <Badge className="badge" appearance="outline" color="brand" children={strings.edited} />;
  return null;
}

function Actions({ workshop, row }: { workshop: PlanWorkshop; row: DraftRow }) {
  const { strings } = workshop;
  return (
    <div className="actions">
      {!row.omitted && (
        <Button
          size="small"
          icon={<EditRegular />}
          aria-label={strings.editLabel(row.name)}
          onClick={() => workshop.openForm(row.row)}
        >
          {strings.edit}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label={row.omitted ? strings.restoreLabel(row.name) : strings.omitLabel(row.name)}
        onClick={() => workshop.edit(row.row, { omitted: !row.omitted })}
      >
        {row.omitted ? strings.restore : strings.omit}
      </Button>
    </div>
  );
}
