import MimeNode from 'emailjs-mime-builder';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A mail that the person sends 邮件草稿. */
export interface Draft {
  /** Addresses as a person types them: `ghc@example.cn`, `规划财务处 <ghc@example.cn>`, several separated by commas. */
  to: string;
  subject: string;
  text: string;
  html: string;
  attachment: { name: string; bytes: Uint8Array };
  /** When it was made; the mail program dates it again when it is sent. */
  date: Date;
}

/**
 * The bytes of an .eml file that mail programs open as a draft (`X-Unsent: 1`), in ASCII: Chinese in subject, names and file
 * names is encoded by RFC 2047 and RFC 2231. It has no sender: the program that opens it puts its own.
 */
export function writeEml({ to, subject, text, html, attachment, date }: Draft): Uint8Array {
  const root = new MimeNode('multipart/mixed').setHeader({
    to: oneLine(to),
    subject: oneLine(subject),
    'x-unsent': '1',
    date: date.toUTCString().replace('GMT', '+0000'),
  });
  const body = root.createChild('multipart/alternative');
  body.createChild('text/plain; charset=utf-8').setContent(text);
  body.createChild('text/html; charset=utf-8').setContent(html);
  root
    .createChild(WORKBOOK, { filename: oneLine(attachment.name) })
    .setHeader('content-transfer-encoding', 'base64')
    .setContent(attachment.bytes);
  return new TextEncoder().encode(root.build());
}

/** Line breaks in a header would begin another one. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what a header must not carry
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}
