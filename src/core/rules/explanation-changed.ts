import type { RowReading } from '../model/reading';
import { defineRule } from './define';
import { allCells, isFilled, isSameValue } from './support/rows';

function textOf({ explanation }: RowReading): string {
  return String(explanation.raw ?? '').trim();
}

/** Every value of the row reads as it was reported. */
function isUnchanged(row: RowReading, previous: RowReading): boolean {
  const before = allCells(previous);
  const now = allCells(row);
  return (
    now.length === before.length &&
    now.every((entry, index) => {
      const other = before[index]!;
      return isFilled(entry) ? isSameValue(entry, other) === true : !isFilled(other);
    })
  );
}

/** Another 核实说明 for the values that were reported before, or none 核实说明被改: an explanation stands as long as its value does. */
export const explanationChanged = defineRule({
  meta: {
    id: 'explanation-changed',
    title: { zh: '核实说明前后不一', en: 'Explanation changed' },
    severity: 'information',
    level: 2,
    family: 'logical',
    basis: '核实说明随数值保留，数值未变的一般不改。',
    requires: ['previousSubmission'],
    silentOnPlainRows: true,
    messages: {
      changed: '数值未变，“核实说明”与上次报送不同，上次是“{before}”',
      withdrawn: '数值未变，上次报送的“核实说明”未保留：“{before}”',
    },
    remedies: {
      changed: '请核对；确需更正的不必改动。',
      withdrawn: '请核对；仍需说明的，补写“核实说明”。',
    },
  },
  scope: 'row',
  check: ({ row, previous }) => {
    const before = previous ? textOf(previous) : '';
    const now = textOf(row);
    if (!previous || before === '' || now === before || !isUnchanged(row, previous)) return [];
    return [
      {
        messageId: now === '' ? ('withdrawn' as const) : ('changed' as const),
        cell: row.explanation.cell,
        value: row.explanation.raw,
        data: { before: before.length > 60 ? `${before.slice(0, 60)}……` : before },
      },
    ];
  },
});
