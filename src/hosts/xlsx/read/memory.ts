import { orNull } from '../unreadable-file';
import type { CellFormats } from './styles-part';
import { KnownTexts } from './known-texts';
import type { SheetPattern } from './sheet-pattern';
import type { StringsPattern } from './strings-pattern';

/** A sheet that was read, and by what another one like it is known. */
export interface KnownSheet<Sheet> {
  pattern: SheetPattern;
  sheet: Sheet;
}

/** Shared strings that were read whole. */
interface ReadStrings {
  strings: readonly string[];
  pattern: StringsPattern | null;
}

/** Programs save the same form differently, and plans alternate; so many looks, and patterns of a part, are kept. */
const MOST_PATTERNS = 3;
/** Characters of the looks of one workbook that are kept: ten times those of any form. */
const LARGEST_STYLES = 1 << 20;
/** Bytes that all patterns of sheets may take together, and one of them. Those of twelve large forms take a seventh. */
const MOST_KEPT = 48 << 20;
const LARGEST_KEPT = MOST_KEPT >> 2;

/**
 * What the workbooks of a collection have in common 同批工作簿: the looks and patterns of sheets read before, a few for each part. What it
 * keeps is bounded, whatever the files hold; all of them are read within the same limits.
 */
export class WorkbookMemory<Sheet> {
  readonly texts = new KnownTexts();
  private strings: readonly StringsPattern[] = [];
  private styles: { xml: string; formats: CellFormats }[] = [];
  /** By part, the one that was added to last at the end. */
  private readonly sheets = new Map<string, readonly KnownSheet<Sheet>[]>();
  private kept = 0;

  formats(xml: string, read: () => CellFormats): CellFormats {
    const known = this.styles.find((style) => style.xml === xml);
    if (known) return known.formats;
    const formats = read();
    if (xml.length <= LARGEST_STYLES) this.styles = [{ xml, formats }, ...this.styles].slice(0, MOST_PATTERNS);
    return formats;
  }

  /** The shared strings of a part: those of one that it is like, or read whole. */
  sharedStrings(part: Uint8Array, read: () => ReadStrings): readonly string[] {
    for (const pattern of this.strings) {
      const like = orNull(() => pattern.match(part));
      if (like) return like;
    }
    const { strings, pattern } = read();
    if (pattern && pattern.size <= LARGEST_KEPT) this.strings = [pattern, ...this.strings].slice(0, MOST_PATTERNS);
    return strings;
  }

  known(part: string): readonly KnownSheet<Sheet>[] {
    return this.sheets.get(part) ?? [];
  }

  /** Keeps a sheet, unless it is too large; what was kept longest goes where there is no more room. */
  add(part: string, sheet: KnownSheet<Sheet>): void {
    if (sheet.pattern.size > LARGEST_KEPT) return;
    const list = [sheet, ...this.known(part)].slice(0, MOST_PATTERNS);
    this.drop(part);
    this.sheets.set(part, list);
    this.kept += sizeOf(list);
    for (const oldest of this.sheets.keys()) {
      if (this.kept <= MOST_KEPT) return;
      this.drop(oldest);
    }
  }

  private drop(part: string): void {
    this.kept -= sizeOf(this.known(part));
    this.sheets.delete(part);
  }
}

function sizeOf(list: readonly KnownSheet<unknown>[]): number {
  return list.reduce((sum, { pattern }) => sum + pattern.size, 0);
}
