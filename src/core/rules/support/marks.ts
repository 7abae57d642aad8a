import type { MarkName, SheetReading } from '../../model/reading';

/** What stands in a statutory mark, without surrounding blanks; '' when nothing does. */
export function markText(sheet: SheetReading, mark: MarkName): string {
  return String(sheet.marks.get(mark)?.raw ?? '').trim();
}
