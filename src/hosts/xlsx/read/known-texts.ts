import { decodePart, type XmlPart } from '../zip/part-text';
import { byThemselves, isSameBytes } from './byte-pattern';

/** Parts that are kept, those of three workbooks with a plan and a seal, and bytes of one; with its text it takes up to three times as much. */
const MOST_KEPT = 6;
const LARGEST_KEPT = 1 << 20;

interface Known {
  size: number;
  crc: number;
  /** Null until it comes a second time. */
  part: { bytes: Uint8Array; text: string } | null;
}

/**
 * Texts of parts that come again and again 同批工作簿的相同部件, such as own plans. The same part gives the very same text, so that who made
 * something of it knows it again. What comes once, such as a seal, is not kept.
 */
export class KnownTexts {
  /** The last ones first. */
  private list: readonly Known[] = [];

  /** The text of a part; `crc` is of its bytes, checked. */
  text({ bytes, name }: XmlPart, crc: number): string {
    const size = bytes.length;
    if (size > LARGEST_KEPT) return decodePart(bytes, name);
    const known = this.list.find((one) => one.crc === crc && one.size === size);
    if (known?.part && isSameBytes(known.part.bytes, bytes)) {
      this.keep(known);
      return known.part.text;
    }
    const text = decodePart(bytes, name);
    this.keep({ size, crc, part: known ? { bytes: byThemselves(bytes), text } : null }, known);
    return text;
  }

  private keep(one: Known, instead = one): void {
    if (this.list[0] === one) return;
    this.list = [one, ...this.list.filter((other) => other !== instead)].slice(0, MOST_KEPT);
  }
}
