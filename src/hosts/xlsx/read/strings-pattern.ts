import { decodeCellText, decodeXml } from '../xml/text';
import { textIn } from './bytes-value';
import type { BytePattern } from './byte-pattern';

/** The shared strings of a workbook as they were read, to read others like them by what differs only. */
export class StringsPattern {
  /** `items` tells which string each place of the pattern is. */
  constructor(
    private readonly pattern: BytePattern,
    private readonly items: readonly number[],
    readonly strings: readonly string[],
  ) {}

  get size(): number {
    return this.pattern.size * 3;
  }

  /** The strings of another part; the very same list where nothing differs. Null where it must be read whole. */
  match(part: Uint8Array): readonly string[] | null {
    let strings: string[] | null = null;
    const isLike = this.pattern.match(part, (place, start, end) => {
      const text = textIn(part, start, end);
      if (text === null) return false;
      strings ??= this.strings.slice();
      strings[this.items[place]!] = decodeCellText(decodeXml(text));
      return true;
    });
    return isLike ? (strings ?? this.strings) : null;
  }
}
