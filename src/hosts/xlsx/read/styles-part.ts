import { isDateFormat } from '../../../core/model/date-format';
import { UnreadableFile } from '../unreadable-file';
import { XmlScanner } from '../xml/scanner';
import type { Limits } from '../zip/limits';

const FALSE = new Set(['0', 'false', 'off']);
/** Built-in formats of dates and times, those of Chinese Excel included (27–36, 50–58). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What the cell formats of a workbook say about its cells, by index. */
export interface CellFormats {
  /** Formats that are unlocked 未锁定. A format is locked unless it says otherwise. */
  unlocked: ReadonlySet<number>;
  /** Formats that show a number as a date or time 日期格式. */
  dates: ReadonlySet<number>;
}

export function readCellFormats(xml: string, part: string, { depth, items }: Limits): CellFormats {
  const unlocked = new Set<number>();
  const dates = new Set<number>();
  const ownDates = new Map<number, boolean>();
  const scanner = new XmlScanner(xml, part, depth);
  let inside = false;
  let index = -1;
  while (scanner.next()) {
    if (index > items || ownDates.size > items) throw new UnreadableFile('too-large', `${part} formats`);
    if (scanner.name === 'cellXfs') inside = scanner.kind === 'open';
    else if (scanner.kind !== 'open') continue;
    else if (scanner.name === 'numFmt')
      ownDates.set(Number(scanner.attribute('numFmtId')), isDateFormat(scanner.attribute('formatCode') ?? ''));
    else if (!inside) continue;
    else if (scanner.name === 'xf') {
      index++;
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      const builtIn = BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
      if (ownDates.get(id) ?? builtIn) dates.add(index);
    } else if (scanner.name === 'protection' && FALSE.has(scanner.attribute('locked') ?? '')) unlocked.add(index);
  }
  return { unlocked, dates };
}
