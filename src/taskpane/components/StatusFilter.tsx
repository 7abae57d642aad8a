import type { RowStatus, SheetOverview } from '../../app/overview';
import { usePane, useStrings } from '../hooks/use-pane';
import { Choice } from './Choice';

const ALL = 'all';

/** Shows only the indicators of one status, with how many there are. */
export function StatusFilter({ sheet, chosen }: { sheet: SheetOverview; chosen: RowStatus | null }) {
  const { progress } = usePane();
  const strings = useStrings();
  const counted = sheet.tally.some(({ status }) => status === chosen);
  return (
    <Choice
      label={strings.progress.filter}
      options={[
        { id: ALL, text: strings.progress.all(sheet.rows.length) },
        ...sheet.tally.map(({ status, count }) => ({
          id: status,
          text: strings.progress.option(strings.statuses[status], count),
        })),
      ]}
      chosen={counted ? chosen : ALL}
      onChoose={(id) => progress.show({ status: id === ALL ? null : (id as RowStatus) })}
    />
  );
}
