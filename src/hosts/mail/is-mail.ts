const HEADER = /^([A-Za-z][A-Za-z0-9-]*):/;
/** Headers that mails have and other texts do not. */
const OF_MAILS = new Set([
  'received',
  'return-path',
  'delivered-to',
  'message-id',
  'from',
  'to',
  'subject',
  'x-unsent',
]);

/** Whether bytes are a mail 邮件（.eml）: by their headers, or by the file name where the headers are broken. */
export function isMail(bytes: Uint8Array, file: string): boolean {
  const head = bytes.subarray(0, 4096);
  if (head.includes(0) || (head[0] === 0x50 && head[1] === 0x4b)) return false;
  if (/\.eml$/i.test(file)) return head.length > 0;
  const names = new Set<string>();
  for (const line of new TextDecoder().decode(head).trimStart().split(/\r?\n/)) {
    const name = HEADER.exec(line)?.[1];
    if (name !== undefined) names.add(name.toLowerCase());
    else if (!/^[ \t]/.test(line)) break;
  }
  return [...names].filter((name) => OF_MAILS.has(name)).length >= 2;
}
