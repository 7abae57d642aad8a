import { readFileSync } from 'node:fs';

/** What ends the text of a box: the next box, chapter or section. */
const NEXT_HEADING = /^(专栏|第[一二三四五六七八九十]+[章节]|附录$)/u;

/** Full-width forms and blanks do not matter. */
export const fold = (text) => text.normalize('NFKC').replace(/\s/gu, '');

/** One source text with its lines counted from 1. */
export class Text {
  constructor(path) {
    this.raw = readFileSync(path, 'utf8').split(/\r?\n/u);
    this.folded = this.raw.map(fold);
    this.whole = this.folded.join('');
  }
  at(line) {
    return this.folded[line - 1] ?? '';
  }
  /** The cells of a table row: parted by tabs or by several blanks. */
  cells(line) {
    return (this.raw[line - 1] ?? '')
      .trim()
      .split(/\t|\s{2,}/u)
      .map(fold)
      .filter((cell) => cell !== '');
  }
  holds(line, piece) {
    return this.at(line).includes(fold(piece));
  }
  /** Like `holds`, but the piece may not be the middle of a longer number, and may run on into the next line. */
  holdsFigure(line, piece) {
    const [text, wanted] = [this.at(line), fold(piece)];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const before = /^[\d.]/u.test(wanted) && /[\d.]/u.test(text[at - 1] ?? '');
      const after = /[\d.]$/u.test(wanted) && /[\d.]/u.test(text[at + wanted.length] ?? '');
      if (!before && !after) return true;
    }
    return false;
  }
  /** Like `holds`, over the end of the line into the next one that is not blank. */
  runsOver(line, piece) {
    const next = this.folded.slice(line).find((text) => text !== '') ?? '';
    return (this.at(line) + next).includes(fold(piece));
  }
  /** The lines of a box, from its title to the next heading. */
  linesOf(first) {
    const lines = [first];
    for (let line = first + 1; line <= this.folded.length && !NEXT_HEADING.test(this.at(line)); line += 1)
      lines.push(line);
    return lines;
  }
}
