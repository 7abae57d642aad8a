import { Button, Checkbox } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { openDoubts, reviewSource, type Review } from '../../../app/own-plans/review';
import type { DraftRow } from '../../../core/catalogue/own-draft';
import type { Doubt } from '../../../core/notation/table/table';
import { useKeptFocus } from '../../hooks/use-kept-focus';
import { useStore } from '../../hooks/use-store';
import type { PlanWorkshop } from '../../session/plan-workshop';
import { DoubtBox } from './DoubtBox';
import { ReviewRow } from './ReviewRow';

/** Rows shown before 再显示. */
const PAGE = 40;

/** The print and the program's reading, row by row, with what it asks. */
export function ReviewStep({ workshop }: { workshop: PlanWorkshop }) {
  const { review } = useStore(workshop.state);
  return review ? <Rows workshop={workshop} review={review} /> : null;
}

function Rows({ workshop, review }: { workshop: PlanWorkshop; review: Review }) {
  const { strings } = workshop;
  const { onlyDoubts, editing } = useStore(workshop.state);
  const [shown, setShown] = useState(PAGE);
  const doubts = useMemo(() => openDoubts(review), [review]);
  const settled = useDeferredValue(review);
  const problems = useMemo(() => reviewSource(settled).problems, [settled]);
  const byRow = useMemo(() => groupedByRow(review, doubts), [review, doubts]);
  const wanted = review.rows.filter(
    (row) =>
      !onlyDoubts || row.row === editing || byRow.has(row.row) || problems.some((problem) => problem.row === row.row),
  );
  const counts = strings.counts(
    review.rows.filter((row) => !row.omitted).length,
    doubts.length,
    review.reading.unread.length,
  );
  const left = wanted.length - shown;
  const foot = useRef<HTMLDivElement>(null);
  useKeptFocus(foot, `${wanted.length} ${doubts.length} ${shown}`);
  return (
    <>
      <p className="hint">{strings.reviewHint}</p>
      <p className="summary" aria-live="polite">
        <span>{review.reading.title}</span>
        <b>{counts.rows}</b>
        <b>{counts.doubts}</b>
        {counts.unread !== '' && <b>{counts.unread}</b>}
      </p>
      <Unread workshop={workshop} review={review} />
      {(byRow.get(null) ?? []).map((doubt) => (
        <DoubtBox key={`${doubt.kind} ${doubt.row} ${doubt.column}`} workshop={workshop} doubt={doubt} />
      ))}
      <Checkbox
        label={strings.onlyDoubts}
        checked={onlyDoubts}
        onChange={(_, { checked }) => workshop.showOnlyDoubts(checked === true)}
      />
      {wanted.length === 0 && <p className="hint">{strings.noneLeft}</p>}
      <ul className="plain">
        {wanted.slice(0, shown).map((row) => (
          <ReviewRow
            key={row.row}
            workshop={workshop}
            row={row}
            parent={nameAt(review.rows, row.parent)}
            doubts={byRow.get(row.row) ?? NO_DOUBTS}
            problems={problems.filter((problem) => problem.row === row.row)}
            editing={editing === row.row}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {strings.more(Math.min(left, PAGE))}
        </Button>
      )}
      <div className="actions" ref={foot}>
        <Button appearance="primary" onClick={() => workshop.goTo('save')}>
          {strings.toSave}
        </Button>
        <Button onClick={() => workshop.goTo('start')}>{strings.toStart}</Button>
      </div>
    </>
  );
}

const NO_DOUBTS: readonly Doubt[] = [];

/** Doubts by the grid row of their indicator; null holds those about the table. */
function groupedByRow(review: Review, doubts: readonly Doubt[]): Map<number | null, Doubt[]> {
  const groups = new Map<number | null, Doubt[]>();
  for (const doubt of doubts) {
    const row = doubt.indicator === null ? null : (review.reading.indicators[doubt.indicator]?.row ?? null);
    groups.set(row, [...(groups.get(row) ?? []), doubt]);
  }
  return groups;
}

function nameAt(rows: readonly DraftRow[], row: number | null): string | null {
  return row === null ? null : (rows.find((other) => other.row === row)?.name ?? null);
}

function Unread({ workshop: { strings }, review }: { workshop: PlanWorkshop; review: Review }) {
  const { unread } = review.reading;
  if (unread.length === 0) return null;
  return (
    <details className="details" open={unread.length <= 3}>
      <summary>{strings.unread(unread.length)}</summary>
      <ul>
        {unread.slice(0, 50).map((cell) => (
          <li key={`${cell.row} ${cell.column}`} className="wrap">
            {strings.unreadCell(cell.line, cell.printed.trim(), cell.reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
