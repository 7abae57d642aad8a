import type { CellValue, SheetCells } from '../../model/cells';
import type { DerivedPlaces } from '../../model/reading';
import { HELPER_MONTHS_LABEL, HELPER_PLAIN_LABEL, HELPER_YEAR_LABEL } from '../marks';
import { plainPeriod } from '../formulas/period-cells';
import { fold } from '../text';
import type { FoundColumns } from './columns';
import { textAt } from './grid';

/** Where the formula cells of a sheet stand: the columns 完成率 … 状态, and the cells behind 报告年 and 累计月数. */
export function findDerivedPlaces(
  cells: SheetCells,
  columns: FoundColumns,
  firstRow: number,
  period: CellValue,
): DerivedPlaces {
  const behind = (label: string): { row: number; column: number } | null => {
    for (let row = 0; row < firstRow; row++) {
      const width = cells.values[row]?.length ?? 0;
      for (let column = 0; column < width; column++) {
        if (fold(textAt(cells, row, column)).replace(/:$/, '') === label) return { row, column: column + 1 };
      }
    }
    return null;
  };
  const plain = behind(HELPER_PLAIN_LABEL);
  return {
    completion: columns.at('completion'),
    progress: columns.at('progress'),
    elapsed: columns.at('elapsed'),
    status: columns.at('status'),
    plain: plain && { ...plain, value: plainPeriod(period) },
    year: behind(HELPER_YEAR_LABEL),
    months: behind(HELPER_MONTHS_LABEL),
  };
}
