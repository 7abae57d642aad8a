import MimeNode from 'emailjs-mime-builder';
import type { MailDraft } from '../../app/ports/file-tools';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The bytes of an .eml file that mail programs open as a draft (`X-Unsent: 1`), in ASCII: Chinese in subject, names and file
 * names is encoded by RFC 2047 and RFC 2231. It has no sender: the program that opens it puts its own.
 */
export function writeEml({ to, subject, text, html, attachment, date }: MailDraft): Uint8Array {
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

/** A header's text in one line: line breaks would begin another header, and what looks like an encoded word would be decoded. */
function oneLine(text: string): string {
  // Halves of characters cannot be written in UTF-8.
  const whole = new TextDecoder().decode(new TextEncoder().encode(text));
  // eslint-disable-next-line no-control-regex -- these are what a header must not carry
  const line = whole.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.replaceAll('=?', '= ?').trim();
}
