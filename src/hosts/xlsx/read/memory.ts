import type { CellFormats } from './styles-part';
import type { SheetPattern } from './sheet-pattern';

/** A sheet that was read, and by what another one like it is known. */
export interface KnownSheet<Sheet> {
  pattern: SheetPattern;
  sheet: Sheet;
}

/** Programs save the same form differently; so many of its patterns are kept. */
const MOST_PATTERNS = 3;

/** What the workbooks of a collection have in common 同批工作簿: the looks and patterns of sheets read before, a few for each part. */
export class WorkbookMemory<Sheet> {
  private styles: { xml: string; formats: CellFormats } | null = null;
  private readonly sheets = new Map<string, KnownSheet<Sheet>[]>();

  formats(xml: string, read: () => CellFormats): CellFormats {
    if (this.styles?.xml !== xml) this.styles = { xml, formats: read() };
    return this.styles.formats;
  }

  known(part: string): readonly KnownSheet<Sheet>[] {
    return this.sheets.get(part) ?? [];
  }

  add(part: string, sheet: KnownSheet<Sheet>): void {
    this.sheets.set(part, [sheet, ...this.known(part)].slice(0, MOST_PATTERNS));
  }
}
