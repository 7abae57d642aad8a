import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import { encodeXmlText } from '../xml/text';

/** Formats of the cells of a workbook, numbered from 1 in the order of their first use 共用格式; 0 is the default. */
export class SharedFormats {
  private readonly numbers = new Map<string, number>();

  number(style: HucreStyle): { number: number; isNew: boolean } {
    const key = JSON.stringify(style);
    const known = this.numbers.get(key);
    if (known !== undefined) return { number: known, isNew: false };
    const number = this.numbers.size + 1;
    this.numbers.set(key, number);
    return { number, isNew: true };
  }
}

/** Texts of the cells of a workbook, numbered from 0 in the order of their first use 共用字符串. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part that lists them, piece by piece. */
  *xml(): Generator<string> {
    const count = String(this.size);
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`;
    for (const text of this.numbers.keys()) {
      const space = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${encodeXmlText(text)}</t></si>`;
    }
    yield '</sst>';
  }
}
