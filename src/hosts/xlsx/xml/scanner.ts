import { UnreadableFile } from '../unreadable-file';
import { decodeXml } from './text';

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const CLOSE = 62;

/**
 * Walks XML token by token in one pass, by local names: prefixes are dropped. Checks nesting, refuses document types
 * (there is no honest one in a workbook) and never builds a tree, so memory stays that of the text.
 */
export class XmlScanner {
  /** Kind of the current token. An empty element is an `open` followed by a `close`. */
  kind: 'open' | 'close' | 'text' = 'text';
  /** Local name of the element opened or closed. */
  name = '';
  /** Offsets of the token in the text. */
  start = 0;
  end = 0;
  /** The element opened is empty: <c/>. */
  empty = false;
  private position = 0;
  private readonly path: string[] = [];
  private pendingClose = false;
  private literal = false;

  constructor(
    readonly xml: string,
    private readonly part: string,
    private readonly maxDepth: number,
    /** Makes text of what was taken out, where `xml` is not yet text but its bytes as characters. */
    private readonly decode: ((characters: string) => string) | null = null,
  ) {}

  /** Number of elements open, the one just opened included. */
  get depth(): number {
    return this.path.length;
  }

  /** Goes to the next token; false at the end. */
  next(): boolean {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.kind = 'close';
      this.path.pop();
      return true;
    }
    const { xml } = this;
    while (this.position < xml.length) {
      const at = this.position;
      this.start = at;
      if (xml.charCodeAt(at) !== 60) return this.text(at);
      const next = xml.charCodeAt(at + 1);
      if (next === 63) this.position = this.after('?>', at + 2);
      else if (next === 33) {
        if (xml.startsWith('<!--', at)) this.position = this.after('-->', at + 4);
        else if (xml.startsWith('<![CDATA[', at)) return this.characterData(at);
        else throw new UnreadableFile('unsafe', `document type in ${this.part}`);
      } else if (next === SLASH) return this.close(at);
      else return this.open(at);
    }
    if (this.path.length > 0) throw this.damaged(`<${this.path[this.path.length - 1]}> is not closed`);
    return false;
  }

  /** Text of the current text token. */
  get value(): string {
    return this.literal ? this.decoded(this.start + 9, this.end - 3) : decodeXml(this.decoded(this.start, this.end));
  }

  /** Text of the element just opened up to its close, children dropped. Moves to its close. */
  content(): string {
    const depth = this.path.length;
    let text = '';
    while (this.next()) {
      if (this.kind === 'text') text += this.value;
      else if (this.kind === 'close' && this.path.length < depth) break;
    }
    return text;
  }

  /** Moves to the close of the element just opened. */
  skip(): void {
    const depth = this.path.length;
    while (this.next()) if (this.kind === 'close' && this.path.length < depth) break;
  }

  /** Value of an attribute of the element just opened, by its full name; null when absent. */
  attribute(name: string): string | null {
    return this.find(name, false);
  }

  /** Value of a prefixed attribute by its local name: `id` of r:id. */
  prefixedAttribute(local: string): string | null {
    return this.find(local, true);
  }

  private decoded(from: number, to: number): string {
    const text = this.xml.slice(from, to);
    return this.decode ? this.decode(text) : text;
  }

  private find(name: string, prefixed: boolean): string | null {
    const { xml } = this;
    const stop = this.end - 1;
    let at = this.start + 1;
    while (at < stop && xml.charCodeAt(at) > SPACE && xml.charCodeAt(at) !== SLASH) at++;
    while (at < stop) {
      while (at < stop && (xml.charCodeAt(at) <= SPACE || xml.charCodeAt(at) === SLASH)) at++;
      const from = at;
      while (at < stop && xml.charCodeAt(at) !== EQUALS && xml.charCodeAt(at) > SPACE) at++;
      const to = at;
      while (at < stop && xml.charCodeAt(at) <= SPACE) at++;
      if (from === to || at >= stop) return null;
      if (xml.charCodeAt(at) !== EQUALS) throw this.damaged('attribute without a value');
      at++;
      while (at < stop && xml.charCodeAt(at) <= SPACE) at++;
      const quote = xml.charCodeAt(at);
      if (quote !== DOUBLE_QUOTE && quote !== QUOTE) throw this.damaged('attribute without quotes');
      const close = xml.indexOf(quote === QUOTE ? "'" : '"', at + 1);
      if (close < 0 || close > stop) throw this.damaged('attribute not closed');
      if (this.isNamed(name, prefixed, from, to)) return decodeXml(this.decoded(at + 1, close));
      at = close + 1;
    }
    return null;
  }

  private isNamed(name: string, prefixed: boolean, from: number, to: number): boolean {
    const start = to - name.length;
    const begins = prefixed ? start > from && this.xml.charCodeAt(start - 1) === COLON : start === from;
    return begins && this.xml.startsWith(name, start);
  }

  private text(at: number): boolean {
    const next = this.xml.indexOf('<', at);
    this.kind = 'text';
    this.literal = false;
    this.end = this.position = next < 0 ? this.xml.length : next;
    return true;
  }

  private characterData(at: number): boolean {
    this.kind = 'text';
    this.literal = true;
    this.end = this.position = this.after(']]>', at + 9);
    return true;
  }

  private open(at: number): boolean {
    const { xml } = this;
    let end = at + 1;
    for (let quote = 0; ; end++) {
      if (end >= xml.length) throw this.damaged('tag is not closed');
      const code = xml.charCodeAt(end);
      if (quote) quote = code === quote ? 0 : quote;
      else if (code === DOUBLE_QUOTE || code === QUOTE) quote = code;
      else if (code === CLOSE) break;
      else if (code === 60) throw this.damaged('tag in a tag');
    }
    this.kind = 'open';
    this.empty = xml.charCodeAt(end - 1) === SLASH;
    this.name = this.localName(at + 1, end);
    this.end = this.position = end + 1;
    if (this.path.length >= this.maxDepth) throw new UnreadableFile('unsafe', `${this.part} is nested too deeply`);
    this.path.push(this.name);
    this.pendingClose = this.empty;
    return true;
  }

  private close(at: number): boolean {
    const end = this.xml.indexOf('>', at);
    if (end < 0) throw this.damaged('tag is not closed');
    this.kind = 'close';
    this.name = this.localName(at + 2, end);
    this.end = this.position = end + 1;
    if (this.path.pop() !== this.name) throw this.damaged(`</${this.name}> closes nothing`);
    return true;
  }

  private localName(from: number, end: number): string {
    let start = from;
    let at = from;
    for (; at < end; at++) {
      const code = this.xml.charCodeAt(at);
      if (code === COLON) start = at + 1;
      else if (code <= SPACE || code === SLASH) break;
    }
    if (at === start) throw this.damaged('tag without a name');
    return this.xml.slice(start, at);
  }

  private after(terminator: string, from: number): number {
    const at = this.xml.indexOf(terminator, from);
    if (at < 0) throw this.damaged(`no ${terminator}`);
    return at + terminator.length;
  }

  private damaged(what: string): UnreadableFile {
    return new UnreadableFile('damaged', `${this.part}: ${what} at ${this.start}`);
  }
}
