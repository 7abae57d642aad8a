declare module 'emailjs-mime-builder' {
  /** A node of a MIME tree; headers are encoded by RFC 2047 and RFC 2231, lines folded. */
  export default class MimeNode {
    constructor(contentType: string, options?: { filename?: string; baseBoundary?: string });
    setHeader(headers: Readonly<Record<string, string>>): this;
    setHeader(key: string, value: string): this;
    setContent(content: string | Uint8Array): this;
    createChild(contentType: string, options?: { filename?: string }): MimeNode;
    build(): string;
  }
}
